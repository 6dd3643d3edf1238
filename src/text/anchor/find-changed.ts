import { isWordBorder } from '../word-border.ts'
import { maxErrorsFor } from './anchor.ts'
import { type AnchorText, fromFolded, toFolded } from './anchor-text.ts'
import { codesOf, editDistance, findApproximate } from './approximate.ts'
import type { Hit } from './find-verbatim.ts'
import type { EndKind, FoldedQuote } from './folded-quote.ts'
import { gramLength } from './gram-index.ts'

interface Window {
  readonly start: number
  readonly end: number
}

/** Texts up to this many folded units are read whole; in longer ones, what shares runs with the quote is. */
const readWhole = 20_000
/** Runs that stand in more places than these say nothing of the place. */
const commonGram = 100
const mostWindows = 12

/** Places that read nearly as the quote did, by the bound of `maxErrorsFor`; ends are put on the borders of words. */
export function findChanged(text: AnchorText, folded: FoldedQuote): readonly Hit[] {
  const maxErrors = maxErrorsFor(folded.exactCodes.length)
  if (maxErrors === 0) return []
  const hits: Hit[] = []
  for (const window of layWindows(text, folded)) {
    const source = text.folded.text.slice(window.start, window.end)
    const codes = codesOf(source)
    for (const { start, end } of findApproximate(codes, folded.exactCodes, maxErrors)) {
      const units = unitsOf(source, codes.length, { start, end })
      const place = fromFolded(text.folded, {
        start: window.start + units.start,
        end: window.start + units.end,
      })
      const hit = settle(text, folded, place)
      if (hit && hit.errors <= maxErrors) hits.push(hit)
    }
  }
  return hits
}

/** Code point offsets of a string in UTF-16 units. */
function unitsOf(source: string, length: number, { start, end }: Window): Window {
  if (source.length === length) return { start, end }
  const characters = Array.from(source)
  const before = characters.slice(0, start).join('').length
  return { start: before, end: before + characters.slice(start, end).join('').length }
}

function layWindows(text: AnchorText, folded: FoldedQuote): readonly Window[] {
  const { length } = text.folded.text
  if (length <= readWhole) return [{ start: 0, end: length }]
  const room = Math.floor(folded.exact.length / 2) + 32
  const starts = findStarts(text, folded)
  const { hint } = folded.quote
  if (hint !== null) {
    const utf16 = text.points.toUtf16(Math.min(Math.max(hint, 0), text.points.length))
    starts.push(toFolded(text.folded, utf16))
  }
  const windows = starts.map(at => ({
    start: Math.max(at - room, 0),
    end: Math.min(at + folded.exact.length + room, length),
  }))
  return joinWindows(windows)
}

/** Where the quote would begin by the runs that it and its context share with the text, the most agreed on first. */
function findStarts(text: AnchorText, { prefix, exact, suffix }: FoldedQuote): number[] {
  const whole = prefix + exact + suffix
  const votes = new Map<number, { count: number; start: number }>()
  const step = Math.max(Math.floor(whole.length / 200), 1)
  for (let at = 0; at + gramLength <= whole.length; at += step) {
    for (const place of text.grams.findGram(whole, at, commonGram)) {
      const start = place - at + prefix.length
      const slot = start >> 6
      const vote = votes.get(slot)
      if (vote) vote.count++
      else votes.set(slot, { count: 1, start })
    }
  }
  const ranked = [...votes.values()].sort((a, b) => b.count - a.count || a.start - b.start)
  return ranked.slice(0, mostWindows).map(({ start }) => start)
}

function joinWindows(windows: readonly Window[]): readonly Window[] {
  const joined: Window[] = []
  for (const window of windows.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && window.start <= last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, window.end) }
    else joined.push(window)
  }
  return joined
}

/** Moves the ends to borders of words where the quote's were or may have been; null where there is none near. */
function settle(text: AnchorText, folded: FoldedQuote, place: Window): Hit | null {
  const all = text.points.text
  let best: Hit | null = null
  let least = Number.POSITIVE_INFINITY
  for (const start of endsNear(all, place.start, folded.startKind)) {
    for (const end of endsNear(all, place.end, folded.endKind)) {
      if (end <= start) continue
      const errors = editDistance(folded.exactCodes, codesOf(foldedBetween(text, { start, end })))
      const torn = (isWordBorder(all, start) ? 0 : 0.4) + (isWordBorder(all, end) ? 0 : 0.4)
      if (errors + torn >= least) continue
      least = errors + torn
      best = { start, end, errors }
    }
  }
  return best
}

const nearBorder = 12

function endsNear(text: string, at: number, kind: EndKind): readonly number[] {
  if (isWordBorder(text, at)) return [at]
  const near: number[] = kind === 'border' ? [] : [at]
  if (kind === 'within') return near
  for (const step of [-1, 1]) {
    let found = at
    while (
      Math.abs(found - at) < nearBorder &&
      found > 0 &&
      found < text.length &&
      !isWordBorder(text, found)
    )
      found += step
    if (isWordBorder(text, found)) near.push(found)
  }
  return near
}

function foldedBetween({ folded }: AnchorText, { start, end }: Window): string {
  return folded.text.slice(toFolded(folded, start), toFolded(folded, end))
}
