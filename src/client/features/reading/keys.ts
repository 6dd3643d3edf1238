// The commands of the article page: one list that binds keys, and that help, palette and hints print.
import type { Codebook } from '../../../core/codebook.ts'
import { assignFieldKeys } from '../../../core/field-keys.ts'
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { bindings } from './bindings.ts'
import { caretKeys } from './caret-steps.ts'
import type { CommandName, PageCommand } from './command-name.ts'

/** The name of any command of the page, those of the codebook’s types too; `hold` and `step` are keys that only the help knows. */
export type ArticleCommand =
  | CommandName
  | `tag ${string}`
  | `only ${string}`
  | `field ${string}`
  | `hold ${string}`
  | `step ${string}`

const lists = new WeakMap<Codebook, CommandList<ArticleCommand>>()

/** All commands of the page, in the order of the help; made once for a codebook. */
export function commandsOf(codebook: Codebook): CommandList<ArticleCommand> {
  const known = lists.get(codebook)
  if (known) return known
  const list = {
    page: 'article',
    commands: [...tagging(codebook), ...bindings, ...stepping(), ...filtering(codebook), ...fields(codebook)],
  }
  lists.set(codebook, list)
  return list
}

function tagging({ types }: Codebook): readonly Command<ArticleCommand>[] {
  const group = 'Tag what is selected'
  return [
    ...types.map(({ name, label, key }) => ({
      command: `tag ${name}` as const,
      group,
      label,
      full: `Tag as ${label.toLowerCase()}`,
      keys: [key],
    })),
    note('hold characters', group, ['Alt'], 'Held while selecting: characters, not words'),
    note('hold part', group, ['Ctrl'], 'Held while selecting: a part of the focused claim'),
  ]
}

/** Keys that act where they are pressed and are only told of here. */
function note(
  command: ArticleCommand,
  group: string,
  printed: readonly string[],
  label: string,
): Command<ArticleCommand> {
  return { command, group, label, keys: [], printed, isFixed: true, isUnlisted: true }
}

function stepping(): readonly Command<ArticleCommand>[] {
  return caretKeys.map(({ keys, label }) => note(`step ${label}`, 'While there is a caret', keys, label))
}

function filtering({ types }: Codebook): readonly Command<ArticleCommand>[] {
  return types.map(({ name, plural, key }) => ({
    command: `only ${name}` as const,
    group: 'Filter',
    label: `Only ${plural.toLowerCase()}, or all again`,
    full: `Show only ${plural.toLowerCase()}, or all again`,
    keys: [`shift+${key}`],
  }))
}

/** One command for each attribute that any type has: E, then the letter that stands before its field. */
function fields(codebook: Codebook): readonly Command<ArticleCommand>[] {
  const labels = new Map(
    codebook.types.flatMap(({ attributes }) => attributes.map(({ name, label }) => [name, label])),
  )
  const group = 'Fields of the focused claim'
  return [
    note('hold option', group, ['1'], 'In a field: the first option; or the letter before it'),
    note('hold going on', group, ['Enter'], 'In a field: take what is marked, go on to what is to complete'),
    note('hold clearing', group, ['Del'], 'In a field of options: clear it'),
    ...[...assignFieldKeys(codebook)].map(([name, key]) => ({
      command: `field ${name}` as const,
      group,
      label: labels.get(name) ?? name,
      full: `Fill in: ${labels.get(name) ?? name}`,
      keys: [`e ${key}`],
    })),
  ]
}

/** What a command asks for: something of the page, something with a type of the codebook, or a field. */
export type Press =
  | { readonly press: 'command'; readonly command: PageCommand }
  | { readonly press: 'tag' | 'only'; readonly type: string }
  | { readonly press: 'field'; readonly name: string }

/** Null for what is no key by itself. */
export function readCommand(command: ArticleCommand): Press | null {
  if (/^(hold|step) /.test(command)) return null
  if (command.startsWith('field ')) return { press: 'field', name: command.slice('field '.length) }
  const [, press, type] = /^(tag|only) (.*)$/s.exec(command) ?? []
  if (type !== undefined) return { press: press === 'tag' ? 'tag' : 'only', type }
  return { press: 'command', command: command as PageCommand }
}

/** The hints at the foot of the desk, of what has a key. */
export function hintsFor({ types }: Codebook, keymap: Keymap<ArticleCommand>): readonly Hint[] {
  const keysOf = (...commands: ArticleCommand[]) =>
    commands.flatMap(command => keymap.printed(command).slice(0, 1))
  const hints = [
    { keys: keysOf('next', 'previous'), label: 'Next, previous' },
    { keys: keysOf('out', 'in'), label: 'Out, in' },
    { keys: keysOf('caret'), label: 'Caret' },
    { keys: keysOf(...types.map(({ name }) => `tag ${name}` as const)), label: 'Tag selection' },
    { keys: keysOf('part'), label: 'Add part' },
    { keys: keysOf('note'), label: 'Note' },
    { keys: keysOf('undo'), label: 'Undo' },
  ]
  return hints.filter(({ keys }) => keys.length > 0)
}
