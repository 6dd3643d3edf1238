import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { rectOfBeginning } from './claim-places.ts'
import { nameOf } from './claim-words.ts'
import { CommandKey } from './command-key.tsx'
import { focusClaim, focusedClaim, stackOf } from './focus.ts'
import styles from './nest-chip.module.css'
import { type OpenArticle, useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { placeChip } from './place-chip.ts'
import { findPage, showClaimText } from './scroll-to-claim.ts'

/**
 * Where claims lie over one another: all of them, outermost first, near the focused one's first line. It follows the
 * cards in the DOM, so that Tab leads from the focused card into it.
 */
export function NestChip() {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  useReadingAfterPaint(state => state.focused)
  useReadingAfterPaint(state => state.fits)
  const isSelecting = useReading(state => state.pending !== null)
  const ref = useRef<HTMLElement>(null)
  const claim = focusedClaim(open)
  const stack = claim ? stackOf(open, claim).toReversed() : []
  const isShown = stack.length > 1 && !isSelecting
  usePlace(ref, isShown ? claim : undefined)
  if (!isShown) return null
  return (
    <nav
      ref={ref}
      className={styles.chip}
      aria-label="Claims over one another here"
      onKeyDown={event => handleKey(open, event)}
    >
      {stack.map(each => (
        <button
          key={each.id}
          type="button"
          aria-current={each === claim || undefined}
          onClick={() => {
            focusClaim(open, each, { card: true })
            showClaimText(open, each)
          }}
        >
          <TypeMark type={each.type} />
          {nameOf(open, each)}
        </button>
      ))}
      <span className={styles.keys} aria-hidden="true">
        <CommandKey command="out" />
        <CommandKey command="in" />
      </span>
    </nav>
  )
}

/** Keeps the chip near the claim while the page scrolls, with the current entry in its sight. */
function usePlace(ref: React.RefObject<HTMLElement | null>, claim: Claim | undefined): void {
  const open = useOpenArticle()
  useLayoutEffect(() => {
    const page = findPage(open)
    const desk = page?.root.closest<HTMLElement>('[data-desk]')
    const chip = ref.current
    if (!claim || !page || !desk || !chip) return
    const place = () => placeChip(chip, rectOfBeginning(page, claim), desk)
    const frame = requestAnimationFrame(() => {
      place()
      chip.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    })
    desk.addEventListener('scroll', place, { passive: true })
    window.addEventListener('resize', place)
    return () => {
      cancelAnimationFrame(frame)
      desk.removeEventListener('scroll', place)
      window.removeEventListener('resize', place)
    }
  }, [open, claim, ref])
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Arrows go from entry to entry, Home and End to the first and the last, Esc back to the card. */
function handleKey(open: OpenArticle, event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { key } = event
  const entries = [...event.currentTarget.querySelectorAll('button')]
  const at = entries.findIndex(entry => entry.matches(':focus'))
  const step = steps[key]
  const aim = key === 'Home' ? 0 : key === 'End' ? -1 : step === undefined ? undefined : at + step
  if (key !== 'Escape' && aim === undefined) return
  event.preventDefault()
  if (aim === undefined) focusClaim(open, focusedClaim(open) ?? null, { card: true })
  else entries.at(aim % entries.length)?.focus()
}
