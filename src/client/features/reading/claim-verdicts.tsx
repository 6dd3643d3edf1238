import type { Claim } from '../../../core/claim.ts'
import { VerdictView } from './verdict-view.tsx'
import { useVerdicts } from './verdicts.ts'

interface ClaimVerdictsProps {
  readonly claim: Claim
  readonly className?: string | undefined
}

/** What reviewers say of one claim; nothing while that is nothing. */
export function ClaimVerdicts({ claim, className }: ClaimVerdictsProps) {
  const reviews = useVerdicts(state => state.reviews)
  const own = reviews.filter(review => review.claim === claim.id)
  if (own.length === 0) return null
  return (
    <section className={className} aria-label="Verdicts on this claim">
      {own.map(review => (
        <VerdictView key={review.id} review={review} />
      ))}
    </section>
  )
}
