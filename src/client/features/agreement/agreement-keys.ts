// The commands of the page of agreement: one list that binds keys, and that help, palette and hints print.
import type { Command, CommandList } from '../../ui/command.ts'

export type AgreementCommand =
  | 'match'
  | 'everybody'
  | 'gamma'
  | 'export'
  | 'json'
  | 'report'
  | 'markdown'
  | 'library'
  | 'claims'
  | 'settings'
  | 'palette'
  | 'back'
  | 'help'

const here: readonly Command<AgreementCommand>[] = [
  { command: 'match', group: 'Agreement', label: 'Same words, or a part of them', keys: ['w'] },
  { command: 'everybody', group: 'Agreement', label: 'Show the differences of all', keys: ['x'] },
  { command: 'gamma', group: 'Agreement', label: 'Measure gamma, or stop', keys: ['m'] },
  { command: 'export', group: 'Save', label: 'Save the figures as CSV', keys: ['ctrl+e'], inFields: true },
  { command: 'json', group: 'Save', label: 'Save the figures as JSON', keys: ['s j'], printed: ['S then J'] },
  {
    command: 'report',
    group: 'Save',
    label: 'Save the report as HTML',
    keys: ['s r'],
    printed: ['S then R'],
  },
  {
    command: 'markdown',
    group: 'Save',
    label: 'Save the report as Markdown',
    keys: ['s m'],
    printed: ['S then M'],
  },
]

const everywhere: readonly Command<AgreementCommand>[] = [
  {
    command: 'palette',
    group: 'Everywhere',
    label: 'Commands',
    keys: ['ctrl+k'],
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
  {
    command: 'claims',
    group: 'Everywhere',
    label: 'All claims',
    full: 'Go to all claims',
    keys: ['g a'],
    printed: ['G then A'],
  },
  { command: 'settings', group: 'Everywhere', label: 'Settings', keys: ['g ,'], printed: ['G then ,'] },
  {
    command: 'back',
    group: 'Everywhere',
    label: 'Leave a field or a dialog',
    keys: ['escape'],
    isFixed: true,
    isUnlisted: true,
  },
  { command: 'help', group: 'Everywhere', label: 'All keys', keys: ['?'] },
]

export const agreementCommands: CommandList<AgreementCommand> = {
  page: 'agreement',
  commands: [...here, ...everywhere],
}
