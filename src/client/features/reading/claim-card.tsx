import { memo } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { firstLine } from '../../ui/markdown-words.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { CardVerdict } from './card-verdict.tsx'
import styles from './cards.module.css'
import { ClaimLine } from './claim-line.tsx'
import { ClaimText } from './claim-text.tsx'
import { describe, directionOf, isBlank, partGap, textOf, typeLabel } from './claim-words.ts'
import { focusClaim } from './focus.ts'
import { useOpenArticle } from './open-article.ts'
import { showClaimText } from './scroll-to-claim.ts'

interface ClaimCardProps {
  readonly claim: Claim
  /** Its place among the article's claims, from 1. */
  readonly rank: number
  readonly isFocused: boolean
  /** The one card that Tab stops at. */
  readonly isStop: boolean
}

/** One claim in the margin: the object that the keyboard and screen readers hold on to. */
export const ClaimCard = memo(function ClaimCard({ claim, rank, isFocused, isStop }: ClaimCardProps) {
  const open = useOpenArticle()
  const text = textOf(open, claim)
  function handleFocus() {
    if (!isFocused) focusClaim(open, claim)
  }
  function handleClick() {
    focusClaim(open, claim, { card: true })
    showClaimText(open, claim)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: reaching the card by keyboard already does what a click does
    <article
      className={styles.card}
      tabIndex={isStop ? 0 : -1}
      aria-label={describe(open, claim)}
      aria-current={isFocused || undefined}
      data-card={claim.id}
      data-type={claim.type}
      data-focused={isFocused || undefined}
      onFocus={handleFocus}
      onClick={handleClick}
    >
      <div className={styles.first}>
        <TypeMark type={claim.type} />
        <b dir={directionOf(open, claim)}>
          {isBlank(text) ? <ClaimText text={text} /> : <ClaimLine claim={claim} gap={partGap} />}
        </b>
        <CardVerdict claim={claim.id} />
        <span className={styles.rank}>{rank}</span>
      </div>
      <div className={styles.second}>
        {typeLabel(open, claim.type)} {claim.note !== '' && <em dir="auto">{firstLine(claim.note)}</em>}
      </div>
    </article>
  )
})
