// The commands of the library: one list that binds keys, and that help, palette and hints print.
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { shareCommands } from '../../ui/shared-commands.ts'

export type LibraryCommand =
  | 'next'
  | 'previous'
  | 'open'
  | 'export'
  | 'export-otherwise'
  | 'correct'
  | 'remove'
  | 'find'
  | 'paste'
  | 'files'
  | 'add'
  | 'import'
  | 'export-all'
  | 'export-all-otherwise'
  | (typeof everywhere)[number]['command']

const articles: readonly Command<LibraryCommand>[] = [
  { command: 'next', group: 'Articles', label: 'Next article', keys: ['j'] },
  { command: 'previous', group: 'Articles', label: 'Previous article', keys: ['k'] },
  { command: 'open', group: 'Articles', label: 'Open it', full: 'Open the article', keys: ['enter'] },
  {
    command: 'export',
    group: 'Articles',
    label: 'Export its annotation file',
    full: 'Export the article’s annotation file',
    keys: ['ctrl+e'],
  },
  {
    command: 'export-otherwise',
    group: 'Articles',
    label: 'Export it in another format',
    full: 'Export the article in another format',
    keys: ['g e'],
  },
  {
    command: 'correct',
    group: 'Articles',
    label: 'Correct its text',
    full: 'Correct the article’s text',
    keys: ['c'],
  },
  {
    command: 'remove',
    group: 'Articles',
    label: 'Remove it',
    full: 'Remove the article with its claims',
    keys: ['delete', 'backspace'],
    printed: ['Del'],
  },
  { command: 'find', group: 'Articles', label: 'Find in titles', keys: ['/'] },
]

/** Pasting and the form's own key are not changed: the browser and the form do them. */
const adding: readonly Command<LibraryCommand>[] = [
  {
    command: 'paste',
    group: 'Add and import',
    label: 'Add the copied text',
    keys: ['ctrl+v'],
    isFixed: true,
    isUnlisted: true,
  },
  { command: 'files', group: 'Add and import', label: 'Choose files to add', keys: ['o'] },
  {
    command: 'add',
    group: 'Add and import',
    label: 'Add, from everywhere in the form',
    keys: ['ctrl+enter'],
    isFixed: true,
    isUnlisted: true,
  },
  { command: 'import', group: 'Add and import', label: 'Import an annotation file', keys: ['i'] },
  { command: 'export-all', group: 'Add and import', label: 'Export all articles', keys: ['ctrl+shift+e'] },
  {
    command: 'export-all-otherwise',
    group: 'Add and import',
    label: 'Export all in another format',
    full: 'Export all articles in another format',
    keys: ['g f'],
  },
]

const everywhere = shareCommands(
  'claims',
  'agreement',
  'speakers',
  'project',
  'undo',
  'redo',
  'settings',
  'palette',
  'back',
  'help',
)

export const libraryCommands: CommandList<LibraryCommand> = {
  page: 'library',
  commands: [...articles, ...adding, ...everywhere],
}

/** The few that the line at the foot has room for, of those that have a key. */
export function libraryHints(keymap: Keymap<LibraryCommand>, hasArticles: boolean): readonly Hint[] {
  const keysOf = (...commands: LibraryCommand[]) =>
    commands.flatMap(command => keymap.printed(command).slice(0, 1))
  const hints = [
    ...(hasArticles
      ? [
          { keys: keysOf('next', 'previous'), label: 'Next, previous' },
          { keys: keysOf('open'), label: 'Open' },
        ]
      : []),
    { keys: keysOf('import'), label: 'Import a colleague’s file' },
    { keys: keysOf('paste'), label: 'Paste an article everywhere on this page' },
  ]
  return hints.filter(({ keys }) => keys.length > 0)
}
