import { pick } from './pick.ts'
import type { Stretch } from './synthetic-text.ts'

type Random = () => number

/**
 * Stretches over the whole text: three quarters lie apart, of 20 to 300 characters (log-uniform); the rest lie
 * inside those or across their ends.
 */
export function spreadClaims(text: string, count: number, random: Random): Stretch[] {
  const apart = placeApart(text.length, Math.ceil(count * 0.75), random)
  const over = Array.from({ length: count - apart.length }, () =>
    placeOver(pick(apart, random), text.length, random),
  )
  return [...apart, ...over].map(stretch => shrinkToWords(text, stretch))
}

/** Stretches that do not touch, with the room between them spread at random. */
function placeApart(length: number, count: number, random: Random): Stretch[] {
  const lengths = Array.from({ length: count }, () => claimLength(random))
  const gaps = lengths.map(() => 0.1 + random())
  const room = length - lengths.reduce((sum, each) => sum + each, 0)
  const share = room / gaps.reduce((sum, each) => sum + each, 0)
  let end = 0
  return lengths.map((each, i) => {
    const start = Math.floor(end + (gaps[i] ?? 0) * share)
    end = start + each
    return { start, end: Math.min(end, length - 1) }
  })
}

/** A stretch inside the given one, or one that begins in it and goes on beyond its end. */
function placeOver(base: Stretch, length: number, random: Random): Stretch {
  const size = base.end - base.start
  if (size > 60 && random() < 0.5) {
    const inner = Math.max(20, Math.floor(size * (0.3 + random() * 0.5)))
    const start = base.start + Math.floor(random() * (size - inner))
    return { start, end: start + inner }
  }
  const start = base.start + Math.floor(size * (0.3 + random() * 0.5))
  return { start, end: Math.min(start + claimLength(random), length - 1) }
}

function claimLength(random: Random): number {
  return Math.round(20 * 15 ** random())
}

/** Leaves out a part word at either end, where a whole one remains. */
function shrinkToWords(text: string, { start, end }: Stretch): Stretch {
  const nextSpace = text.slice(start, end).search(/\s/)
  const from =
    start === 0 || nextSpace < 0 || /\s/.test(text.charAt(start - 1)) ? start : start + nextSpace + 1
  const whole = text.slice(from, end)
  const to = /\s/.test(text.charAt(end)) ? end : from + whole.search(/\s\S*$/)
  return to > from ? { start: from, end: to } : { start, end }
}
