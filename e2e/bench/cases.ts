/** A synthetic article to open: its name says its size and how many claims it has. */
export interface BenchCase {
  readonly name: string
  /** Characters of text. */
  readonly length: number
  readonly claims: number
}

export const cases: readonly BenchCase[] = [
  { name: '10KB/100', length: 10_000, claims: 100 },
  { name: '100KB/1k', length: 100_000, claims: 1_000 },
  { name: '1MB/10k', length: 1_000_000, claims: 10_000 },
]

export const engineNames = ['assay', 'recogito-spans', 'recogito-css', 'plain'] as const
export type EngineName = (typeof engineNames)[number]

/** What is measured, its unit, and how; all times from inside the page, by the same probe for every engine. */
export const figures = {
  open: {
    unit: 'ms',
    meaning:
      'from the start of the navigation to the first painted frame in which text fills the window and every claim in sight bears its mark; a fresh page, a warm HTTP cache, text and claims fetched from loopback',
  },
  'add-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of the key press that tags the selected words to the first painted frame with the new mark; 95th percentile of 30 in five places of the article',
  },
  'delete-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of the Delete key to the first painted frame without the mark of the claim that was clicked; 95th percentile of 30',
  },
  'scroll-fps': {
    unit: 'frames/s',
    meaning: 'frames painted a second while the article is scrolled 90 pixels a frame for three seconds',
  },
  heap: {
    unit: 'MB',
    meaning: 'JavaScript and DOM heap after a garbage collection, the article open and at rest',
  },
} as const
export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as FigureName[]
