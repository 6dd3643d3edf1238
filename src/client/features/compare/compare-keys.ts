// The commands of the page that compares: one list that binds keys, and that help, palette and hints print.
import type { Codebook } from '../../../core/codebook.ts'
import type { Command, CommandList } from '../../ui/command.ts'
import type { Hint } from '../../ui/hint-bar.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { shareCommands } from '../../ui/shared-commands.ts'

/** Readings that have a key. */
const mostReadings = 9

export type CompareCommand =
  | 'next'
  | 'previous'
  | 'next-open'
  | `take-${number}`
  | 'none'
  | 'open'
  | 'edit'
  | 'agreed'
  | 'left'
  | 'accept'
  | 'undo'
  | 'redo'
  | 'export'
  | 'end-back'
  | 'end-on'
  | 'start-back'
  | 'start-on'
  | `type-${string}`
  | (typeof everywhere)[number]['command']

const moving: readonly Command<CompareCommand>[] = [
  { command: 'next', group: 'Differences', label: 'Next difference', keys: ['j'] },
  { command: 'previous', group: 'Differences', label: 'Previous difference', keys: ['k'] },
  {
    command: 'next-open',
    group: 'Differences',
    label: 'Next open one, or keep what is edited',
    keys: ['enter'],
  },
]

const taking = Array.from(
  { length: mostReadings },
  (_, at): Command<CompareCommand> => ({
    command: `take-${at + 1}`,
    group: 'Decide',
    label: `Take reading ${at + 1}`,
    keys: [`${at + 1}`],
  }),
)

const deciding: readonly Command<CompareCommand>[] = [
  ...taking,
  { command: 'none', group: 'Decide', label: 'Tag nothing here', keys: ['x'] },
  { command: 'edit', group: 'Decide', label: 'Edit the consensus', keys: ['e'] },
  { command: 'open', group: 'Decide', label: 'Leave open', full: 'Leave the difference open', keys: ['d'] },
  { command: 'accept', group: 'Decide', label: 'Put in what is agreed', keys: ['y'] },
]

const editing: readonly Command<CompareCommand>[] = [
  { command: 'end-back', group: 'While editing', label: 'End a word earlier', keys: [','] },
  { command: 'end-on', group: 'While editing', label: 'End a word later', keys: ['.'] },
  { command: 'start-back', group: 'While editing', label: 'Start a word earlier', keys: ['<'] },
  { command: 'start-on', group: 'While editing', label: 'Start a word later', keys: ['>'] },
]

const page: readonly Command<CompareCommand>[] = [
  { command: 'agreed', group: 'Page', label: 'Show what is agreed, or fold it', keys: ['o'] },
  { command: 'left', group: 'Page', label: 'Only what is left, or all again', keys: ['l'] },
  { command: 'undo', group: 'Page', label: 'Undo', keys: ['ctrl+z'] },
  { command: 'redo', group: 'Page', label: 'Do again', keys: ['ctrl+shift+z'] },
  { command: 'export', group: 'Page', label: 'Export consensus', keys: ['ctrl+e'], inFields: true },
]

const everywhere = shareCommands(
  'tag',
  'library',
  'claims',
  'agreement',
  'settings',
  'palette',
  'back',
  'help',
)

/** The commands where the project tags with these types; a type’s key makes what is edited of that type, where it is free. */
export function createCompareCommands({ types }: Codebook): CommandList<CompareCommand> {
  const fixed = [...moving, ...deciding, ...editing, ...page, ...everywhere]
  const taken = new Set(fixed.flatMap(({ keys }) => keys.map(key => key.split(' ')[0])))
  const typing = types
    .filter(({ key }) => !taken.has(key))
    .map(
      ({ name, label, key }): Command<CompareCommand> => ({
        command: `type-${name}`,
        group: 'While editing',
        label: `Make it: ${label.toLowerCase()}`,
        keys: [key],
      }),
    )
  return {
    page: 'compare',
    commands: [...moving, ...deciding, ...editing, ...typing, ...page, ...everywhere],
  }
}

/** The few that the line at the foot has room for, of those that have a key. */
export function compareHints(keymap: Keymap<CompareCommand>, isEditing: boolean): readonly Hint[] {
  const keysOf = (...commands: CompareCommand[]) =>
    commands.flatMap(command => keymap.printed(command).slice(0, 1))
  const hints = isEditing
    ? [
        { keys: keysOf('start-back', 'start-on'), label: 'Start by a word' },
        { keys: keysOf('end-back', 'end-on'), label: 'End by a word' },
        { keys: keysOf('next-open'), label: 'Keep it' },
        { keys: keysOf('back'), label: 'Leave as it was' },
      ]
    : [
        { keys: keysOf('next', 'previous'), label: 'Next, previous difference' },
        { keys: keysOf('take-1', 'take-2', 'take-3'), label: 'Take this reading' },
        { keys: keysOf('none'), label: 'Nothing here' },
        { keys: keysOf('edit'), label: 'Edit the consensus' },
        { keys: keysOf('open'), label: 'Leave open' },
        { keys: keysOf('agreed'), label: 'Show agreed' },
      ]
  return hints.filter(({ keys }) => keys.length > 0)
}
