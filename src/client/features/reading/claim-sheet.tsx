import { useEffect } from 'react'
import type { Review } from '../../../core/review.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { lookAt } from './beside.ts'
import { BesideDetails, useLookedAt } from './beside-details.tsx'
import type { BesideClaim } from './beside-layer.ts'
import styles from './claim-sheet.module.css'
import { goToNeighbour } from './commands.ts'
import { focusClaim, focusedClaim } from './focus.ts'
import { ClaimDetails } from './inspector.tsx'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { scrollToOffset, showClaimText } from './scroll-to-claim.ts'
import { startOf, useMissedHere, verdictsOf } from './verdicts.ts'

const MissedDetails = lazyPart(async () => (await import('./missed-details.tsx')).MissedDetails)

/** The focused claim at the foot of narrow screens: first its text and what is done most, opened all of it. */
export function ClaimSheet() {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const focused = useReadingAfterPaint(state => state.focused)
  const isSelecting = useReading(state => state.pending !== null)
  const claim = focusedClaim(open)
  const looked = useLookedAt()
  const missed = useMissedHere()
  const shown = isSelecting ? undefined : claim?.id
  // What the sheet tells of is not left under it, however it was come to.
  useEffect(() => {
    const told = shown === undefined ? undefined : open.index.get(shown)
    if (told) showClaimText(open, told)
  }, [open, shown])
  if (isSelecting) return null
  if (!claim && looked) return <BesideSheet {...looked} />
  if (!claim && missed) return <MissedSheet key={missed.id} review={missed} />
  if (!claim || focused === null) return null
  return (
    <section className={styles.sheet} data-sheet data-type={claim.type} aria-label="Focused claim">
      <div className={styles.bar}>
        <button type="button" aria-label="Previous claim" onClick={() => goToNeighbour(open, -1, 0)}>
          ‹
        </button>
        <button type="button" aria-label="Next claim" onClick={() => goToNeighbour(open, 1, 0)}>
          ›
        </button>
        <button type="button" className={styles.close} onClick={() => focusClaim(open, null)}>
          Close
        </button>
      </div>
      <div className={styles.body}>
        <ClaimDetails claim={claim} />
      </div>
    </section>
  )
}

function BesideSheet(looked: BesideClaim) {
  const open = useOpenArticle()
  return (
    <section
      className={styles.sheet}
      data-sheet
      data-type={looked.claim.type}
      aria-label="Claim of another layer"
    >
      <div className={styles.bar}>
        <button type="button" className={styles.close} onClick={() => lookAt(open, null)}>
          Close
        </button>
      </div>
      <div className={styles.body}>
        <BesideDetails {...looked} />
      </div>
    </section>
  )
}

function MissedSheet({ review }: { readonly review: Review }) {
  const open = useOpenArticle()
  useEffect(() => scrollToOffset(open, startOf(open, review)), [open, review])
  return (
    <section className={styles.sheet} data-sheet data-type={review.proposal?.type} aria-label="Missed claim">
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.close}
          onClick={() => verdictsOf(open).setState({ current: null })}
        >
          Close
        </button>
      </div>
      <div className={styles.body}>
        <MissedDetails review={review} />
      </div>
    </section>
  )
}
