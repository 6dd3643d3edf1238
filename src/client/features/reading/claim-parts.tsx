import type { Claim } from '../../../core/claim.ts'
import { Hidden } from '../../ui/hidden.tsx'
import styles from './claim-parts.module.css'
import { ClaimText } from './claim-text.tsx'
import { useOpenArticle } from './open-article.ts'
import { fillGap, removePart } from './parts.ts'

interface ClaimPartsProps {
  readonly claim: Claim
  readonly canEdit: boolean
}

/** The claim's text; where it has several parts, each with its number, the way to take it out, and what would join two. */
export function ClaimParts({ claim, canEdit }: ClaimPartsProps) {
  const { reader } = useOpenArticle()
  const { fragments } = claim
  const [only] = fragments
  if (only && fragments.length === 1)
    return (
      <p className={styles.quote}>
        <ClaimText text={reader.points.slice(only.start, only.end)} />
      </p>
    )
  return (
    <ol className={styles.parts} aria-label="Parts">
      {fragments.map(({ start, end }, at) => (
        <li key={start} className={styles.part}>
          <span className={styles.number} aria-hidden="true">
            {at + 1}
          </span>
          <span className={styles.quote}>
            <ClaimText text={reader.points.slice(start, end)} />
          </span>
          {canEdit && <PartActions claim={claim} at={at} />}
        </li>
      ))}
    </ol>
  )
}

function PartActions({ claim, at }: { readonly claim: Claim; readonly at: number }) {
  const open = useOpenArticle()
  const isLast = at === claim.fragments.length - 1
  return (
    <span className={styles.actions}>
      <button type="button" onClick={() => removePart(open, claim, at)}>
        Remove<Hidden> part {at + 1}</Hidden>
      </button>
      {!isLast && (
        <button type="button" onClick={() => fillGap(open, claim, at)}>
          Join with {at + 2}
        </button>
      )}
    </span>
  )
}
