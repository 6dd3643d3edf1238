import type { CaretMove } from './caret.ts'

type Step = Omit<CaretMove, 'extend'>

/** What the keys mean while there is a caret, by `KeyboardEvent.key`; Shift selects as well. */
export const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: { unit: 'word', direction: -1 },
  ArrowRight: { unit: 'word', direction: 1 },
  ArrowUp: { unit: 'line', direction: -1 },
  ArrowDown: { unit: 'line', direction: 1 },
  Home: { unit: 'lineboundary', direction: -1 },
  End: { unit: 'lineboundary', direction: 1 },
  PageUp: { unit: 'page', direction: -1 },
  PageDown: { unit: 'page', direction: 1 },
}

/** The same keys with Ctrl, or ⌘ on a Mac. */
export const commandSteps: Readonly<Record<string, Step>> = {
  ArrowLeft: { unit: 'grapheme', direction: -1 },
  ArrowRight: { unit: 'grapheme', direction: 1 },
  ArrowUp: { unit: 'paragraph', direction: -1 },
  ArrowDown: { unit: 'paragraph', direction: 1 },
  Home: { unit: 'article', direction: -1 },
  End: { unit: 'article', direction: 1 },
}

/** How the caret's keys are printed in the help. */
export const caretKeys = [
  { keys: ['←', '→'], label: 'By a word; with Shift it is selected' },
  { keys: ['Ctrl ←', 'Ctrl →'], label: 'By a character' },
  { keys: ['↑', '↓'], label: 'By a line' },
  { keys: ['Home', 'End'], label: 'To the start, the end of the line' },
  { keys: ['Ctrl ↑', 'Ctrl ↓'], label: 'By a paragraph' },
  { keys: ['Page ↑', 'Page ↓'], label: 'By a screen' },
  { keys: ['Ctrl Home', 'Ctrl End'], label: 'To the start, the end of the article' },
] as const
