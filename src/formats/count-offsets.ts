import { segmenterFor } from '../text/segmenter.ts'
import type { OffsetUnit } from './offset-unit.ts'

/** One way of counting through a stored text. */
export interface Counting {
  readonly unit: OffsetUnit
  /** Counted before the text: 1 for a byte order mark that intake dropped. */
  readonly before: number
  /** How much the nth line end, from 0, counts; in graphemes it is always one. */
  readonly lineEnd: (index: number) => number
}

/**
 * Code point offsets in a stored text (line ends LF) of offsets that were counted in another way; null for one that
 * lies inside a character or outside of the text. One pass, whatever the number of offsets.
 */
export function countOffsets(
  text: string,
  offsets: Iterable<number>,
  counting: Counting,
): ReadonlyMap<number, number | null> {
  const found = new Map<number, number | null>()
  const wanted = [...new Set(offsets)].sort((a, b) => a - b)
  let next = 0
  let counted = counting.before
  let codePoints = 0
  const meet = () => {
    for (; next < wanted.length; next++) {
      const offset = wanted[next] ?? 0
      if (offset > counted) return
      found.set(offset, offset === counted ? codePoints : null)
    }
  }
  meet()
  for (const step of walk(text, counting)) {
    if (next === wanted.length) return found
    counted += step.counted
    codePoints += step.codePoints
    meet()
  }
  for (const offset of wanted.slice(next)) found.set(offset, null)
  return found
}

interface Step {
  counted: number
  codePoints: number
}

/** From character to character; the one object is filled anew for each. */
function* walk(text: string, { unit, lineEnd }: Counting): Generator<Step> {
  const step: Step = { counted: 1, codePoints: 1 }
  let lines = 0
  for (let at = 0; at < text.length; ) {
    const end = unit === 'grapheme' ? endOfRun(text, at) : endOfCodePoint(text, at)
    if (end - at === 1) {
      step.codePoints = 1
      step.counted = text.charCodeAt(at) === 0x0a && unit !== 'grapheme' ? lineEnd(lines++) : 1
      yield step
    } else if (unit === 'grapheme') yield* walkGraphemes(text.slice(at, end), step)
    else {
      step.codePoints = 1
      step.counted = unit === 'utf-16' ? 2 : 1
      yield step
    }
    at = end
  }
}

function* walkGraphemes(run: string, step: Step): Generator<Step> {
  for (const { segment } of segmenterFor('en', 'grapheme').segment(run)) {
    step.counted = 1
    step.codePoints = Array.from(segment).length
    yield step
  }
}

function endOfCodePoint(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

/** Between two characters of ASCII a grapheme always ends, so only what lies between such places need be segmented. */
function endOfRun(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && !(text.charCodeAt(end - 1) < 0x80 && text.charCodeAt(end) < 0x80)) end++
  return end
}
