/** What turns text after it until it is ended: within a sentence it would turn the sentence. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Somebody’s words for a sentence of ours that is a plain string: a title, a name, a claim. Words of right-to-left
 * scripts are set apart by signs, so that the sentence around them keeps its order. Elements have `<bdi>`.
 */
export function isolate(words: string): string {
  const plain = words.replace(turning, '')
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain
}
