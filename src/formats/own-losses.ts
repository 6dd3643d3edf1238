import type { Bundle } from '../core/bundle.ts'
import { LossList } from './loss-list.ts'

/** An article that comes with its text: what other formats can be written of. */
export type TextBundle = Bundle & { readonly text: string }

export function withText(bundles: readonly Bundle[]): readonly TextBundle[] {
  return bundles.filter((bundle): bundle is TextBundle => bundle.text !== null)
}

/** What no other tool's format holds, even beside what it has a place for. */
export function listOwnLosses(bundles: readonly Bundle[], format: string): LossList {
  const losses = new LossList()
  const written = withText(bundles)
  losses.add(
    `{n} {article comes|articles come} without {its|their} text and {is|are} left out.`,
    bundles.length - written.length,
  )
  for (const { reviews, claims } of written) {
    losses.add(`{n} {review is|reviews are} left out: ${format} has no place for them.`, reviews.length)
    const fragments = claims.flatMap(claim => claim.fragments)
    losses.add(
      `{n} {fragment loses|fragments lose} the keys that other tools gave {it|them}.`,
      fragments.filter(({ extensions }) => extensions).length,
    )
  }
  return losses
}
