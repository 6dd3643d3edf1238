import type { Claim } from '../../../core/claim.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { useShownChecks } from './checks-store.ts'
import { nameOf } from './claim-words.ts'
import { useOpenArticle } from './open-article.ts'

const ToldView = lazyPart(async () => (await import('./told-view.tsx')).ToldView)

/** What the checks tell of one claim; nothing while that is nothing. */
export function ClaimChecks({
  claim,
  className,
}: {
  readonly claim: Claim
  readonly className?: string | undefined
}) {
  const open = useOpenArticle()
  const told = useShownChecks().filter(({ finding }) => finding?.claims.includes(claim.id))
  if (told.length === 0) return null
  return (
    <section className={className} aria-label="Checks of this claim">
      {told.map(each => (
        <ToldView key={each.key} told={each} of={nameOf(open, claim)} />
      ))}
    </section>
  )
}
