import type { Hint } from '../../ui/hint-bar.tsx'
import type { KeyGroup } from '../../ui/key-help.tsx'

/** Every key that works in the library, as the help shows them. */
export const libraryKeys: readonly KeyGroup[] = [
  {
    title: 'Articles',
    keys: [
      { keys: ['J', 'K'], label: 'Next, previous article' },
      { keys: ['↵'], label: 'Open it' },
      { keys: ['Ctrl E'], label: 'Export its annotation file' },
      { keys: ['Del'], label: 'Remove it' },
      { keys: ['/'], label: 'Find in titles' },
    ],
  },
  {
    title: 'Add and import',
    keys: [
      { keys: ['Ctrl V'], label: 'Add the copied text' },
      { keys: ['O'], label: 'Choose files to add' },
      { keys: ['Ctrl ↵'], label: 'Add, from anywhere in the form' },
      { keys: ['I'], label: 'Import an annotation file' },
      { keys: ['Ctrl Shift E'], label: 'Export all articles' },
    ],
  },
  {
    title: 'Anywhere',
    keys: [
      { keys: ['Ctrl Z'], label: 'Undo' },
      { keys: ['Ctrl Shift Z'], label: 'Do again' },
      { keys: ['Esc'], label: 'Leave a field or a dialog' },
      { keys: ['?'], label: 'These keys' },
    ],
  },
]

/** The few that the line at the foot has room for; the first two need an article. */
export const libraryHints: readonly Hint[] = [
  { keys: ['J', 'K'], label: 'Next, previous' },
  { keys: ['↵'], label: 'Open' },
  { keys: ['I'], label: 'Import a colleague’s file' },
  { keys: ['Ctrl V'], label: 'Paste an article anywhere on this page' },
]
