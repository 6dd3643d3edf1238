// The commands of the page of all claims: one list that binds keys, and that help, palette and hints print.
import type { Codebook } from '../../../core/codebook.ts'
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { shareCommands } from '../../ui/shared-commands.ts'

export type ClaimsCommand =
  | 'next'
  | 'previous'
  | 'open'
  | 'find'
  | 'speaker'
  | 'since'
  | 'more'
  | 'clear'
  | `only-${string}`
  | 'view'
  | 'export'
  | (typeof everywhere)[number]['command']

const claims: readonly Command<ClaimsCommand>[] = [
  { command: 'next', group: 'Claims', label: 'Next claim', keys: ['j'] },
  { command: 'previous', group: 'Claims', label: 'Previous claim', keys: ['k'] },
  {
    command: 'open',
    group: 'Claims',
    label: 'Open it in its article',
    full: 'Open the claim in its article',
    keys: ['enter'],
  },
  { command: 'view', group: 'Claims', label: 'Table or plots', keys: ['p'] },
  {
    command: 'export',
    group: 'Claims',
    label: 'Save what is shown as CSV',
    keys: ['ctrl+e'],
    inFields: true,
  },
]

const filter: readonly Command<ClaimsCommand>[] = [
  { command: 'find', group: 'Filter', label: 'Find words', keys: ['/'] },
  { command: 'speaker', group: 'Filter', label: 'By speaker', full: 'Filter by speaker', keys: ['s'] },
  { command: 'since', group: 'Filter', label: 'Since a day', full: 'Filter by date', keys: ['d'] },
  { command: 'more', group: 'Filter', label: 'More conditions', keys: ['m'] },
  { command: 'clear', group: 'Filter', label: 'Show all claims', keys: ['x'] },
]

const everywhere = shareCommands('library', 'speakers', 'project', 'settings', 'palette', 'back', 'help')

/** The commands where the project tags with these types: each has one that shows no other. */
export function createClaimsCommands({ types }: Codebook): CommandList<ClaimsCommand> {
  const only = types.map(
    ({ name, plural, key }): Command<ClaimsCommand> => ({
      command: `only-${name}`,
      group: 'Filter',
      label: `Only ${plural.toLowerCase()}, or all types again`,
      keys: [`shift+${key}`],
    }),
  )
  return { page: 'claims', commands: [...claims, ...filter, ...only, ...everywhere] }
}

/** The few that the line at the foot has room for, of those that have a key. */
export function claimsHints(keymap: Keymap<ClaimsCommand>): readonly Hint[] {
  const keysOf = (...commands: ClaimsCommand[]) =>
    commands.flatMap(command => keymap.printed(command).slice(0, 1))
  const hints = [
    { keys: keysOf('next', 'previous'), label: 'Next, previous' },
    { keys: keysOf('open'), label: 'Open in the article' },
    { keys: keysOf('find'), label: 'Find' },
    { keys: keysOf('speaker'), label: 'Speaker' },
    { keys: keysOf('since'), label: 'Since' },
    { keys: keysOf('view'), label: 'Table or plots' },
  ]
  return hints.filter(({ keys }) => keys.length > 0)
}
