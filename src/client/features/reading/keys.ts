// The commands of the article page: one list that binds keys, and that help, palette and hints print.
import type { Codebook } from '../../../core/codebook.ts'
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'

export type CommandName =
  | 'next'
  | 'previous'
  | 'out'
  | 'in'
  | 'inspect'
  | 'note'
  | 'retype'
  | 'end-back'
  | 'end-forward'
  | 'start-back'
  | 'start-forward'
  | 'delete'
  | 'undo'
  | 'redo'
  | 'export'
  | 'palette'
  | 'rail'
  | 'library'
  | 'help'
  | 'back'

/** What the page does by itself, not by its help and palette. */
export type PageCommand = Exclude<CommandName, 'help' | 'palette'>

/** A command of the page; those of the group “Focused claim” need one. `group` is the heading it stands under in the help. */
export interface Binding extends Command<CommandName> {
  readonly group: 'Everywhere' | 'Move' | 'Focused claim'
  readonly printed: readonly string[]
}

export const bindings: readonly Binding[] = [
  { command: 'next', group: 'Move', label: 'Next claim', keys: ['j'], printed: ['J'] },
  { command: 'previous', group: 'Move', label: 'Previous claim', keys: ['k'], printed: ['K'] },
  {
    command: 'out',
    group: 'Move',
    label: 'Claim around it',
    keys: ['[', 'alt+arrowup'],
    printed: ['[', 'Alt ↑'],
  },
  {
    command: 'in',
    group: 'Move',
    label: 'Claim within it',
    keys: [']', 'alt+arrowdown'],
    printed: [']', 'Alt ↓'],
  },
  {
    command: 'inspect',
    group: 'Focused claim',
    label: 'Inspector',
    full: 'Open the claim in the inspector',
    keys: ['enter'],
    printed: ['Enter'],
  },
  {
    command: 'note',
    group: 'Focused claim',
    label: 'Note',
    full: 'Write the claim’s note',
    keys: ['n'],
    printed: ['N'],
  },
  {
    command: 'retype',
    group: 'Focused claim',
    label: 'Change type',
    full: 'Change the claim’s type',
    keys: ['r'],
    printed: ['R'],
  },
  { command: 'end-back', group: 'Focused claim', label: 'End back by a word', keys: [','], printed: [','] },
  { command: 'end-forward', group: 'Focused claim', label: 'End on by a word', keys: ['.'], printed: ['.'] },
  {
    command: 'start-back',
    group: 'Focused claim',
    label: 'Start back by a word',
    keys: ['<'],
    printed: ['<'],
  },
  {
    command: 'start-forward',
    group: 'Focused claim',
    label: 'Start on by a word',
    keys: ['>'],
    printed: ['>'],
  },
  {
    command: 'delete',
    group: 'Focused claim',
    label: 'Delete',
    full: 'Delete the claim',
    keys: ['delete', 'backspace'],
    printed: ['Del'],
  },
  { command: 'undo', group: 'Everywhere', label: 'Undo', keys: ['ctrl+z'], printed: ['Ctrl Z'] },
  {
    command: 'redo',
    group: 'Everywhere',
    label: 'Do again',
    keys: ['ctrl+shift+z', 'ctrl+y'],
    printed: ['Ctrl Shift Z'],
  },
  {
    command: 'export',
    group: 'Everywhere',
    label: 'Export',
    full: 'Export the annotation file',
    keys: ['ctrl+e'],
    printed: ['Ctrl E'],
    inFields: true,
  },
  {
    command: 'palette',
    group: 'Everywhere',
    label: 'Commands',
    keys: ['ctrl+k'],
    printed: ['Ctrl K'],
    inFields: true,
    isUnlisted: true,
  },
  {
    command: 'library',
    group: 'Everywhere',
    label: 'Library',
    full: 'Go to the library',
    keys: ['g l'],
    printed: ['G then L'],
  },
  { command: 'rail', group: 'Everywhere', label: 'Outline and filter', keys: ['\\'], printed: ['\\'] },
  { command: 'help', group: 'Everywhere', label: 'All keys', keys: ['?'], printed: ['?'] },
  {
    command: 'back',
    group: 'Everywhere',
    label: 'Back: field, card, article',
    keys: ['escape'],
    printed: ['Esc'],
    inFields: true,
    isFixed: true,
    isUnlisted: true,
  },
]

/** The name of any command of the page, those of the codebook’s types too. */
export type ArticleCommand = CommandName | `tag ${string}` | `only ${string}` | 'hold'

const lists = new WeakMap<Codebook, CommandList<ArticleCommand>>()

/** All commands of the page, in the order of the help; made once for a codebook. */
export function commandsOf(codebook: Codebook): CommandList<ArticleCommand> {
  const known = lists.get(codebook)
  if (known) return known
  const list = { page: 'article', commands: [...tagging(codebook), ...bindings, ...filtering(codebook)] }
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
    {
      command: 'hold',
      group,
      label: 'Held while selecting: characters, not words',
      keys: ['alt'],
      isFixed: true,
      isUnlisted: true,
    },
  ]
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

/** What a command asks for: something of the page, or something with a type of the codebook. */
export type Press =
  | { readonly press: 'command'; readonly command: PageCommand }
  | { readonly press: 'tag' | 'only'; readonly type: string }

/** Null for what is no key by itself. */
export function readCommand(command: ArticleCommand): Press | null {
  if (command === 'hold') return null
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
    { keys: keysOf(...types.map(({ name }) => `tag ${name}` as const)), label: 'Tag selection' },
    { keys: keysOf('note'), label: 'Note' },
    { keys: keysOf('undo'), label: 'Undo' },
  ]
  return hints.filter(({ keys }) => keys.length > 0)
}
