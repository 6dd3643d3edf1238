// What can be done on the article page by key, but for tagging and filtering, which the codebook decides.
import type { Command } from '../../ui/command.ts'
import { shareCommands } from '../../ui/shared-commands.ts'
import type { CommandName } from './command-name.ts'
import { verdictBindings } from './verdict-bindings.ts'

/** A command of the page; those of the group “Focused claim” need one. `group` is the heading it stands under in the help. */
export interface Binding extends Command<CommandName> {
  readonly group: 'Everywhere' | 'Move' | 'Select' | 'Focused claim'
}

export const bindings: readonly Binding[] = [
  { command: 'next', group: 'Move', label: 'Next claim', keys: ['j'] },
  { command: 'previous', group: 'Move', label: 'Previous claim', keys: ['k'] },
  {
    command: 'out',
    group: 'Move',
    label: 'Claim around it',
    keys: ['[', 'alt+arrowup'],
  },
  {
    command: 'in',
    group: 'Move',
    label: 'Claim within it',
    keys: [']', 'alt+arrowdown'],
  },
  {
    command: 'paragraph-next',
    group: 'Move',
    label: 'Next paragraph',
    keys: ['arrowdown'],
  },
  {
    command: 'paragraph-previous',
    group: 'Move',
    label: 'Previous paragraph',
    keys: ['arrowup'],
  },
  {
    command: 'beside-next',
    group: 'Move',
    label: 'Next claim of a colleague',
    keys: ['alt+j'],
  },
  {
    command: 'beside-previous',
    group: 'Move',
    label: 'Previous claim of a colleague',
    keys: ['alt+k'],
  },
  {
    command: 'unfinished-next',
    group: 'Move',
    label: 'Next claim to complete',
    keys: ['shift+j'],
  },
  {
    command: 'unfinished-previous',
    group: 'Move',
    label: 'Previous claim to complete',
    keys: ['shift+k'],
  },
  { command: 'check-next', group: 'Move', label: 'Next check', keys: ['w'] },
  {
    command: 'check-previous',
    group: 'Move',
    label: 'Previous check',
    keys: ['shift+w'],
  },
  { command: 'caret', group: 'Select', label: 'Caret in the text, or none', keys: ['v'] },
  {
    command: 'sentence',
    group: 'Select',
    label: 'Sentence at the caret',
    full: 'Select the sentence',
    keys: ['s'],
  },
  {
    command: 'clause',
    group: 'Select',
    label: 'Clause at the caret',
    full: 'Select the clause',
    keys: ['c'],
  },
  {
    command: 'trim',
    group: 'Select',
    label: 'Trim it to the guideline',
    full: 'Trim the selection to the guideline',
    keys: ['t'],
  },
  {
    command: 'part',
    group: 'Select',
    label: 'Add the selection to the focused claim',
    keys: ['p'],
  },
  {
    command: 'inspect',
    group: 'Focused claim',
    label: 'Inspector, at what is to complete',
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
  },
  {
    command: 'retype',
    group: 'Focused claim',
    label: 'Change type',
    full: 'Change the claim’s type',
    keys: ['r'],
  },
  { command: 'end-back', group: 'Focused claim', label: 'End back by a word', keys: [','] },
  { command: 'end-forward', group: 'Focused claim', label: 'End on by a word', keys: ['.'] },
  {
    command: 'start-back',
    group: 'Focused claim',
    label: 'Start back by a word',
    keys: ['<'],
  },
  {
    command: 'start-forward',
    group: 'Focused claim',
    label: 'Start on by a word',
    keys: ['>'],
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
  ...verdictBindings,
  { command: 'undo', group: 'Everywhere', label: 'Undo', keys: ['ctrl+z'] },
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
    inFields: true,
  },
  {
    command: 'find',
    group: 'Everywhere',
    label: 'Find',
    full: 'Find in the article, in claims and notes',
    keys: ['/'],
  },
  {
    command: 'plots',
    group: 'Everywhere',
    label: 'Plots of its claims',
    full: 'Draw the claims of this article as plots',
    keys: ['g d'],
  },
  {
    command: 'compare',
    group: 'Everywhere',
    label: 'Compare',
    full: 'Compare the layers of this article',
    keys: ['g c'],
  },
  { command: 'review', group: 'Everywhere', label: 'Review', keys: ['g v'] },
  {
    command: 'correct',
    group: 'Everywhere',
    label: 'Correct the text',
    keys: ['g t'],
  },
  { command: 'checks', group: 'Everywhere', label: 'Checks', keys: ['g w'] },
  {
    command: 'article-note',
    group: 'Everywhere',
    label: 'Note on this article',
    keys: ['g n'],
  },
  { command: 'guideline', group: 'Everywhere', label: 'Guideline', keys: ['g g'] },
  {
    command: 'export-otherwise',
    group: 'Everywhere',
    label: 'Export in another format',
    keys: ['g e'],
  },
  ...shareCommands('palette', 'library', 'claims', 'speakers', 'project', 'settings', 'help'),
  { command: 'rail', group: 'Everywhere', label: 'Outline and filter', keys: ['\\'] },
  {
    command: 'back',
    group: 'Everywhere',
    label: 'Back: field, card, article',
    keys: ['escape'],
    inFields: true,
    isFixed: true,
    isUnlisted: true,
  },
]

/** The four keys of a boundary held with one more key, for a finer or a coarser step. */
function boundaryBindings(unit: 'character' | 'sentence', modifier: 'alt' | 'ctrl'): readonly Binding[] {
  const bind = (edge: 'start' | 'end', way: 'back' | 'forward', key: string): Binding => ({
    command: `${edge}-${way}-${unit}`,
    group: 'Focused claim',
    label: `${edge === 'start' ? 'Start' : 'End'} ${way === 'back' ? 'back' : 'on'} by a ${unit}`,
    keys: [`${modifier}+${key}`],
  })
  return [
    bind('end', 'back', ','),
    bind('end', 'forward', '.'),
    bind('start', 'back', '<'),
    bind('start', 'forward', '>'),
  ]
}
