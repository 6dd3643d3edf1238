// The commands of the report on a file that was made on another text.
import type { Command, CommandList } from '../../../ui/command.ts'
import type { Hint } from '../../../ui/hint-bar.tsx'
import type { Keymap } from '../../../ui/keymap.ts'

/** As many places as there are digit keys. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type PlaceCommand = `place-${(typeof numbers)[number]}`

export type AnchoringCommand =
  | 'next'
  | 'previous'
  | 'place'
  | 'place-alike'
  | PlaceCommand
  | 'select'
  | 'aside'
  | 'out'
  | 'here'
  | 'show'
  | 'texts'
  | 'undo'
  | 'save-aside'
  | 'apply'
  | 'leave'
  | 'palette'
  | 'help'

const group = 'The claim'

const commands: readonly Command<AnchoringCommand>[] = [
  { command: 'next', group, label: 'Next', full: 'Next claim', keys: ['j'] },
  { command: 'previous', group, label: 'Previous', full: 'Previous claim', keys: ['k'] },
  { command: 'place', group, label: 'Place', full: 'Place it on the new words', keys: ['y'] },
  ...numbers.map(number => ({
    command: `place-${number}` as const,
    group,
    label: `Place ${number}`,
    full: `Take place ${number} of those that would do`,
    keys: [`${number}`],
    ...(number > 2 ? { isUnlisted: true as const } : {}),
  })),
  { command: 'select', group, label: 'Select by hand', full: 'Select its words by hand', keys: ['s'] },
  { command: 'aside', group, label: 'Keep aside', full: 'Keep it aside, unplaced', keys: ['a'] },
  { command: 'out', group, label: 'Leave out', full: 'Leave it out', keys: ['x'] },
  { command: 'here', group, label: 'Keep what is here', keys: ['h'] },
  {
    command: 'place-alike',
    group: 'All of them',
    label: 'Place all above 95 per cent',
    keys: ['shift+y'],
  },
  { command: 'show', group: 'All of them', label: 'Show what fits word for word', keys: ['o'] },
  { command: 'texts', group: 'All of them', label: 'Show the two texts', keys: ['d'] },
  { command: 'undo', group: 'All of them', label: 'Take the last decision back', keys: ['ctrl+z'] },
  { command: 'save-aside', group: 'The file', label: 'Save what is kept aside as a file', keys: ['ctrl+e'] },
  { command: 'apply', group: 'The file', label: 'Place them', keys: ['ctrl+enter'] },
  {
    command: 'leave',
    group: 'The file',
    label: 'Cancel, change nothing',
    keys: ['escape'],
    isFixed: true,
  },
  {
    command: 'palette',
    group: 'The file',
    label: 'Commands',
    keys: ['ctrl+k'],
    inFields: true,
    isUnlisted: true,
  },
  { command: 'help', group: 'The file', label: 'All keys', keys: ['?'] },
]

export const anchoringCommands: CommandList<AnchoringCommand> = { page: 'anchoring', commands }

/** Which place, from 0, a command takes; null for any other command. */
export function placeOfCommand(command: AnchoringCommand): number | null {
  const number = /^place-(\d)$/.exec(command)?.[1]
  return number === undefined ? null : Number(number) - 1
}

/** The few that the line at the foot has room for. */
export function anchoringHints({ printed }: Keymap<AnchoringCommand>): readonly Hint[] {
  const hint = (label: string, ...wanted: AnchoringCommand[]) => ({
    keys: wanted.flatMap(command => printed(command).slice(0, 1)),
    label,
  })
  const hints = [
    hint('Next, previous', 'next', 'previous'),
    hint('Place', 'place'),
    hint('Place all above 95 per cent', 'place-alike'),
    hint('Select by hand', 'select'),
    hint('Keep aside', 'aside'),
    hint('Leave out', 'out'),
    hint('Cancel, change nothing', 'leave'),
  ]
  return hints.filter(({ keys }) => keys.length > 0)
}
