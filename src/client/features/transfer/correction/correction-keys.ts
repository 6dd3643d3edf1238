// The commands of the page on which a text is corrected.
import type { CommandList } from '../../../ui/command.ts'

export type CorrectionCommand = 'compare' | 'choose' | 'leave' | 'palette' | 'help'

const group = 'The text'

export const correctionCommands: CommandList<CorrectionCommand> = {
  page: 'correction',
  commands: [
    { command: 'compare', group, label: 'Look for the claims', keys: ['ctrl+enter'], inFields: true },
    { command: 'choose', group, label: 'Take the text from a file', keys: ['o'] },
    { command: 'leave', group, label: 'Cancel, change nothing', keys: ['escape'], isFixed: true },
    {
      command: 'palette',
      group,
      label: 'Commands',
      keys: ['ctrl+k'],
      inFields: true,
      isUnlisted: true,
    },
    { command: 'help', group, label: 'All keys', keys: ['?'] },
  ],
}
