// Which claim is looked at, and how one goes from it to the next.
import { type Claim, compareClaims } from '../../../core/claim.ts'
import { everyClaim } from '../../../core/claim-filter.ts'
import type { OpenArticle } from './open-article.ts'

/** Focuses a claim or none, and looks at no claim of another layer any more; `card` asks that the claim's card take the keyboard as well. */
export function focusClaim(open: OpenArticle, claim: Claim | null, options: { card?: boolean } = {}): void {
  const { store, paint } = open
  if (store.getState().focused !== (claim?.id ?? null)) {
    paint.setFocused(claim ?? undefined)
    store.setState({ focused: claim?.id ?? null })
  }
  if (store.getState().looked !== null) {
    paint.setLooked(undefined)
    store.setState({ looked: null })
  }
  if (options.card) store.setState({ wantsCard: true })
}

export function focusedClaim(open: OpenArticle): Claim | undefined {
  const { focused } = open.store.getState()
  return focused === null ? undefined : open.index.get(focused)
}

/**
 * Whether the filter lets a claim through. The focused one stays while one works on it, also where it no longer is
 * what was asked for; only hiding its type hides it.
 */
export function isShown(open: OpenArticle, claim: Claim): boolean {
  const { filter, fits, focused } = open.store.getState()
  return fits(claim) || (claim.id === focused && !filter.hidden.has(claim.type))
}

/** The claims that the filter lets through, in document order. */
export function shownClaims(open: OpenArticle): readonly Claim[] {
  const { fits } = open.store.getState()
  return fits === everyClaim ? open.index.all() : open.index.all().filter(claim => isShown(open, claim))
}

/** The next or previous claim in document order; from nowhere, the first one at or after `from`. */
export function neighbour(open: OpenArticle, direction: -1 | 1, from: number): Claim | undefined {
  const claims = shownClaims(open)
  const current = focusedClaim(open)
  if (current) {
    const isBeyond = (claim: Claim) => direction * compareClaims(claim, current) > 0
    return direction === 1 ? claims.find(isBeyond) : claims.findLast(isBeyond)
  }
  const after = claims.findIndex(claim => (claim.fragments[0]?.start ?? 0) >= from)
  if (after < 0) return direction === 1 ? undefined : claims.at(-1)
  return claims[direction === 1 ? after : after - 1]
}

/** The claims at an offset that the filter lets through, innermost (shortest) first. */
export function claimsAt(open: OpenArticle, offset: number): readonly Claim[] {
  return open.index.at(offset).filter(claim => isShown(open, claim))
}

/** The stack that the focused claim stands in: all claims over its first character. */
export function stackOf(open: OpenArticle, claim: Claim): readonly Claim[] {
  return claimsAt(open, claim.fragments[0]?.start ?? 0)
}

/** The claim one step further out or in from the focused one. */
export function stepThroughStack(open: OpenArticle, direction: 'out' | 'in'): Claim | undefined {
  const current = focusedClaim(open)
  if (!current) return undefined
  if (direction === 'out') {
    const stack = stackOf(open, current)
    return stack[stack.findIndex(claim => claim.id === current.id) + 1]
  }
  return innerOf(open, current)
}

/** The first claim for which the given one is the next step out. */
function innerOf(open: OpenArticle, outer: Claim): Claim | undefined {
  const near = open.index.paragraphsOf(outer).flatMap(paragraph => [...open.index.touching(paragraph)])
  return near.sort(compareClaims).find(claim => {
    const stack = stackOf(open, claim)
    return stack[stack.indexOf(claim) + 1]?.id === outer.id
  })
}
