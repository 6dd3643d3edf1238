import { presentChord } from './chord.ts'
import type { Command, CommandList } from './command.ts'

/** Chords in place of a command's own, by `nameChange`. An empty list leaves a command without keys. */
export type ChangedKeys = Readonly<Record<string, readonly string[]>>

/** Which chord does what on a page, with the changes made by its user. */
export interface Keymap<Name extends string = string> {
  readonly list: CommandList<Name>
  /** What the command of this name is done by. */
  chordsOf(name: string): readonly string[]
  /** The chords of the command of this name as printed, the first one the one to name. */
  printed(name: Name): readonly string[]
  commandAt(chord: string): Command<Name> | undefined
  /** True where strokes that begin with this chord mean something. */
  isBeginning(chord: string): boolean
  isChanged(command: Command): boolean
}

/** The name under which the changed keys of a command are kept. */
export function nameChange(page: string, command: Pick<Command, 'command'>): string {
  return `${page}.${command.command}`
}

/** A chord that was given to a command takes from others what of their own could not be heard beside it. */
export function createKeymap<Name extends string>(
  list: CommandList<Name>,
  changed: ChangedKeys,
): Keymap<Name> {
  const byName = new Map<string, Command<Name>>(list.commands.map(command => [command.command, command]))
  const changeOf = (command: Command) => changed[nameChange(list.page, command)]
  const given = new Set(list.commands.flatMap(command => changeOf(command) ?? []))
  const begun = new Set([...given].filter(chord => chord.includes(' ')).map(firstStroke))
  const isFree = (chord: string) => !given.has(chord) && !given.has(firstStroke(chord)) && !begun.has(chord)
  function chordsOf(name: string): readonly string[] {
    const command = byName.get(name)
    if (!command) return []
    return changeOf(command) ?? command.keys.filter(isFree)
  }
  const byChord = new Map(
    list.commands.flatMap(command => chordsOf(command.command).map(chord => [chord, command] as const)),
  )
  const beginnings = new Set([...byChord.keys()].filter(chord => chord.includes(' ')).map(firstStroke))
  return {
    list,
    chordsOf,
    printed(name) {
      const command = byName.get(name)
      if (!command) return []
      const chords = chordsOf(name)
      const isOwn = chords.length === command.keys.length && changeOf(command) === undefined
      return isOwn && command.printed ? command.printed : chords.map(presentChord)
    },
    commandAt: chord => byChord.get(chord),
    isBeginning: chord => beginnings.has(chord),
    isChanged: command => changeOf(command) !== undefined,
  }
}

/** True for chords that cannot both be heard: the same one, and one that is the first stroke of the other. */
export function isClash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

function firstStroke(chord: string): string {
  return chord.split(' ', 1)[0] ?? chord
}
