// The commands of the page that reviews: one list that binds keys, and that help, palette and hints print.
import type { Codebook } from '../../../core/codebook.ts'
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { shareCommands } from '../../ui/shared-commands.ts'

export type ReviewCommand =
  | (typeof rows)[number][0]
  | (typeof everywhere)[number]['command']
  | `type-${string}`
  | `reason-${number}`
  | 'back'

const rows = [
  ['next', 'Claims', 'Next claim', 'j'],
  ['previous', 'Claims', 'Previous claim', 'k'],
  ['keep', 'Claims', 'Keep and go on', 'enter'],
  ['agree', 'Verdict', 'Agree', 'y'],
  ['fix', 'Verdict', 'Fix: a claim, but change it', 'e'],
  ['dispute', 'Verdict', 'Dispute: not this claim', 'd'],
  ['missed', 'Verdict', 'Missed: tag what is selected', 'm'],
  ['take-back', 'Verdict', 'Take the verdict back', 'x'],
  ['why', 'Verdict', 'Say why, or answer', 'n'],
  ['whole', 'Verdict', 'To the verdict on the whole layer', 'w'],
  ['values', 'While fixing', 'To its values', 'v'],
  ['end-back', 'While fixing', 'End a word earlier', ','],
  ['end-on', 'While fixing', 'End a word later', '.'],
  ['start-back', 'While fixing', 'Start a word earlier', '<'],
  ['start-on', 'While fixing', 'Start a word later', '>'],
  ['mine', 'Page', 'Show my tags, or hide them', 'h'],
  ['left', 'Page', 'Only what is left, or all again', 'l'],
  ['send', 'Page', 'Send review', 'ctrl+e'],
  ['compare', 'Page', 'Compare the layers of this article', 'g c'],
  ['send-otherwise', 'Page', 'Send review in another format', 'g e'],
] as const

const everywhere = shareCommands(
  'tag',
  'library',
  'claims',
  'agreement',
  'undo',
  'redo',
  'settings',
  'palette',
  'help',
)

/** From a field to the page, and from there out of what is being put together. */
const leaving: Command<ReviewCommand> = {
  command: 'back',
  group: 'Everywhere',
  label: 'Leave a field, then what is not kept',
  keys: ['escape'],
  ...{ isFixed: true, isUnlisted: true, inFields: true },
}

/** Reasons beyond these have no key. */
const mostReasonKeys = 9

/** The commands where the project tags with these types and disputes for these reasons. */
export function createReviewCommands(
  { types }: Codebook,
  disputeReasons: readonly string[],
): CommandList<ReviewCommand> {
  const fixed = rows.map(
    ([command, group, label, key]): Command<ReviewCommand> => ({
      ...{ command, group, label, keys: [key] },
      ...(command === 'send' && { inFields: true }),
    }),
  )
  const taken = new Set(rows.map(([, , , key]) => key.split(' ')[0]))
  const typing = types
    .filter(({ key }) => !taken.has(key))
    .map(
      ({ name, label, key }): Command<ReviewCommand> => ({
        command: `type-${name}`,
        group: 'While fixing',
        label: `Make it: ${label.toLowerCase()}`,
        keys: [key],
      }),
    )
  const reasons = disputeReasons.slice(0, mostReasonKeys).map(
    (label, at): Command<ReviewCommand> => ({
      command: `reason-${at + 1}`,
      group: 'While disputing',
      label,
      keys: [`${at + 1}`],
    }),
  )
  return { page: 'review', commands: [...fixed, ...typing, ...reasons, ...everywhere, leaving] }
}

/** The few that the line at the foot has room for. */
export function reviewHints(keymap: Keymap<ReviewCommand>): readonly Hint[] {
  const keysOf = (...commands: ReviewCommand[]) =>
    commands.flatMap(command => keymap.printed(command).slice(0, 1))
  return [
    { keys: keysOf('next', 'previous'), label: 'Next, previous' },
    { keys: keysOf('agree'), label: 'Agree' },
    { keys: keysOf('fix'), label: 'Fix' },
    { keys: keysOf('dispute'), label: 'Dispute' },
    { keys: keysOf('missed'), label: 'Missed' },
    { keys: keysOf('mine'), label: 'My tags' },
    { keys: keysOf('undo'), label: 'Undo' },
  ].filter(({ keys }) => keys.length > 0)
}
