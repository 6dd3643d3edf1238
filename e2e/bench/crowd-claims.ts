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

const shortest = 5
const longest = 16
/** Each stretch as often as there are types. */
const times = 3

/** Every stretch of 5 to 16 words that begins in the first screen, each three times: for the three types. */
export function crowdFirstScreen(text: string, count: number): Stretch[] {
  const starts = Math.ceil(count / times / (longest - shortest + 1))
  const words = findWords(text, starts + longest)
  return Array.from({ length: count }, (_, i) => {
    const which = Math.floor(i / times)
    const first = which % starts
    return span(words, first, first + shortest - 1 + Math.floor(which / starts))
  })
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
