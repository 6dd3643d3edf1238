// The commands of the import page: what a report, a refusal and the page without a file let one do.
import type { ClaimType } from '../../../core/codebook.ts'
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'

export type ImportCommand =
  | 'next'
  | 'previous'
  | 'keep'
  | 'take'
  | 'keep-all'
  | 'take-all'
  | 'apply'
  | 'leave-out'
  | `type ${string}`
  | 'choose'
  | 'leave'
  | 'palette'
  | 'help'

const choosing: readonly Command<ImportCommand>[] = [
  { command: 'next', group: 'What differs', label: 'Next', full: 'Next difference', keys: ['j'] },
  { command: 'previous', group: 'What differs', label: 'Previous', full: 'Previous difference', keys: ['k'] },
  { command: 'keep', group: 'What differs', label: 'Keep what is here', keys: ['x'] },
  { command: 'take', group: 'What differs', label: 'Take the file’s', keys: ['y'] },
  { command: 'keep-all', group: 'What differs', label: 'Keep all that is here', keys: ['shift+x'] },
  { command: 'take-all', group: 'What differs', label: 'Take all from the file', keys: ['shift+y'] },
]

const always: readonly Command<ImportCommand>[] = [
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

const apply: Command<ImportCommand> = {
  command: 'apply',
  group: 'The file',
  label: 'Import',
  full: 'Import the file',
  keys: ['ctrl+enter'],
}
const choose: Command<ImportCommand> = {
  command: 'choose',
  group: 'The file',
  label: 'Choose a file',
  keys: ['i'],
}

function leaving(label: string): Command<ImportCommand> {
  return { command: 'leave', group: 'The file', label, keys: ['escape'], isFixed: true }
}

function listOf(commands: readonly Command<ImportCommand>[]): CommandList<ImportCommand> {
  return { page: 'import', commands: [...commands, ...always] }
}

/** Without a file, and after a refusal. */
export const startCommands = listOf([choose, leaving('Back to the library')])

/** While a file is looked at; where that can be broken off, with the key for it. */
export const waitingCommands = {
  waiting: listOf([]),
  cancelling: listOf([leaving('Cancel, change nothing')]),
} as const

/** Where some of a file does not fit: go on with the rest, or back to the labels. */
export const faultyCommands = {
  some: listOf([
    { ...apply, label: 'Go on with the rest', full: 'Go on with the rest' },
    leaving('Back to the labels'),
  ]),
  none: listOf([leaving('Back to the labels')]),
} as const

const mapping = new WeakMap<readonly ClaimType[], CommandList<ImportCommand>>()

/** Where labels are given types, each by its number or its letter; made once for a codebook. */
export function mappingCommands(types: readonly ClaimType[]): CommandList<ImportCommand> {
  const known = mapping.get(types)
  if (known) return known
  const group = 'Labels'
  const list = listOf([
    { command: 'next', group, label: 'Next', full: 'Next label', keys: ['j'] },
    { command: 'previous', group, label: 'Previous', full: 'Previous label', keys: ['k'] },
    ...types.map(({ name, label, key }, index) => ({
      command: `type ${name}` as const,
      group,
      label: `It stands for ${label.toLowerCase()}`,
      keys: index < 9 ? [`${index + 1}`, key] : [key],
    })),
    { command: 'leave-out', group, label: 'Leave it out', keys: ['x'] },
    { ...apply, label: 'Go on', full: 'Go on to what the file brings' },
    leaving('Cancel, change nothing'),
  ])
  mapping.set(types, list)
  return list
}

/** On a report with a choice for what differs, on one without, and on one that would change nothing. */
export const reportCommands = {
  choosing: listOf([...choosing, apply, leaving('Cancel, change nothing')]),
  applying: listOf([apply, leaving('Cancel, change nothing')]),
  harmless: listOf([leaving('Leave')]),
} as const

/** The few that the line at the foot has room for, of those that have a key. */
export function importHints({ list, printed }: Keymap<ImportCommand>): readonly Hint[] {
  const shown: readonly ImportCommand[] = ['next', 'previous', 'keep', 'take', 'leave-out', 'apply', 'leave']
  const hints = list.commands
    .filter(({ command }) => shown.includes(command))
    .map(({ command, label }) => ({ keys: printed(command).slice(0, 1), label }))
  return hints.filter(({ keys }) => keys.length > 0)
}
