// Other layers, shown as thin lines beside one's own claims. They can be looked at and never be changed.

import { type Claim, compareClaims, compareText } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import { compareNesting } from '../../../text/lanes.ts'
import { createTypeOrder } from '../../../text/type-order.ts'
import { isolate } from '../../ui/isolate.ts'
import { announce } from '../../ui/toasts.ts'
import { type BesideLayer, findBeside } from './beside-layer.ts'
import { textOf, typeLabel } from './claim-words.ts'
import { focusClaim, focusedClaim } from './focus.ts'
import type { OpenArticle } from './open-article.ts'
import { firstVisibleOffset, showClaimText } from './scroll-to-claim.ts'

/** Shows whose claim this is and what it says, in place of a claim of one's own; null shows none. */
export function lookAt(open: OpenArticle, claim: Claim | null): void {
  focusClaim(open, null)
  open.paint.setLooked(claim ?? undefined)
  open.store.setState({ looked: claim?.id ?? null })
}

/** A click on lines of other layers alone: the shortest claim there; on the one looked at, the next one out. */
export function lookAtOffset(open: OpenArticle, offset: number): void {
  const { besideLayers, fits, looked } = open.store.getState()
  const typeOrder = createTypeOrder(open.codebook)
  const stack = besideLayers
    .flatMap(({ index }) => index.at(offset))
    .filter(fits)
    .sort((a, b) => compareNesting(a, b, typeOrder))
  const at = stack.findIndex(claim => claim.id === looked)
  lookAt(open, stack[at + 1] ?? stack[0] ?? null)
}

/**
 * Looks at the next or previous claim of the layers beside one's own: from the one looked at, else from the focused
 * claim, else from the top of the window.
 */
export function lookAtNeighbour(open: OpenArticle, direction: -1 | 1): void {
  const { besideLayers, fits, looked } = open.store.getState()
  const claims = besideLayers
    .flatMap(({ index }) => index.all())
    .filter(fits)
    .sort(compareClaims)
  const current = claims.find(claim => claim.id === looked) ?? focusedClaim(open)
  const isBeyond = (claim: Claim) =>
    current
      ? direction * compareClaims(claim, current) > 0
      : (claim.fragments[0]?.start ?? 0) >= firstVisibleOffset(open) === (direction === 1)
  const next = direction === 1 ? claims.find(isBeyond) : claims.findLast(isBeyond)
  const found = next && findBeside(besideLayers, next.id)
  if (!found) {
    announce(
      besideLayers.length === 0 ? 'No colleague’s layer is shown beside yours.' : 'No further claim there.',
    )
    return
  }
  lookAt(open, found.claim)
  showClaimText(open, found.claim)
  announce(
    `${typeLabel(open, found.claim.type)} of ${isolate(found.annotator.name)}: ${isolate(textOf(open, found.claim))}`,
  )
}

/** Draws these layers, by name from the text outwards in whatever order they come, and no longer looks at a claim of one that went. */
export function setBesideLayers(open: OpenArticle, shown: readonly BesideLayer[]): void {
  const layers = shown.toSorted(
    (a, b) => compareText(a.annotator.name, b.annotator.name) || compareText(a.id, b.id),
  )
  const { besideLayers: before, looked } = open.store.getState()
  if (layers.length === before.length && layers.every((layer, at) => layer === before[at])) return
  open.paint.setBeside(layers)
  open.store.setState({ besideLayers: layers })
  if (looked !== null && !findBeside(layers, looked)) lookAt(open, null)
}

/** Wishes for a layer beside one's own, or no longer. */
export function toggleBeside(open: OpenArticle, layer: Id): void {
  const beside = new Set(open.store.getState().beside)
  if (!beside.delete(layer)) beside.add(layer)
  open.store.setState({ beside })
}
