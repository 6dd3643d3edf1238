// What reviewers propose, drawn in the text in red pencil: claims that were missed, and where the focused claim would lie.
import { useEffect } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { isSame, type Json } from '../../../core/json.ts'
import type { Review } from '../../../core/review.ts'
import { createClaimIndex } from '../../../text/claim-index.ts'
import { createTypeOrder } from '../../../text/type-order.ts'
import { type OpenArticle, useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import { findOpenVerdicts, useVerdicts, verdictsOf } from './verdicts.ts'

/** Keeps what is proposed drawn as it is now. Nothing is done in articles without reviews. */
export function useProposals(): void {
  const open = useOpenArticle()
  const reviews = useVerdicts(state => state.reviews)
  const current = useVerdicts(state => state.current)
  const focused = useReadingAfterPaint(state => state.focused)
  const revision = useReadingAfterPaint(state => state.revision)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index and the layer change in place, these say when
  useEffect(() => drawProposals(open), [open, reviews, current, focused, revision])
}

function drawProposals(open: OpenArticle): void {
  const { focused } = open.store.getState()
  const { reviews, current } = verdictsOf(open).getState()
  const drawn = open.paint.proposals()
  if (reviews.length === 0 && drawn === null) return
  const claims = findOpenVerdicts(open).flatMap(review => proposedClaim(open, review) ?? [])
  const shown = focused === null && claims.some(({ id }) => id === current) ? current : null
  const isDrawn = isSame(drawn?.index.all() as unknown as Json, claims as unknown as Json)
  if (drawn ? isDrawn && drawn.current === shown : claims.length === 0) return
  const index = createClaimIndex(open.reader.paragraphs, claims, createTypeOrder(open.codebook))
  open.paint.setProposals({ index, current: shown })
}

/** What is proposed as if it were a claim, under the review's id; null where it has no place of its own in the text. */
function proposedClaim(
  open: OpenArticle,
  { id, layer, claim, proposal, created, modified }: Review,
): Claim | null {
  const fragments = proposal?.fragments ?? []
  const own = claim === undefined ? undefined : open.index.get(claim)
  const type = proposal?.type ?? own?.type
  if (fragments.length === 0 || type === undefined) return null
  if (claim !== undefined) {
    const isMoved = own !== undefined && !isSame(placesOf(own), placesOf({ fragments }))
    if (claim !== open.store.getState().focused || !isMoved) return null
  }
  const bare = { attributes: {}, note: '', origin: { kind: 'manual' } } as const
  return { ...bare, id, layer, type, fragments, created, modified }
}

function placesOf({ fragments }: Pick<Claim, 'fragments'>): Json {
  return fragments.map(({ start, end }) => [start, end])
}
