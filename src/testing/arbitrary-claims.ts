import fc from 'fast-check'
import type { Claim } from '../core/claim.ts'
import type { Fragment } from '../core/span.ts'
import { arbitraryText } from './arbitrary-text.ts'
import { createClaim } from './create-claim.ts'
import { createId } from './create-id.ts'

const types = ['forecast', 'assessment', 'quote']

/** Up to three fragments, apart from each other, inside a text of `length` ≥ 1 code points. */
export function arbitraryFragments(length: number): fc.Arbitrary<readonly Fragment[]> {
  return fc.uniqueArray(fc.integer({ min: 0, max: length }), { minLength: 2, maxLength: 6 }).map(offsets => {
    const borders = offsets.sort((a, b) => a - b)
    const fragments: Fragment[] = []
    for (let i = 0; i + 1 < borders.length; i += 2) {
      fragments.push({ start: borders[i] ?? 0, end: borders[i + 1] ?? 0 })
    }
    return fragments
  })
}

/** Where a claim lies: anywhere, or told from an earlier claim, so that ends meet, nest and cross often. */
type Place =
  | { readonly kind: 'free'; readonly fragments: readonly Fragment[] }
  | { readonly kind: 'same' | 'inside' | 'across'; readonly other: number; readonly by: number }

function arbitraryPlace(length: number): fc.Arbitrary<Place> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('free'), fragments: arbitraryFragments(length) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('same', 'inside', 'across'),
        other: fc.nat(),
        by: fc.integer({ min: 1, max: 5 }),
      }),
    },
  )
}

/** Claims over a text of `length` ≥ 1 code points: nested, crossing, in several parts, some marking the same text. */
export function arbitraryClaims(length: number, maxCount = 8): fc.Arbitrary<readonly Claim[]> {
  const claim = fc.tuple(arbitraryPlace(length), fc.constantFrom(...types), fc.uuid())
  return fc.uniqueArray(claim, { maxLength: maxCount, selector: ([, , id]) => id }).map(drafts => {
    const claims: Claim[] = []
    for (const [place, type, uuid] of drafts) {
      const fragments = settle(place, claims, length)
      claims.push(createClaim({ id: `urn:uuid:${uuid}`, type, fragments }))
    }
    return claims
  })
}

function settle(place: Place, earlier: readonly Claim[], length: number): readonly Fragment[] {
  if (place.kind === 'free') return place.fragments
  const other = earlier[place.other % earlier.length]
  const first = other?.fragments[0]
  if (!other || !first) return [{ start: 0, end: length }]
  if (place.kind === 'same') return other.fragments
  if (place.kind === 'inside')
    return [{ start: first.start, end: Math.max(first.end - place.by, first.start + 1) }]
  const start = Math.max(first.start - place.by, 0)
  return [{ start, end: Math.max(first.end - place.by, start + 1) }]
}

/** A text that is not empty and claims over it. */
export function arbitraryAnnotatedText(
  maxCount = 8,
): fc.Arbitrary<{ readonly text: string; readonly claims: readonly Claim[] }> {
  return arbitraryText()
    .filter(text => text.length > 0)
    .chain(text => arbitraryClaims(Array.from(text).length, maxCount).map(claims => ({ text, claims })))
}

/** One claim whose fields all vary, over a text of `length` ≥ 1 code points. */
export function arbitraryClaim(length: number): fc.Arbitrary<Claim> {
  const note = fc.string({ unit: 'grapheme', maxLength: 20 })
  return fc
    .record({
      n: fc.integer({ min: 1, max: 6 }),
      type: fc.constantFrom(...types),
      fragments: arbitraryFragments(length),
      note,
    })
    .map(({ n, ...fields }) => createClaim({ id: createId(n), ...fields }))
}
