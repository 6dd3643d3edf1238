import type { SeedClaim } from './seed-claims.ts'

const outerWords =
  'Russia will fight for a long time because it has accumulated a lot of ammunition and military equipment over the decades'
export const innerWords = 'Russia will fight for a long time'

/** Claims of the sample side by side, within one another, crossing, and on the same words. */
export const overlappingClaims: readonly SeedClaim[] = [
  { type: 'assessment', words: outerWords },
  { type: 'quote', words: outerWords, note: 'On Facebook, on a Wednesday' },
  { type: 'forecast', words: innerWords, note: 'How long is long?' },
  { type: 'quote', words: innerWords },
  { type: 'forecast', words: 'over the decades. But a state that tries' },
  { type: 'assessment', words: 'there are no people willing to fight' },
  { type: 'quote', words: 'with low motivation it will be tantamount to failure' },
  {
    type: 'forecast',
    words: 'Russia may announce a general mobilization, but – as he said – “with low motivation',
  },
]
