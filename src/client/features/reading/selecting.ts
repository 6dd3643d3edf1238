// From what the browser has selected to what would be tagged: snapped, and shown while the selection grows.
import { type RefObject, useEffect } from 'react'
import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import type { Span } from '../../../core/span.ts'
import { readCaret } from '../../../text/dom/caret.ts'
import { paintSpan } from '../../../text/dom/paint-span.ts'
import { offsetAtCoordinates, type Page } from '../../../text/dom/paragraph-points.ts'
import { readSelectedSpan } from '../../../text/dom/selected-span.ts'
import { snapSpan } from '../../../text/snap-span.ts'
import { isUnderDialog } from '../../ui/key-place.ts'
import { hasCommandKey } from '../../ui/platform.ts'
import { usePreferences } from '../../ui/preferences.ts'
import { showVerdictById } from './answer-verdicts.ts'
import { lookAtOffset } from './beside.ts'
import { findBeside } from './beside-layer.ts'
import { clickAt } from './commands.ts'
import { focusClaim } from './focus.ts'
import { type Caret, type OpenArticle, useOpenArticle } from './open-article.ts'
import { addSelection } from './parts.ts'

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
    const hand: Hand = { isDown: false, isAlt: false, focused: null }
    const follow = () => setPending(open, page, hand)
    document.addEventListener('selectionchange', follow, { signal })
    const handlePointerDown = (event: PointerEvent) => {
      handleDown(hand, event)
      keepToText(root, event)
    }
    document.addEventListener('pointerdown', handlePointerDown, { signal, capture: true })
    document.addEventListener('mousedown', event => rememberFocus(open, hand, event), {
      signal,
      capture: true,
    })
    document.addEventListener('pointerup', event => handleUp(open, hand, follow, event), {
      signal,
      capture: true,
    })
    document.addEventListener('pointercancel', () => handleUp(open, hand, follow), { signal, capture: true })
    document.addEventListener('keydown', event => handleAlt(hand, event, follow), { signal })
    document.addEventListener('keyup', event => handleAlt(hand, event, follow), { signal })
    document.addEventListener('copy', event => handleCopy(open, page, event), { signal })
    root.addEventListener('click', event => handleClick(open, page, hand, event), { signal })
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
  /** The claim in focus before the first of the clicks that are being made. */
  focused: Id | null
}

function handleDown(hand: Hand, event: PointerEvent): void {
  hand.isDown = event.pointerType === 'mouse' && event.button === 0
  hand.isAlt = event.altKey
}

/** What begins in the article takes no words of the cards and panels beside it, wherever it ends. */
function keepToText(root: HTMLElement, { target }: PointerEvent): void {
  const isInText = target instanceof Node && root.contains(target)
  root.closest('[data-work]')?.toggleAttribute('data-from-text', isInText)
}

function rememberFocus(open: OpenArticle, hand: Hand, event: MouseEvent): void {
  if (event.detail <= 1) hand.focused = open.store.getState().focused
}

function handleUp(open: OpenArticle, hand: Hand, follow: () => void, event?: PointerEvent): void {
  const isPart = event !== undefined && hand.isDown && hasCommandKey(event)
  hand.isDown = false
  // The browser drops a selection that was clicked on only after the button is up.
  setTimeout(() => {
    follow()
    if (isPart && open.store.getState().pending) addSelection(open)
  })
}

/** Alt pressed or let go while dragging changes what is taken at once; afterwards it means other things. */
function handleAlt(hand: Hand, event: KeyboardEvent, follow: () => void): void {
  if (event.key !== 'Alt' || !hand.isDown) return
  hand.isAlt = event.type === 'keydown'
  event.preventDefault()
  follow()
}

/** Under a dialog the browser selects in its fields; what was selected in the article waits for its end. */
function setPending(open: OpenArticle, page: Page, hand: Hand): void {
  if (isUnderDialog()) return
  const { caret } = open.store.getState()
  if (caret && !followCaret(open, page, caret)) return
  const raw = readSelectedSpan(page)
  // Taken just so already, such as by a trim: it is not widened again.
  if (!hand.isDown && raw && isSettledAt(open, raw)) return
  const unit = hand.isAlt ? 'grapheme' : usePreferences.getState().selectionUnit
  const span = raw && snapSpan(open.reader, raw, unit)
  const before = open.store.getState().pending
  const isSame = isSameSpan(before?.span ?? null, span) && (before?.settled ?? true) === !hand.isDown
  if (isSame) return
  open.store.setState({ pending: span && { span, settled: !hand.isDown } })
}

function isSettledAt(open: OpenArticle, span: Span): boolean {
  const { pending } = open.store.getState()
  return pending?.settled === true && isSameSpan(pending.span, span)
}

/** The mouse takes the caret along; false where the selection only follows the caret, or has left the text. */
function followCaret(open: OpenArticle, page: Page, { anchor, at }: Caret): boolean {
  const moved = readCaret(page)
  if (!moved) return false
  // A drag that ends where the caret stands already is still to be settled.
  if (moved.anchor === anchor && moved.at === at) return open.store.getState().pending?.settled === false
  open.store.setState({ caret: moved })
  return true
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

function handleClick(open: OpenArticle, page: Page, hand: Hand, event: MouseEvent): void {
  if (!(event.target instanceof Element)) return
  if (readSelectedSpan(page)) {
    // The second click of two selects; the first one had looked at another claim, or at none.
    if (event.detail > 1) focusClaim(open, open.index.get(hand.focused ?? '') ?? null)
    return
  }
  const proposed = proposedAt(event.target)
  if (proposed !== null) {
    showVerdictById(open, proposed)
    return
  }
  const sign = event.target.closest<HTMLElement>('[data-sign]')
  const line = event.target.closest<HTMLElement>('mark') ?? event.target.closest<HTMLElement>('[data-beside]')
  const offset = line && offsetAtCoordinates(page, event.clientX, event.clientY)
  if (sign) focusClaim(open, open.index.get(sign.dataset['sign'] ?? '') ?? null)
  else if (line === null || offset === null) focusClaim(open, null)
  else if (line.dataset['claim'] === undefined) lookAtOffset(open, nearestIn(besideOf(open, line), offset))
  else clickAt(open, nearestIn(open.index.get(line.dataset['claim']), offset))
}

/** The review of what is proposed there: by its sign in the gutter, or by its line where no claim of one's own lies. */
function proposedAt(target: Element): Id | null {
  const sign = target.closest<HTMLElement>('[data-missed]')
  const line = target.closest('mark') ? null : target.closest<HTMLElement>('[data-proposed]')
  return sign?.dataset['missed'] ?? line?.dataset['proposed'] ?? null
}

function besideOf(open: OpenArticle, line: HTMLElement): Claim | undefined {
  return findBeside(open.store.getState().besideLayers, line.dataset['beside'] ?? null)?.claim
}

/** The caret between two letters belongs to the claim that was clicked, not to what stands before or after it. */
function nearestIn(claim: Claim | undefined, offset: number): number {
  const isInside = (at: number) => claim?.fragments.some(({ start, end }) => start <= at && at < end)
  return !isInside(offset) && isInside(offset - 1) ? offset - 1 : offset
}
