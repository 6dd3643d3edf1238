import { fold } from './fold.ts'

/** What was typed to look for something: as a whole and in words, folded. */
export interface Wanted {
  readonly text: string
  readonly words: readonly string[]
}

/** How well a text fits, the least best: it begins so, each word begins one of its words, or is somewhere in it. */
export type Fit = 0 | 1 | 2

export function readWanted(typed: string): Wanted {
  const words = fold(typed).split(/\s+/u).filter(Boolean)
  return { text: words.join(' '), words }
}

/** How well a folded text holds every word, in any order; null when it lacks one. */
export function fitText(folded: string, { text, words }: Wanted): Fit | null {
  if (!words.every(word => folded.includes(word))) return null
  if (folded.startsWith(text)) return 0
  return words.every(word => findWordStart(folded, word) >= 0) ? 1 : 2
}

/** Where a word of the text begins with these letters, in UTF-16 units; -1 where none does. */
function findWordStart(folded: string, letters: string): number {
  let at = folded.indexOf(letters)
  while (at > 0 && /[\p{L}\p{N}\p{Cs}]/u.test(folded.charAt(at - 1))) at = folded.indexOf(letters, at + 1)
  return at
}

/** The part of a text that shows what was found, and in it the places of the words, in UTF-16 units. */
export interface Excerpt {
  readonly text: string
  readonly found: readonly { readonly start: number; readonly end: number }[]
}

/** So much of a long text is shown before what was found, and in all. */
const before = 24
const longest = 160
/** What stands further on is found, but not shown. */
const furthest = 20_000

/** One line of a text around the first of the words found in it. */
export function excerpt(text: string, { words }: Wanted): Excerpt {
  const line = text.slice(0, furthest)
  const { folded, places } = foldWithPlaces(line)
  const all = words
    .map(word => ({ word, at: Math.max(findWordStart(folded, word), folded.indexOf(word)) }))
    .filter(({ at }) => at >= 0)
    .map(({ word, at }) => ({ start: places[at] ?? 0, end: places[at + word.length] ?? line.length }))
    .sort((a, b) => a.start - b.start)
  const first = all[0]?.start ?? 0
  const from = first > before ? startOfWord(line, first - before) : 0
  const lead = from > 0 ? '…' : ''
  const shown = line.slice(from, from + longest)
  const moved = all.map(({ start, end }) => ({
    start: start - from + lead.length,
    end: end - from + lead.length,
  }))
  const whole = lead + shown
  return { text: whole, found: moved.filter(({ end }) => end <= whole.length) }
}

/** The folded text with the place in the text that each of its units comes from. */
function foldWithPlaces(text: string): { folded: string; places: readonly number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const point of text) {
    const units = point < '\u0080' ? point.toLowerCase() : fold(point)
    for (let i = 0; i < units.length; i += 1) places.push(at)
    folded += units
    at += point.length
  }
  return { folded, places }
}

/** The first word border from here on, so that no word is shown in part. */
function startOfWord(text: string, from: number): number {
  const blank = text.slice(from, from + before).search(/\s/u)
  return blank < 0 ? from : from + blank + 1
}
