import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import type { Review } from '../../../core/review.ts'
import type { Mark } from './mark.ts'
import type { Draft } from './review-draft.ts'

interface MarkSources {
  readonly claims: readonly Claim[]
  /** The reviewer's own, where they are shown. */
  readonly ownClaims: readonly Claim[]
  readonly reviews: readonly Review[]
  readonly at: Id | null
  readonly draft: Draft | null
}

/**
 * What is drawn on the text: the claims with what was said of them, outside of them what is proposed, what is disputed
 * and what was missed, and one's own tags.
 */
export function listMarks({ claims, ownClaims, reviews, at, draft }: MarkSources): readonly Mark[] {
  const known = new Map(claims.map(claim => [claim.id, claim]))
  const said = new Map(reviews.map(review => [review.claim, review.verdict]))
  const isDrafted = draft?.kind === 'fix' || draft?.kind === 'missed'
  const isFixed = (id: Id) => (draft?.kind === 'fix' && id === at) || said.get(id) === 'fix'
  const red = reviews.filter(({ claim }) => !(draft?.kind === 'fix' && claim === at))
  return [
    ...claims.map(({ id, type, fragments }): Mark => {
      const verdict = isFixed(id) ? 'fix' : said.get(id)
      return { id, type, fragments, look: 'claim', ...(verdict && { verdict }) }
    }),
    ...red.flatMap(({ id, claim, verdict, proposal }): Mark[] => {
      const about = known.get(claim ?? '')
      if (verdict === 'dispute' && about) {
        const { type, fragments } = about
        return [{ id: `dispute of ${id}`, type, fragments, look: 'disputed' }]
      }
      if (!proposal?.fragments?.length) return []
      const type = proposal.type ?? about?.type ?? ''
      const look = verdict === 'missed' ? 'missed' : 'proposed'
      return [{ id: `proposal of ${id}`, type, fragments: proposal.fragments, look }]
    }),
    ...(draft && isDrafted
      ? [{ id: 'draft', type: draft.type, fragments: draft.fragments, look: draftLook(draft) }]
      : []),
    ...ownClaims.map(({ id, type, fragments }): Mark => ({ id, type, fragments, look: 'mine' })),
  ]
}

function draftLook({ kind }: Draft): Mark['look'] {
  return kind === 'missed' ? 'missed' : 'proposed'
}
