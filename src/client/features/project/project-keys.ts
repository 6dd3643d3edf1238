// The commands of the project's page.
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'

export type ProjectCommand =
  | 'next'
  | 'previous'
  | 'add-type'
  | 'save'
  | 'undo'
  | 'redo'
  | 'import'
  | 'export'
  | 'library'
  | 'claims'
  | 'speakers'
  | 'settings'
  | 'palette'
  | 'help'

const codebook: readonly Command<ProjectCommand>[] = [
  { command: 'next', group: 'Codebook', label: 'Next type', keys: ['j'] },
  { command: 'previous', group: 'Codebook', label: 'Previous type', keys: ['k'] },
  { command: 'add-type', group: 'Codebook', label: 'Add a type', keys: ['a'] },
  {
    command: 'save',
    group: 'Codebook',
    label: 'Save',
    full: 'Save the codebook',
    keys: ['ctrl+s'],
    inFields: true,
  },
  { command: 'import', group: 'Codebook', label: 'Import a codebook', keys: ['i'] },
  { command: 'export', group: 'Codebook', label: 'Export the codebook', keys: ['ctrl+e'] },
]

const anywhere: readonly Command<ProjectCommand>[] = [
  { command: 'undo', group: 'Anywhere', label: 'Undo', keys: ['ctrl+z'], inFields: true },
  { command: 'redo', group: 'Anywhere', label: 'Do again', keys: ['ctrl+shift+z'], inFields: true },
  { command: 'library', group: 'Anywhere', label: 'Library', full: 'Go to the library', keys: ['g l'] },
  { command: 'claims', group: 'Anywhere', label: 'All claims', full: 'Go to all claims', keys: ['g a'] },
  { command: 'speakers', group: 'Anywhere', label: 'Speakers', full: 'Go to the speakers', keys: ['g s'] },
  { command: 'settings', group: 'Anywhere', label: 'Settings', keys: ['g ,'] },
  {
    command: 'palette',
    group: 'Anywhere',
    label: 'Commands',
    keys: ['ctrl+k'],
    inFields: true,
    isUnlisted: true,
  },
  { command: 'help', group: 'Anywhere', label: 'All keys', keys: ['?'] },
]

export const projectCommands: CommandList<ProjectCommand> = {
  page: 'project',
  commands: [...codebook, ...anywhere],
}

/** The few that the line at the foot has room for, of those that have a key. */
export function projectHints({ printed }: Keymap<ProjectCommand>): readonly Hint[] {
  const keysOf = (...commands: ProjectCommand[]) => commands.flatMap(command => printed(command).slice(0, 1))
  const hints = [
    { keys: keysOf('next', 'previous'), label: 'Next, previous type' },
    { keys: keysOf('add-type'), label: 'Add a type' },
    { keys: keysOf('save'), label: 'Save' },
    { keys: keysOf('undo'), label: 'Undo' },
  ]
  return hints.filter(({ keys }) => keys.length > 0)
}
