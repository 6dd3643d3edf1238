import { keyOf, presentChord } from './chord.ts'
import { type Command, fullName } from './command.ts'
import { type ChangedKeys, isClash, type Keymap, nameChange } from './keymap.ts'

/** What stands in the way of a chord for a command. */
export type ChordCheck =
  | { readonly check: 'free' }
  | { readonly check: 'same' }
  | { readonly check: 'reserved'; readonly reason: string }
  /** `owners` could not be heard beside it; the one whose very chord it is comes first. */
  | { readonly check: 'taken'; readonly owners: readonly [Command, ...Command[]] }

/** Ctrl with these is the browser's, and a page cannot count on it or must not take it away. */
const browserKeys = new Set('a c d f h l m n p q r t v w x plus = - 0 1 2 3 4 5 6 7 8 9'.split(' '))
const browserShiftKeys = new Set('c i j n p r t v w'.split(' '))
const movingKeys = new Set('arrowup arrowdown arrowleft arrowright pageup pagedown home end'.split(' '))

/** Whether a command may have a chord, of one stroke or two, and whose it is where it is another one’s. */
export function checkChord(keymap: Keymap, command: Command, chord: string): ChordCheck {
  if (keymap.chordsOf(command.command).includes(chord)) return { check: 'same' }
  const reason = chord
    .split(' ')
    .map(whyReserved)
    .find(each => each !== null)
  if (reason != null) return { check: 'reserved', reason }
  const [owner, ...others] = ownersOf(keymap, command, chord)
  if (!owner) return { check: 'free' }
  const fixed = [owner, ...others].find(({ isFixed }) => isFixed)
  if (fixed) return { check: 'reserved', reason: `${presentChord(chord)} is always “${fullName(fixed)}”.` }
  return { check: 'taken', owners: [owner, ...others] }
}

/** The other commands with a chord that could not be heard beside this one. */
function ownersOf(keymap: Keymap, command: Command, chord: string): readonly Command[] {
  return keymap.list.commands.filter(
    each =>
      each.command !== command.command &&
      keymap.chordsOf(each.command).some(theirs => isClash(theirs, chord)),
  )
}

/** Why no command can have a chord, in words; null for chords that are free to give. */
export function whyReserved(chord: string): string | null {
  const key = keyOf(chord)
  const printed = presentChord(chord)
  if (key === 'tab') return 'Tab moves the focus.'
  if (key === 'escape') return 'Esc leads back.'
  if (chord.startsWith('other+')) return `${printed} belongs to the system.`
  if (/^f\d+$/.test(key)) return `${printed} belongs to the browser or the system.`
  if (/^(shift\+)?(space|enter)$/.test(chord) && chord !== 'enter')
    return `${printed} presses what has the focus.`
  if (/^(shift\+)?[a-z]+$/.test(chord) && movingKeys.has(key)) return `${printed} moves and selects.`
  return isOfBrowser(chord) ? `${printed} belongs to the browser.` : null
}

function isOfBrowser(chord: string): boolean {
  if (chord.startsWith('ctrl+shift+')) return browserShiftKeys.has(chord.slice('ctrl+shift+'.length))
  if (/^ctrl\+[^+]+$/.test(chord)) return browserKeys.has(keyOf(chord))
  return /^alt\+(arrowleft|arrowright|home|d|f4)$/.test(chord)
}

/** Gives a command a chord in place of all it had; who has the chord keeps what else it has. */
export function takeChord(
  keymap: Keymap,
  changed: ChangedKeys,
  command: Command,
  chord: string,
): ChangedKeys {
  return give(keymap, changed, command, chord, () => [])
}

/** Gives a command a chord, and the chords that it had to the one command that has that one. */
export function swapChord(
  keymap: Keymap,
  changed: ChangedKeys,
  command: Command,
  chord: string,
): ChangedKeys {
  return give(keymap, changed, command, chord, () => spareChords(keymap, command, chord))
}

/** What a command with a new chord has left for the one it takes that from. */
export function spareChords(keymap: Keymap, command: Command, chord: string): readonly string[] {
  return keymap.chordsOf(command.command).filter(each => !isClash(each, chord))
}

function give(
  keymap: Keymap,
  changed: ChangedKeys,
  command: Command,
  chord: string,
  inPlace: () => readonly string[],
): ChangedKeys {
  const { page } = keymap.list
  const lost = ownersOf(keymap, command, chord).map((loser, at) => {
    const rest = keymap.chordsOf(loser.command).filter(each => !isClash(each, chord))
    return [nameChange(page, loser), [...(at === 0 ? inPlace() : []), ...rest]] as const
  })
  return { ...changed, ...Object.fromEntries(lost), [nameChange(page, command)]: [chord] }
}

/** Gives a command its own keys again. Who got one of them loses it, and has its own again if it is left without. */
export function resetKeys(keymap: Keymap, changed: ChangedKeys, command: Command): ChangedKeys {
  const { page, commands } = keymap.list
  const isOwn = (chord: string) => command.keys.some(each => isClash(each, chord))
  const names = new Set(commands.map(each => nameChange(page, each)))
  const next = new Map(Object.entries(changed))
  next.delete(nameChange(page, command))
  for (const [name, chords] of next) {
    const rest = chords.filter(chord => !isOwn(chord))
    if (!names.has(name) || rest.length === chords.length) continue
    if (rest.length > 0) next.set(name, rest)
    else next.delete(name)
  }
  return Object.fromEntries(next)
}

/** Gives all commands of a page their own keys again. */
export function resetAllKeys(keymap: Keymap, changed: ChangedKeys): ChangedKeys {
  const names = new Set(keymap.list.commands.map(each => nameChange(keymap.list.page, each)))
  return Object.fromEntries(Object.entries(changed).filter(([name]) => !names.has(name)))
}
