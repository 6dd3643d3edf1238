// The commands of the page that reviews: one list that binds keys, and that help, palette and hints print.
import type { Codebook } from '../../../core/codebook.ts'
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'

export type ReviewCommand =
  | ReturnType<typeof nameCommands>[number]
  | `type-${string}`
  | `reason-${number}`
  | 'palette'
  | 'help'

const rows = [
  ['next', 'Claims', 'Next claim', 'j'],
  ['previous', 'Claims', 'Previous claim', 'k'],
  ['keep', 'Claims', 'Keep and go on', 'enter'],
  ['agree', 'Verdict', 'Agree', 'y'],
  ['fix', 'Verdict', 'Fix: a claim, but change it', 'e'],
  ['dispute', 'Verdict', 'Dispute: not this claim', 'd'],
  ['missed', 'Verdict', 'Missed: tag what is selected', 'm'],
  ['end-back', 'While fixing', 'End a word earlier', ','],
  ['end-on', 'While fixing', 'End a word later', '.'],
  ['start-back', 'While fixing', 'Start a word earlier', '<'],
  ['start-on', 'While fixing', 'Start a word later', '>'],
  ['mine', 'Page', 'Show my tags, or hide them', 'h'],
  ['left', 'Page', 'Only what is left, or all again', 'l'],
  ['undo', 'Page', 'Undo', 'ctrl+z'],
  ['redo', 'Page', 'Do again', 'ctrl+shift+z'],
  ['send', 'Page', 'Send review', 'ctrl+e'],
  ['tag', 'Everywhere', 'Go to my tags', 'g t'],
  ['library', 'Everywhere', 'Go to the library', 'g l'],
  ['settings', 'Everywhere', 'Settings', 'g ,'],
] as const

function nameCommands() {
  return [...rows.map(([command]) => command), 'back' as const]
}

/** Reasons for a dispute that have a key. */
export const disputeReasons = [
  'Not a claim of any type',
  'The wrong voice or speaker',
  'Said already in another claim',
  'Not in the text',
] as const

/** The commands where the project tags with these types. */
export function createReviewCommands({ types }: Codebook): CommandList<ReviewCommand> {
  const fixed = rows.map(
    ([command, group, label, key]): Command<ReviewCommand> => ({
      ...{ command, group, label, keys: [key] },
      ...(key.startsWith('g ') && { printed: [`G then ${key.slice(2).toUpperCase()}`] }),
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
  const reasons = disputeReasons.map(
    (label, at): Command<ReviewCommand> => ({
      command: `reason-${at + 1}`,
      group: 'While disputing',
      label,
      keys: [`${at + 1}`],
    }),
  )
  const page: readonly Command<ReviewCommand>[] = [
    {
      command: 'palette',
      group: 'Everywhere',
      label: 'Commands',
      keys: ['ctrl+k'],
      inFields: true,
      isUnlisted: true,
    },
    {
      command: 'back',
      group: 'Everywhere',
      label: 'Leave editing or a dialog',
      keys: ['escape'],
      isFixed: true,
      isUnlisted: true,
      inFields: true,
    },
    { command: 'help', group: 'Everywhere', label: 'All keys', keys: ['?'] },
  ]
  return { page: 'review', commands: [...fixed, ...typing, ...reasons, ...page] }
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
