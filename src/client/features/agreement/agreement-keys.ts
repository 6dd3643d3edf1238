// The commands of the page of agreement: one list that binds keys, and that help, palette and hints print.
import type { Command, CommandList } from '../../ui/command.ts'
import { shareCommands } from '../../ui/shared-commands.ts'

export type AgreementCommand =
  | 'match'
  | 'everybody'
  | 'gamma'
  | 'export'
  | 'json'
  | 'report'
  | 'markdown'
  | (typeof everywhere)[number]['command']

const here: readonly Command<AgreementCommand>[] = [
  { command: 'match', group: 'Agreement', label: 'Same words, or a part of them', keys: ['w'] },
  { command: 'everybody', group: 'Agreement', label: 'Show the differences of all', keys: ['x'] },
  { command: 'gamma', group: 'Agreement', label: 'Measure gamma, or stop', keys: ['m'] },
  { command: 'export', group: 'Save', label: 'Save the figures as CSV', keys: ['ctrl+e'], inFields: true },
  { command: 'json', group: 'Save', label: 'Save the figures as JSON', keys: ['s j'] },
  {
    command: 'report',
    group: 'Save',
    label: 'Save the report as HTML',
    keys: ['s r'],
  },
  {
    command: 'markdown',
    group: 'Save',
    label: 'Save the report as Markdown',
    keys: ['s m'],
  },
]

const everywhere = shareCommands('library', 'claims', 'settings', 'palette', 'back', 'help')

export const agreementCommands: CommandList<AgreementCommand> = {
  page: 'agreement',
  commands: [...here, ...everywhere],
}
