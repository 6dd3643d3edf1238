import type { Claim } from '../../../core/claim.ts'
import type { Span } from '../../../core/span.ts'
import { Hidden } from '../../ui/hidden.tsx'
import styles from './claim-parts.module.css'
import { ClaimText, hasUnseen } from './claim-text.tsx'
import { directionOf } from './claim-words.ts'
import { inlineText } from './inline-text.tsx'
import { useOpenArticle } from './open-article.ts'
import { fillGap, removePart } from './parts.ts'

interface ClaimPartsProps {
  readonly claim: Claim
  readonly canEdit: boolean
}

/** The claim's text; where it has several parts, each with its number, the way to take it out, and what would join two. */
export function ClaimParts({ claim, canEdit }: ClaimPartsProps) {
  const open = useOpenArticle()
  const { fragments } = claim
  const [only] = fragments
  if (only && fragments.length === 1)
    return (
      <p className={styles.quote} data-words dir={directionOf(open, claim)}>
        <PartWords fragment={only} />
      </p>
    )
  return (
    <ol className={styles.parts} aria-label="Parts">
      {fragments.map((fragment, at) => (
        <li key={fragment.start} className={styles.part}>
          <span className={styles.number} aria-hidden="true">
            {at + 1}
          </span>
          <span className={styles.quote} data-words dir={directionOf(open, claim)}>
            <PartWords fragment={fragment} />
          </span>
          {canEdit && <PartActions claim={claim} at={at} />}
        </li>
      ))}
    </ol>
  )
}

/** As in the article; where white space is part of what was marked, with signs for it. */
function PartWords({ fragment }: { readonly fragment: Span }) {
  const { reader } = useOpenArticle()
  const text = reader.points.slice(fragment.start, fragment.end)
  return hasUnseen(text) ? <ClaimText text={text} /> : inlineText(reader, fragment)
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
