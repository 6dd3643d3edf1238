import { compareSpans, normaliseFragments, type Span } from '../../../../core/span.ts'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'

/** As many as there are digit keys. */
const mostPlaces = 9

interface Way {
  readonly spans: readonly Span[]
  readonly score: number
}

/**
 * The places that are offered for a record, at most nine: the one that was found, or every way to place its parts,
 * those in their order first, then the likest. Code points; parts that are nowhere are left out of a place.
 */
export function listPlaces({ fragments, candidates }: FoundItem): readonly (readonly Span[])[] {
  if (fragments.length > 0) return [fragments]
  let ways: readonly Way[] = [{ spans: [], score: 0 }]
  for (const part of candidates) {
    if (part.length === 0) continue
    ways = best(
      ways.flatMap(({ spans, score }) =>
        part.map(({ start, end, score: more }) => ({
          spans: [...spans, { start, end }],
          score: score + more,
        })),
      ),
    )
  }
  const places = ways.flatMap(({ spans }) =>
    spans.length > 0 ? [normaliseFragments(spans.toSorted(compareSpans))] : [],
  )
  return withoutRepeats(places)
}

function best(ways: readonly Way[]): readonly Way[] {
  return ways
    .toSorted((a, b) => Number(isInOrder(b)) - Number(isInOrder(a)) || b.score - a.score)
    .slice(0, mostPlaces)
}

function isInOrder({ spans }: Way): boolean {
  return spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start)
}

function withoutRepeats(places: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const seen = new Set<string>()
  return places.filter(place => {
    const key = place.map(({ start, end }) => `${start}-${end}`).join(' ')
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
