// The commands of the page of speakers: one list that binds keys, and that help, palette and hints print.
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { shareCommands } from '../../ui/shared-commands.ts'

export type SpeakersCommand =
  | 'next'
  | 'previous'
  | 'open'
  | 'rename'
  | 'merge'
  | 'alias'
  | 'find'
  | 'their-claims'
  | 'back'
  | (typeof everywhere)[number]['command']

const speakers: readonly Command<SpeakersCommand>[] = [
  { command: 'next', group: 'Speakers', label: 'Next speaker', keys: ['j'] },
  { command: 'previous', group: 'Speakers', label: 'Previous speaker', keys: ['k'] },
  { command: 'open', group: 'Speakers', label: 'Open or close', full: 'Open the speaker', keys: ['enter'] },
  { command: 'rename', group: 'Speakers', label: 'Rename', full: 'Rename the speaker', keys: ['r'] },
  {
    command: 'merge',
    group: 'Speakers',
    label: 'Merge',
    full: 'Merge the speaker into another',
    keys: ['m'],
  },
  { command: 'alias', group: 'Speakers', label: 'Add an alias', keys: ['a'] },
  {
    command: 'their-claims',
    group: 'Speakers',
    label: 'Their claims',
    full: 'Show the speaker’s claims',
    keys: ['c'],
  },
  { command: 'find', group: 'Speakers', label: 'Find a speaker', keys: ['/'] },
]

const everywhere = shareCommands(
  'library',
  'claims',
  'project',
  'settings',
  'palette',
  'undo',
  'redo',
  'help',
)

const leaving: Command<SpeakersCommand> = {
  command: 'back',
  group: 'Everywhere',
  label: 'Leave a field, close the speaker',
  keys: ['escape'],
  inFields: true,
  isFixed: true,
  isUnlisted: true,
}

export const speakersCommands: CommandList<SpeakersCommand> = {
  page: 'speakers',
  commands: [...speakers, ...everywhere, leaving],
}

/** The few that the line at the foot has room for, of those that have a key. */
export function speakersHints(keymap: Keymap<SpeakersCommand>): readonly Hint[] {
  const hint = (label: string, ...commands: SpeakersCommand[]) => ({
    keys: commands.flatMap(command => keymap.printed(command).slice(0, 1)),
    label,
  })
  const hints = [
    hint('Next, previous', 'next', 'previous'),
    hint('Open', 'open'),
    hint('Rename', 'rename'),
    hint('Merge', 'merge'),
    hint('Alias', 'alias'),
    hint('Their claims', 'their-claims'),
  ]
  return hints.filter(({ keys }) => keys.length > 0)
}
