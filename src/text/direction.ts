import type { Reader } from './reader.ts'

/** Whether lines begin at the left or at the right. */
export type Direction = 'ltr' | 'rtl'

/** So many UTF-16 units of a text are looked at. */
const sample = 4_000
/** A text with this share of letters that run to the left is one that does: names of other scripts are common in it. */
const enough = 0.4

/** The direction an article is laid out in: that of its language where this is known, else that of its letters. */
export function articleDirection({ points }: Reader, language: string | undefined): Direction {
  return languageDirection(language) ?? textDirection(points.text, 'ltr')
}

/** The direction of one paragraph, in which all of its line is set; the article's where no letter says another. */
export function paragraphDirection(
  { points, paragraphs }: Reader,
  index: number,
  article: Direction,
): Direction {
  let first = index
  while (paragraphs[first]?.continues) first--
  const { start, end } = paragraphs[first] ?? { start: 0, end: 0 }
  return textDirection(points.slice(start, end), article)
}

/** The direction of a text by a direction mark before its first letter, else by its letters, else the one given. */
export function textDirection(text: string, otherwise: Direction): Direction {
  const beginning = text.slice(0, sample)
  const mark = markBeforeLetters.exec(beginning)?.[1]
  if (mark !== undefined) return mark === '\u200e' ? 'ltr' : 'rtl'
  const letters = leftwards.test(beginning) ? count(beginning, /\p{L}/gu) : 0
  if (letters === 0) return /\p{L}/u.test(beginning) ? 'ltr' : otherwise
  return count(beginning, leftwardLetters) >= letters * enough ? 'rtl' : 'ltr'
}

const markBeforeLetters = /^[^\p{L}\u200e\u200f\u061c]*([\u200e\u200f\u061c])/u
/** The blocks that Unicode keeps for scripts that run to the left. */
const leftwards = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const leftwardLetters = new RegExp(`(?=\\p{L})${leftwards.source}`, 'gu')

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

const leftwardScripts = new Set('Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '))

/** The direction of the script that a language is mostly written in; null where language or script is unknown. */
function languageDirection(language: string | undefined): Direction | null {
  if (language === undefined) return null
  try {
    const { script } = new Intl.Locale(language).maximize()
    if (script === undefined) return null
    return leftwardScripts.has(script) ? 'rtl' : 'ltr'
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
