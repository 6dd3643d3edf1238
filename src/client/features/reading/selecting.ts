// From what the browser has selected to what would be tagged: snapped, and shown while the selection grows.
import { type RefObject, useEffect } from 'react'
import type { Span } from '../../../core/span.ts'
import { paintSpan } from '../../../text/dom/paint-span.ts'
import { offsetAtCoordinates, type Page } from '../../../text/dom/paragraph-points.ts'
import { readSelectedSpan } from '../../../text/dom/selected-span.ts'
import { snapSpan } from '../../../text/snap-span.ts'
import { clickAt } from './commands.ts'
import { focusClaim } from './focus.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

/** The CSS highlight of what would be tagged. */
const pendingHighlight = 'assay-pending'

/** Follows the selection in the article and the clicks on it. */
export function useSelecting(articleRef: RefObject<HTMLElement | null>): void {
  const open = useOpenArticle()
  useEffect(() => {
    const root = articleRef.current
    if (!root) return
    const stop = new AbortController()
    const { signal } = stop
    const page: Page = { root, reader: open.reader }
    const hand = { isDown: false, isAlt: false }
    const follow = () => setPending(open, page, hand)
    document.addEventListener('selectionchange', follow, { signal })
    document.addEventListener('pointerdown', event => handleDown(hand, event), { signal, capture: true })
    document.addEventListener('pointerup', () => handleUp(hand, follow), { signal, capture: true })
    document.addEventListener('pointercancel', () => handleUp(hand, follow), { signal, capture: true })
    document.addEventListener('keydown', event => handleAlt(hand, event, follow), { signal })
    document.addEventListener('keyup', event => handleAlt(hand, event, follow), { signal })
    document.addEventListener('copy', event => handleCopy(open, page, event), { signal })
    root.addEventListener('click', event => handleClick(open, page, event), { signal })
    const stopPainting = open.store.subscribe(({ pending }, before) => {
      if (pending !== before.pending) paintSpan(pendingHighlight, page, pending?.span ?? null)
    })
    return () => {
      stop.abort()
      stopPainting()
      paintSpan(pendingHighlight, page, null)
    }
  }, [open, articleRef])
}

interface Hand {
  isDown: boolean
  isAlt: boolean
}

function handleDown(hand: Hand, event: PointerEvent): void {
  hand.isDown = event.pointerType === 'mouse' && event.button === 0
  hand.isAlt = event.altKey
}

function handleUp(hand: Hand, follow: () => void): void {
  hand.isDown = false
  // The browser drops a selection that was clicked on only after the button is up.
  setTimeout(follow)
}

/** Alt pressed or let go while dragging changes what is taken at once; afterwards it means other things. */
function handleAlt(hand: Hand, event: KeyboardEvent, follow: () => void): void {
  if (event.key !== 'Alt' || !hand.isDown) return
  hand.isAlt = event.type === 'keydown'
  event.preventDefault()
  follow()
}

function setPending(open: OpenArticle, page: Page, hand: Hand): void {
  const raw = readSelectedSpan(page)
  const span = raw && snapSpan(open.reader, raw, hand.isAlt ? 'grapheme' : 'word')
  const before = open.store.getState().pending
  const isSame = isSameSpan(before?.span ?? null, span) && (before?.settled ?? true) === !hand.isDown
  if (isSame) return
  open.store.setState({ pending: span && { span, settled: !hand.isDown } })
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}

/** What is shown as taken is copied, to the letter: the browser would put line ends where paragraphs meet. */
function handleCopy(open: OpenArticle, page: Page, event: ClipboardEvent): void {
  const span = open.store.getState().pending?.span
  if (!span || !event.clipboardData || !readSelectedSpan(page)) return
  event.clipboardData.setData('text/plain', open.reader.points.slice(span.start, span.end))
  event.preventDefault()
}

function handleClick(open: OpenArticle, page: Page, event: MouseEvent): void {
  if (readSelectedSpan(page) || !(event.target instanceof Element)) return
  const sign = event.target.closest<HTMLElement>('[data-sign]')
  const offset = event.target.closest('mark') && offsetAtCoordinates(page, event.clientX, event.clientY)
  if (sign) focusClaim(open, open.index.get(sign.dataset['sign'] ?? '') ?? null)
  else if (offset === null) focusClaim(open, null)
  else clickAt(open, nearestMarked(open, event.target, offset))
}

/** The caret between two letters belongs to the mark that was clicked, not to what stands before or after it. */
function nearestMarked(open: OpenArticle, target: Element, offset: number): number {
  const id = target.closest<HTMLElement>('mark')?.dataset['claim']
  const claim = id === undefined ? undefined : open.index.get(id)
  const isInside = (at: number) => claim?.fragments.some(({ start, end }) => start <= at && at < end)
  return !isInside(offset) && isInside(offset - 1) ? offset - 1 : offset
}
