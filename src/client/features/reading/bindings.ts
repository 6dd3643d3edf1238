// What can be done on the article page by key, but for tagging and filtering, which the codebook decides.
import type { Command } from '../../ui/command.ts'

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
  | 'check-next'
  | 'check-previous'
  | 'checks'
  | 'guideline'
  | 'caret'
  | 'sentence'
  | 'clause'
  | 'paragraph-next'
  | 'paragraph-previous'
  | 'delete'
  | 'undo'
  | 'redo'
  | 'export'
  | 'palette'
  | 'rail'
  | 'library'
  | 'project'
  | 'help'
  | 'back'

/** What the page does by itself, not by its help and palette. */
export type PageCommand = Exclude<CommandName, 'help' | 'palette'>

/** A command of the page; those of the group “Focused claim” need one. `group` is the heading it stands under in the help. */
export interface Binding extends Command<CommandName> {
  readonly group: 'Everywhere' | 'Move' | 'Select' | 'Focused claim'
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
  { command: 'check-next', group: 'Move', label: 'Next check', keys: ['w'], printed: ['W'] },
  {
    command: 'check-previous',
    group: 'Move',
    label: 'Previous check',
    keys: ['shift+w'],
    printed: ['Shift W'],
  },
  { command: 'caret', group: 'Select', label: 'Caret in the text, or none', keys: ['v'], printed: ['V'] },
  {
    command: 'sentence',
    group: 'Select',
    label: 'Sentence at the caret',
    full: 'Select the sentence',
    keys: ['s'],
    printed: ['S'],
  },
  {
    command: 'clause',
    group: 'Select',
    label: 'Clause at the caret',
    full: 'Select the clause',
    keys: ['c'],
    printed: ['C'],
  },
  {
    command: 'part',
    group: 'Select',
    label: 'Add the selection to the focused claim',
    keys: ['p'],
    printed: ['P'],
  },
  {
    command: 'inspect',
    group: 'Focused claim',
    label: 'Inspector',
    full: 'Open the claim in the inspector',
    keys: ['enter'],
    printed: ['Enter'],
  },
  {
    command: 'note',
    group: 'Focused claim',
    label: 'Note',
    full: 'Write the claim’s note',
    keys: ['n'],
    printed: ['N'],
  },
  {
    command: 'retype',
    group: 'Focused claim',
    label: 'Change type',
    full: 'Change the claim’s type',
    keys: ['r'],
    printed: ['R'],
  },
  { command: 'end-back', group: 'Focused claim', label: 'End back by a word', keys: [','], printed: [','] },
  { command: 'end-forward', group: 'Focused claim', label: 'End on by a word', keys: ['.'], printed: ['.'] },
  {
    command: 'start-back',
    group: 'Focused claim',
    label: 'Start back by a word',
    keys: ['<'],
    printed: ['<'],
  },
  {
    command: 'start-forward',
    group: 'Focused claim',
    label: 'Start on by a word',
    keys: ['>'],
    printed: ['>'],
  },
  ...boundaryBindings('character', 'alt'),
  ...boundaryBindings('sentence', 'ctrl'),
  {
    command: 'delete',
    group: 'Focused claim',
    label: 'Delete',
    full: 'Delete the claim',
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
  {
    command: 'export',
    group: 'Everywhere',
    label: 'Export',
    full: 'Export the annotation file',
    keys: ['ctrl+e'],
    printed: ['Ctrl E'],
    inFields: true,
  },
  {
    command: 'palette',
    group: 'Everywhere',
    label: 'Commands',
    keys: ['ctrl+k'],
    printed: ['Ctrl K'],
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
    command: 'project',
    group: 'Everywhere',
    label: 'Project settings',
    full: 'Go to the project settings',
    keys: ['g p'],
    printed: ['G then P'],
  },
  { command: 'checks', group: 'Everywhere', label: 'Checks', keys: ['g w'], printed: ['G then W'] },
  { command: 'guideline', group: 'Everywhere', label: 'Guideline', keys: ['g g'], printed: ['G then G'] },
  { command: 'rail', group: 'Everywhere', label: 'Outline and filter', keys: ['\\'], printed: ['\\'] },
  { command: 'help', group: 'Everywhere', label: 'All keys', keys: ['?'], printed: ['?'] },
  {
    command: 'back',
    group: 'Everywhere',
    label: 'Back: field, card, article',
    keys: ['escape'],
    printed: ['Esc'],
    inFields: true,
    isFixed: true,
    isUnlisted: true,
  },
]

/** The four keys of a boundary held with one more key, for a finer or a coarser step. */
function boundaryBindings(unit: 'character' | 'sentence', modifier: 'alt' | 'ctrl'): readonly Binding[] {
  const held = modifier === 'alt' ? 'Alt' : 'Ctrl'
  const bind = (edge: 'start' | 'end', way: 'back' | 'forward', key: string): Binding => ({
    command: `${edge}-${way}-${unit}`,
    group: 'Focused claim',
    label: `${edge === 'start' ? 'Start' : 'End'} ${way === 'back' ? 'back' : 'on'} by a ${unit}`,
    keys: [`${modifier}+${key}`],
    printed: [`${held} ${key}`],
  })
  return [
    bind('end', 'back', ','),
    bind('end', 'forward', '.'),
    bind('start', 'back', '<'),
    bind('start', 'forward', '>'),
  ]
}
