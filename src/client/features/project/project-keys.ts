// The commands of the project's page.
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { shareCommands } from '../../ui/shared-commands.ts'

export type ProjectCommand =
  | 'next'
  | 'previous'
  | 'add-type'
  | 'save'
  | 'undo'
  | 'redo'
  | 'import'
  | 'export'
  | 'undo'
  | 'redo'
  | (typeof everywhere)[number]['command']

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

/** Of what is being edited, whichever field has the keyboard. */
const steps: readonly Command<ProjectCommand>[] = [
  { command: 'undo', group: 'Everywhere', label: 'Undo', keys: ['ctrl+z'], inFields: true },
  { command: 'redo', group: 'Everywhere', label: 'Do again', keys: ['ctrl+shift+z'], inFields: true },
]

const everywhere = shareCommands('library', 'claims', 'speakers', 'settings', 'palette', 'help')

export const projectCommands: CommandList<ProjectCommand> = {
  page: 'project',
  commands: [...codebook, ...steps, ...everywhere],
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
