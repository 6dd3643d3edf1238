import { useEffect } from 'react'
import { lookAt } from './beside.ts'
import { BesideDetails, useLookedAt } from './beside-details.tsx'
import type { BesideClaim } from './beside-layer.ts'
import styles from './claim-sheet.module.css'
import { goToNeighbour } from './commands.ts'
import { focusClaim, focusedClaim } from './focus.ts'
import { ClaimDetails } from './inspector.tsx'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { showClaimText } from './scroll-to-claim.ts'

/** The focused claim at the foot of narrow screens: first its text and what is done most, opened all of it. */
export function ClaimSheet() {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const focused = useReadingAfterPaint(state => state.focused)
  const isSelecting = useReading(state => state.pending !== null)
  const claim = focusedClaim(open)
  const looked = useLookedAt()
  const shown = isSelecting ? undefined : claim?.id
  // What the sheet tells of is not left under it, however it was come to.
  useEffect(() => {
    const told = shown === undefined ? undefined : open.index.get(shown)
    if (told) showClaimText(open, told)
  }, [open, shown])
  if (isSelecting) return null
  if (!claim && looked) return <BesideSheet {...looked} />
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
