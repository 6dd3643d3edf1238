/** How claims and paragraphs lie in the text. */
export type CaseShape = 'spread' | 'one-paragraph' | 'nested' | 'first-screen'

/** A synthetic article to open. */
export interface BenchCase {
  readonly name: string
  /** Characters of text. */
  readonly length: number
  readonly claims: number
  readonly shape: CaseShape
  /** Taken only when asked for by name or with all. */
  readonly isHeavy: boolean
  /** Parts of the article above the window where claims are worked on: there are claims at each. */
  readonly shares: readonly number[]
  /** The same where scrolling begins. */
  readonly scrollFrom: number
}

const throughout = { isHeavy: false, shares: [0.05, 0.25, 0.5, 0.75, 0.95], scrollFrom: 0.1 } as const
const large = { length: 1_000_000, claims: 10_000 } as const

const firstScreen = { shape: 'first-screen', isHeavy: true, shares: [0], scrollFrom: 0 } as const

export const cases: readonly BenchCase[] = [
  { name: '10KB/100', length: 10_000, claims: 100, shape: 'spread', ...throughout },
  { name: '100KB/1k', length: 100_000, claims: 1_000, shape: 'spread', ...throughout },
  { name: '1MB/10k', ...large, shape: 'spread', ...throughout },
  { name: '5MB/50k', length: 5_000_000, claims: 50_000, shape: 'spread', ...throughout, isHeavy: true },
  {
    name: 'nested',
    ...large,
    shape: 'nested',
    isHeavy: true,
    shares: [0, 0.015, 0.03, 0.045, 0.06],
    scrollFrom: 0,
  },
  { name: '1MB-paragraph', ...large, shape: 'one-paragraph', ...throughout, isHeavy: true },
  // A tenth of the claims, 23 over every word, and all of them, 380 over every word.
  { name: 'first-screen-1k', ...large, claims: 1_000, ...firstScreen },
  { name: 'first-screen', ...large, ...firstScreen },
]
