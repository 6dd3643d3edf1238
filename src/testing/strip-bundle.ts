import type { Bundle } from '../core/bundle.ts'
import { type Claim, compareClaims } from '../core/claim.ts'
import { compareIds } from '../core/compare-ids.ts'
import type { Extensible } from '../core/json.ts'

/** The bundle as a format without reviews brings it back, records sorted; fragments lose other tools' keys. */
export function stripReviews(bundle: Bundle): Bundle {
  const claims = bundle.claims.map(claim => ({ ...claim, fragments: claim.fragments.map(strip) }))
  return {
    ...bundle,
    people: bundle.people.toSorted(compareIds),
    layers: bundle.layers.toSorted(compareIds),
    claims: claims.toSorted(compareClaims),
    reviews: [],
  }
}

/** The same of a format that knows no other tools' keys, no empty details, and nobody without a claim. */
export function stripToClaims(bundle: Bundle): Bundle {
  const { article, people, layers, claims, ...rest } = stripReviews(bundle)
  const filled = layers.filter(({ id }) => claims.some(({ layer }) => layer === id)).map(strip)
  const { fileExtensions: _, ...known } = strip(article)
  return {
    ...rest,
    article: Object.fromEntries(
      Object.entries(known).filter(([, value]) => value !== ''),
    ) as unknown as typeof article,
    people: people.filter(({ id }) => filled.some(({ annotator }) => annotator === id)).map(strip),
    layers: filled,
    claims: claims.map(claim => ({ ...strip(claim), origin: strip(claim.origin) as Claim['origin'] })),
  }
}

function strip<T extends Extensible>({ extensions: _, ...record }: T): Omit<T, 'extensions'> {
  return record
}
