// The keys of the article page: one list that binds them, and that the help and the hint bar print.

import type { Codebook } from '../../../core/codebook.ts'
import { hasCommandKey } from '../../ui/platform.ts'
import { readKey } from '../../ui/read-key.ts'

export type CommandName =
  | 'next'
  | 'previous'
  | 'out'
  | 'in'
  | 'inspect'
  | 'note'
  | 'retype'
  | 'end-back'
  | 'end-forward'
  | 'start-back'
  | 'start-forward'
  | 'end-back-character'
  | 'end-forward-character'
  | 'start-back-character'
  | 'start-forward-character'
  | 'end-back-sentence'
  | 'end-forward-sentence'
  | 'start-back-sentence'
  | 'start-forward-sentence'
  | 'part'
  | 'caret'
  | 'sentence'
  | 'clause'
  | 'paragraph-next'
  | 'paragraph-previous'
  | 'delete'
  | 'undo'
  | 'redo'
  | 'export'
  | 'rail'
  | 'library'
  | 'help'
  | 'back'

/** A command with its keys as printed; `group` is the heading it stands under in the help. */
export interface Binding {
  readonly command: CommandName
  readonly group: 'Everywhere' | 'Move' | 'Select' | 'Focused claim'
  readonly label: string
  /** As `KeyboardEvent.key` gives them, lower case; `ctrl+` is ⌘ on a Mac. */
  readonly keys: readonly string[]
  readonly printed: readonly string[]
}

export const bindings: readonly Binding[] = [
  { command: 'next', group: 'Move', label: 'Next claim', keys: ['j'], printed: ['J'] },
  { command: 'previous', group: 'Move', label: 'Previous claim', keys: ['k'], printed: ['K'] },
  {
    command: 'out',
    group: 'Move',
    label: 'Claim around it',
    keys: ['[', 'alt+arrowup'],
    printed: ['[', 'Alt ↑'],
  },
  {
    command: 'in',
    group: 'Move',
    label: 'Claim within it',
    keys: [']', 'alt+arrowdown'],
    printed: [']', 'Alt ↓'],
  },
  {
    command: 'paragraph-next',
    group: 'Move',
    label: 'Next paragraph',
    keys: ['arrowdown'],
    printed: ['↓'],
  },
  {
    command: 'paragraph-previous',
    group: 'Move',
    label: 'Previous paragraph',
    keys: ['arrowup'],
    printed: ['↑'],
  },
  { command: 'caret', group: 'Select', label: 'Caret in the text, or none', keys: ['v'], printed: ['V'] },
  { command: 'sentence', group: 'Select', label: 'Sentence at the caret', keys: ['s'], printed: ['S'] },
  { command: 'clause', group: 'Select', label: 'Clause at the caret', keys: ['c'], printed: ['C'] },
  {
    command: 'part',
    group: 'Select',
    label: 'Add the selection to the focused claim',
    keys: ['p'],
    printed: ['P'],
  },
  { command: 'inspect', group: 'Focused claim', label: 'Inspector', keys: ['enter'], printed: ['Enter'] },
  { command: 'note', group: 'Focused claim', label: 'Note', keys: ['n'], printed: ['N'] },
  { command: 'retype', group: 'Focused claim', label: 'Change type', keys: ['r'], printed: ['R'] },
  { command: 'end-back', group: 'Focused claim', label: 'End back by a word', keys: [','], printed: [','] },
  { command: 'end-forward', group: 'Focused claim', label: 'End on by a word', keys: ['.'], printed: ['.'] },
  {
    command: 'start-back',
    group: 'Focused claim',
    label: 'Start back by a word',
    keys: ['<', 'shift+<'],
    printed: ['<'],
  },
  {
    command: 'start-forward',
    group: 'Focused claim',
    label: 'Start on by a word',
    keys: ['>', 'shift+>'],
    printed: ['>'],
  },
  ...boundaryBindings('character', 'alt'),
  ...boundaryBindings('sentence', 'ctrl'),
  {
    command: 'delete',
    group: 'Focused claim',
    label: 'Delete',
    keys: ['delete', 'backspace'],
    printed: ['Del'],
  },
  { command: 'undo', group: 'Everywhere', label: 'Undo', keys: ['ctrl+z'], printed: ['Ctrl Z'] },
  {
    command: 'redo',
    group: 'Everywhere',
    label: 'Do again',
    keys: ['ctrl+shift+z', 'ctrl+y'],
    printed: ['Ctrl Shift Z'],
  },
  { command: 'export', group: 'Everywhere', label: 'Export', keys: ['ctrl+e'], printed: ['Ctrl E'] },
  { command: 'library', group: 'Everywhere', label: 'Library', keys: ['g l'], printed: ['G', 'L'] },
  { command: 'rail', group: 'Everywhere', label: 'Outline and filter', keys: ['\\'], printed: ['\\'] },
  { command: 'help', group: 'Everywhere', label: 'All keys', keys: ['?', 'shift+?'], printed: ['?'] },
  {
    command: 'back',
    group: 'Everywhere',
    label: 'Back: field, card, article',
    keys: ['escape'],
    printed: ['Esc'],
  },
]

