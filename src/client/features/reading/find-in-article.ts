// Looks for words in slices of a few milliseconds, so that what is typed meanwhile is shown in the next frame.
import type { Claim } from '../../../core/claim.ts'
import { attributeValues } from '../../../core/claim-filter.ts'
import { compareClaimsBy } from '../../../core/claim-order.ts'
import { findType } from '../../../core/codebook.ts'
import type { Span } from '../../../core/span.ts'
import { type FoldedText, foldInSlices, foldText } from '../../../text/fold-text.ts'
import type { Reader } from '../../../text/reader.ts'
import { hasText, type SearchOptions, searchText } from '../../../text/search-text.ts'
import type { FindScope, FindState } from './find-store.ts'
import { shownClaims } from './focus.ts'
import type { OpenArticle } from './open-article.ts'

const claimsAtOnce = 100

export interface Wanted extends SearchOptions {
  readonly query: string
  readonly scope: FindScope
}

/** A text never changes, and a claim is another value once it has. */
const foldedTexts = new WeakMap<Reader, FoldedText>()
const foldedNotes = new WeakMap<Claim, { readonly text: string; readonly folded: FoldedText }>()

export function* findInArticle(
  open: OpenArticle,
  { query, scope, ...options }: Wanted,
): Generator<void, Pick<FindState, 'places' | 'claims'>> {
  const folded = foldedTexts.get(open.reader) ?? (yield* foldInSlices(open.reader.points.text))
  foldedTexts.set(open.reader, folded)
  const all = searchText(open.reader.points, folded, query, options)
  if (scope === 'text') return { places: all, claims: null }
  yield
  const found: Claim[] = []
  const places = new Map<number, Span>()
  for (const [at, claim] of shownClaims(open).entries()) {
    if (at % claimsAtOnce === claimsAtOnce - 1) yield
    const within = placesWithin(all, claim)
    for (const place of within) places.set(place.start, place)
    if (within.length > 0 || hasInNote(open, claim, { query, ...options })) found.push(claim)
  }
  return {
    places: [...places.values()].sort((a, b) => a.start - b.start),
    claims: found.sort(compareClaimsBy(open.store.getState().order)),
  }
}

function placesWithin(places: readonly Span[], { fragments }: Claim): readonly Span[] {
  return fragments.flatMap(({ start, end }) => {
    const first = firstFrom(places, start)
    let last = first
    while ((places[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1
    return places.slice(first, last)
  })
}

/** The index of the first span that does not begin before an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function hasInNote(
  open: OpenArticle,
  claim: Claim,
  { query, ...options }: SearchOptions & { readonly query: string },
): boolean {
  const known = foldedNotes.get(claim) ?? foldNote(open, claim)
  foldedNotes.set(claim, known)
  return hasText(known.folded, known.text, query, options)
}

const written = new Set(['text', 'long-text', 'person', 'people', 'fragment'])

/** The note, and what else of a claim is written and not chosen: each on a line, as nothing is found over two. */
function foldNote({ codebook }: OpenArticle, claim: Claim) {
  const attributes = findType(codebook, claim.type)?.attributes.filter(({ kind }) => written.has(kind)) ?? []
  const values = attributes.flatMap(({ name }) => attributeValues(claim, name))
  const text = [claim.note, ...values].join('\n')
  return { text, folded: foldText(text) }
}
