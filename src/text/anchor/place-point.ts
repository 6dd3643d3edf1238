import { type Anchor, orphan, type Quote } from './anchor.ts'
import type { AnchorText } from './anchor-text.ts'

const mostCandidates = 5

/** A quote of no characters is a point between its prefix and its suffix; it is found where both stand as they did. */
export function placePoint({ points }: AnchorText, { prefix, suffix, hint }: Quote): Anchor {
  const { text } = points
  const beside = prefix + suffix
  const places: number[] = []
  for (let at = text.indexOf(beside); at >= 0; at = text.indexOf(beside, at + 1)) {
    if (isBetween(text, at + prefix.length)) places.push(points.toCodePoint(at + prefix.length))
    if (at >= text.length) break
  }
  const [first] = places
  const chosen = places.length === 1 ? first : places.find(place => place === hint)
  if (chosen !== undefined) {
    const status = hint === null || hint === chosen ? 'exact' : 'moved'
    return { status, score: 1, place: { start: chosen, end: chosen }, candidates: [] }
  }
  if (first === undefined) return orphan()
  const candidates = places.slice(0, mostCandidates).map(at => ({ start: at, end: at, exact: '', score: 1 }))
  return { status: 'ambiguous', score: 1, place: null, candidates }
}

/** False within a surrogate pair. */
function isBetween(text: string, at: number): boolean {
  return !/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(at - 1, 0), at + 1)) || at === 0
}