/** The four keys of a boundary held with one more key, for a finer or a coarser step. */
function boundaryBindings(unit: 'character' | 'sentence', modifier: 'alt' | 'ctrl'): readonly Binding[] {
  const held = modifier === 'alt' ? 'Alt' : 'Ctrl'
  const bind = (edge: 'start' | 'end', way: 'back' | 'forward', key: string): Binding => ({
    command: `${edge}-${way}-${unit}`,
    group: 'Focused claim',
    label: `${edge === 'start' ? 'Start' : 'End'} ${way === 'back' ? 'back' : 'on'} by a ${unit}`,
    keys: edge === 'start' ? [`${modifier}+${key}`, `${modifier}+shift+${key}`] : [`${modifier}+${key}`],
    printed: [`${held} ${key}`],
  })
  return [
    bind('end', 'back', ','),
    bind('end', 'forward', '.'),
    bind('start', 'back', '<'),
    bind('start', 'forward', '>'),
  ]
}

/** What a key press asks for. */
export type Press =
  | { readonly press: 'command'; readonly command: CommandName }
  | { readonly press: 'tag'; readonly type: string }
  | { readonly press: 'only'; readonly type: string }

const byChord = new Map(bindings.flatMap(({ command, keys }) => keys.map(key => [key, command] as const)))

/** Reads a key press; `before` is the chord pressed just before, for keys in two strokes such as `g l`. */
export function readPress(event: KeyboardEvent, codebook: Codebook, before: string | null): Press | null {
  const chord = chordOf(event)
  const command = (before === null ? undefined : byChord.get(`${before} ${chord}`)) ?? byChord.get(chord)
  if (command) return { press: 'command', command }
  const type = codebook.types.find(each => each.key === chord || `shift+${each.key}` === chord)
  return type ? { press: chord.startsWith('shift+') ? 'only' : 'tag', type: type.name } : null
}

/** The chord of an event: `ctrl+shift+z`, `shift+f`, `[`. */
export function chordOf(event: KeyboardEvent): string {
  const isCommand = hasCommandKey(event)
  const isOther = !isCommand && (event.ctrlKey || event.metaKey)
  const parts = [isCommand && 'ctrl', isOther && 'other', event.altKey && 'alt', event.shiftKey && 'shift']
  return [...parts.filter(Boolean), readKey(event).toLowerCase()].join('+')
}

/** True for chords that work in fields too, because nobody types them. */
export function isForEverywhere(press: Press): boolean {
  return press.press === 'command' && (press.command === 'export' || press.command === 'back')
}

/** The hints at the foot of the desk. */
export function hintsFor(codebook: Codebook) {
  const printed = (command: CommandName) =>
    bindings.find(binding => binding.command === command)?.printed.slice(0, 1) ?? []
  return [
    { keys: [...printed('next'), ...printed('previous')], label: 'Next, previous' },
    { keys: [...printed('out'), ...printed('in')], label: 'Out, in' },
    { keys: printed('caret'), label: 'Caret' },
    { keys: codebook.types.map(type => type.key.toUpperCase()), label: 'Tag selection' },
    { keys: printed('part'), label: 'Add part' },
    { keys: printed('note'), label: 'Note' },
    { keys: printed('undo'), label: 'Undo' },
  ]
}

/** True for single letters and signs: they can be switched off, and never fire where one types. */
export function isSingleKey(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}
