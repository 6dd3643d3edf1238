// The worst that claims can do to a page: all of them in one place.
import type { Stretch } from './synthetic-text.ts'

const depth = 50
const wordsANest = 60

/** Nests side by side from the first word on; in each, every claim is a word shorter than the one around it. */
export function nestClaims(text: string, count: number): Stretch[] {
  const words = findWords(text, Math.ceil(count / depth) * wordsANest)
  return Array.from({ length: count }, (_, i) => {
    const first = Math.floor(i / depth) * wordsANest
    const level = i % depth
    return span(words, first + Math.ceil(level / 2), first + wordsANest - 1 - Math.floor(level / 2))
  })
}

/** About as many words as the first screen shows. */
const wordsAScreen = 280
const shortest = 5
const lengths = 12

/**
 * Stretches of 5 to 16 words over the first screen: one from each word, then again from each word and one word
 * longer. After the longest the same come again, so that no more than three are the same up to 10,000.
 */
export function crowdFirstScreen(text: string, count: number): Stretch[] {
  const words = findWords(text, wordsAScreen + shortest + lengths)
  return Array.from({ length: count }, (_, i) => {
    const first = i % wordsAScreen
    const longer = Math.floor(i / wordsAScreen) % lengths
    return span(words, first, first + shortest - 1 + longer)
  })
}

/** How often the stretch of a claim has come before. */
export function timesBefore(i: number): number {
  return Math.floor(i / (wordsAScreen * lengths))
}

function findWords(text: string, count: number): Stretch[] {
  const words: Stretch[] = []
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    if (words.length === count) return words
    words.push({ start: index, end: index + word.length })
  }
  throw new Error(`${words.length} words where ${count} were wanted`)
}

function span(words: readonly Stretch[], first: number, last: number): Stretch {
  const from = words[first]
  const to = words[last]
  if (!from || !to || last < first) throw new Error(`no words from ${first} to ${last}`)
  return { start: from.start, end: to.end }
}
