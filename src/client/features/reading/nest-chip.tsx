import { useLayoutEffect, useRef } from 'react'
import { rangeOfSpan } from '../../../text/dom/paragraph-points.ts'
import { Key } from '../../ui/key.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { nameOf } from './claim-words.ts'
import { focusClaim, focusedClaim, stackOf } from './focus.ts'
import styles from './nest-chip.module.css'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { findPage, showClaimText } from './scroll-to-claim.ts'

const clearance = 8

/** Where claims lie over one another: all of them, outermost first, above the focused one's first line. */
export function NestChip() {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  useReadingAfterPaint(state => state.focused)
  const isSelecting = useReading(state => state.pending !== null)
  const ref = useRef<HTMLElement>(null)
  const claim = focusedClaim(open)
  const stack = claim ? stackOf(open, claim).toReversed() : []
  const isShown = stack.length > 1 && !isSelecting
  useLayoutEffect(() => {
    const page = findPage(open)
    const start = claim?.fragments[0]?.start
    const range = page && start !== undefined ? rangeOfSpan(page, { start, end: start + 1 }) : null
    const desk = page?.root.closest<HTMLElement>('[data-desk]')
    const chip = ref.current
    if (!isShown || !range || !desk || !chip) return
    const place = () => placeAbove(chip, range, desk)
    const frame = requestAnimationFrame(place)
    desk.addEventListener('scroll', place, { passive: true })
    window.addEventListener('resize', place)
    return () => {
      cancelAnimationFrame(frame)
      desk.removeEventListener('scroll', place)
      window.removeEventListener('resize', place)
    }
  }, [open, claim, isShown])
  if (!isShown) return null
  return (
    <nav ref={ref} className={styles.chip} aria-label="Claims over one another here">
      {stack.map(each => (
        <button
          key={each.id}
          type="button"
          aria-current={each === claim || undefined}
          onClick={() => {
            focusClaim(open, each)
            showClaimText(open, each)
          }}
        >
          <TypeMark type={each.type} />
          {nameOf(open, each)}
        </button>
      ))}
      <span className={styles.keys} aria-hidden="true">
        <Key>[</Key>
        <Key>]</Key>
      </span>
    </nav>
  )
}

function placeAbove(chip: HTMLElement, range: Range, desk: HTMLElement): void {
  const line = range.getBoundingClientRect()
  const view = desk.getBoundingClientRect()
  const { width, height } = chip.getBoundingClientRect()
  const article = desk.querySelector('[data-article]')
  const right = Math.min(view.right, article?.getBoundingClientRect().right ?? view.right)
  const isLeftwards = article !== null && getComputedStyle(article).direction === 'rtl'
  const left = isLeftwards ? line.right - width : line.left
  const top = line.top - height - clearance
  const isVisible = line.top >= view.top + height && line.bottom <= view.bottom
  chip.style.visibility = isVisible ? 'visible' : 'hidden'
  chip.style.top = `${Math.round(top)}px`
  chip.style.left = `${Math.round(Math.max(Math.min(left, right - width), view.left + 8))}px`
}
