import { type Claim, claimExtent, compareClaims, isDuplicate } from '../core/claim.ts'
import type { Id } from '../core/id.ts'
import { compareSpans, overlaps, type Span } from '../core/span.ts'
import { compareNesting } from './lanes.ts'
import { paragraphIndexAt } from './paragraphs.ts'
import type { TypeOrder } from './type-order.ts'

/** The claims of an open article, found by id, by paragraph and by place. Changes in place. */
export interface ClaimIndex {
  readonly size: number
  get(id: Id): Claim | undefined
  /** In the order of the annotation file; the same array until a claim changes. */
  all(): readonly Claim[]
  /** The claims of one paragraph in the order of the file; the same array until one of them changes. */
  touching(paragraph: number): readonly Claim[]
  /**
   * Ascending indexes of every paragraph that a fragment touches. A fragment of white space between two paragraphs
   * counts with the one before it, so every claim has a paragraph unless the text has none.
   */
  paragraphsOf(claim: Pick<Claim, 'fragments'>): readonly number[]
  /** Claims with a fragment over the character at a code point offset, innermost first. */
  at(offset: number): readonly Claim[]
  /** The claim's place in the order of the file, from 1; the place it would have when it is not in. */
  rank(claim: Claim): number
  /** Adds a claim, or replaces the one of the same id. */
  put(claim: Claim): void
  /** Takes a claim out and returns it. */
  remove(id: Id): Claim | undefined
}

/** Indexes claims over paragraphs; `typeOrder` decides which of two claims of the same length lies further in. */
export function createClaimIndex(
  paragraphs: readonly Span[],
  claims: readonly Claim[],
  typeOrder: TypeOrder = () => 0,
): ClaimIndex {
  const byId = new Map<Id, Claim>()
  for (const claim of claims) byId.set(claim.id, claim)
  let sorted: readonly Claim[] = sortClaims([...byId.values()])
  const touching = sortIntoParagraphs(paragraphs, sorted)

  function at(offset: number): readonly Claim[] {
    const index = paragraphIndexAt(paragraphs, offset)
    const here = paragraphs.length > 0 ? (touching[index] ?? []) : sorted
    // White space between two paragraphs may be covered from the next one alone.
    const near = new Set([...here, ...(touching[index + 1] ?? [])])
    return [...near].filter(claim => holds(claim, offset)).sort((a, b) => compareNesting(a, b, typeOrder))
  }
  function remove(id: Id): Claim | undefined {
    const claim = byId.get(id)
    if (!claim) return undefined
    byId.delete(id)
    sorted = without(sorted, claim)
    for (const i of paragraphsOf(paragraphs, claim)) touching[i] = without(touching[i] ?? [], claim)
    return claim
  }
  function put(claim: Claim): void {
    remove(claim.id)
    byId.set(claim.id, claim)
    sorted = withClaim(sorted, claim)
    for (const i of paragraphsOf(paragraphs, claim)) touching[i] = withClaim(touching[i] ?? [], claim)
  }
  return {
    get size() {
      return byId.size
    },
    get: id => byId.get(id),
    all: () => sorted,
    touching: paragraph => touching[paragraph] ?? none,
    paragraphsOf: claim => paragraphsOf(paragraphs, claim),
    at,
    rank: claim => placeOf(sorted, claim) + 1,
    put,
    remove,
  }
}

const none: readonly Claim[] = []

/** Another claim of the same layer that marks the same text with the same type. */
export function duplicateOf(index: ClaimIndex, claim: Claim): Claim | undefined {
  const paragraph = index.paragraphsOf(claim)[0]
  const candidates = paragraph === undefined ? index.all() : index.touching(paragraph)
  return candidates.find(
    other => other.id !== claim.id && other.layer === claim.layer && isDuplicate(other, claim),
  )
}

/** Sorts as `compareClaims` does, but works out each extent once: opening an article waits for this. */
function sortClaims(claims: readonly Claim[]): Claim[] {
  return claims
    .map(claim => ({ claim, extent: claimExtent(claim) }))
    .sort((a, b) => compareSpans(a.extent, b.extent) || compareClaims(a.claim, b.claim))
    .map(({ claim }) => claim)
}

function holds(claim: Claim, offset: number): boolean {
  return claim.fragments.some(({ start, end }) => start <= offset && offset < end)
}

function sortIntoParagraphs(paragraphs: readonly Span[], sorted: readonly Claim[]): (readonly Claim[])[] {
  const touching: Claim[][] = paragraphs.map(() => [])
  for (const claim of sorted) for (const i of paragraphsOf(paragraphs, claim)) touching[i]?.push(claim)
  return touching
}

function paragraphsOf(paragraphs: readonly Span[], { fragments }: Pick<Claim, 'fragments'>): number[] {
  const indexes: number[] = []
  for (const fragment of fragments) {
    const first = paragraphIndexAt(paragraphs, fragment.start)
    const known = indexes.length
    for (let i = first; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i]
      if (!paragraph || (i > first && paragraph.start >= fragment.end)) break
      if (i !== indexes.at(-1) && overlaps(paragraph, fragment)) indexes.push(i)
    }
    const onlyWhiteSpace = indexes.length === known && first !== indexes.at(-1)
    if (onlyWhiteSpace && paragraphs.length > 0) indexes.push(first)
  }
  return indexes
}

function without(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  return claims.toSpliced(placeOf(claims, claim), 1)
}

function withClaim(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  return claims.toSpliced(placeOf(claims, claim), 0, claim)
}

/** Where a claim stands, or would stand, among sorted ones. */
function placeOf(claims: readonly Claim[], claim: Claim): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = claims[middle]
    if (other && compareClaims(other, claim) < 0) low = middle + 1
    else high = middle
  }
  return low
}
