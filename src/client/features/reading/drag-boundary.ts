// Dragging one end of one part of the focused claim. What it would take is shown as a selection is; one edit at the end.
import type { Claim } from '../../../core/claim.ts'
import { normaliseFragments, type Span } from '../../../core/span.ts'
import { offsetAtCoordinates } from '../../../text/dom/paragraph-points.ts'
import { snapSpan } from '../../../text/snap-span.ts'
import { usePreferences } from '../../ui/preferences.ts'
import type { OpenArticle } from './open-article.ts'
import { setFragments } from './parts.ts'
import { findPage } from './scroll-to-claim.ts'

/** One end of one part of a claim; `part` counts from 0. */
export interface Boundary {
  readonly claim: Claim
  readonly part: number
  readonly edge: 'start' | 'end'
}

interface Place {
  x: number
  y: number
  isAlt: boolean
}

/** Near the window's edges the text scrolls, so many CSS pixels a frame. */
const edgeZone = 36
const scrollStep = 14

/** Follows the pointer until it is let go; Esc leaves the claim as it is. `onEnd` is called either way. */
export function dragBoundary(open: OpenArticle, boundary: Boundary, onEnd: () => void): void {
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  let place: Place | null = null
  let taken: Span | null = null

  function look(): void {
    taken = (place && findTaken(open, boundary, place)) ?? taken
    open.store.setState({ pending: taken && { span: taken, settled: false } })
  }
  function end(): void {
    stop.abort()
    open.store.setState({ pending: null })
    onEnd()
  }
  document.addEventListener(
    'pointermove',
    event => {
      place = { x: event.clientX, y: event.clientY, isAlt: event.altKey }
      look()
    },
    options,
  )
  document.addEventListener(
    'pointerup',
    () => {
      end()
      if (taken) applyTaken(open, boundary, taken)
    },
    options,
  )
  document.addEventListener('pointercancel', end, options)
  document.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end()
    },
    options,
  )
  scrollAtEdges(stop.signal, () => place, look)
}

/** What the part would be with its end at the pointer; null where there is no text. */
function findTaken(open: OpenArticle, { claim, part, edge }: Boundary, { x, y, isAlt }: Place): Span | null {
  const page = findPage(open)
  const fragment = claim.fragments[part]
  const offset = page && offsetAtCoordinates(page, x, y)
  if (!fragment || offset === null) return null
  const { start, end } = fragment
  const raw =
    edge === 'start' ? { start: Math.min(offset, end - 1), end } : { start, end: Math.max(offset, start + 1) }
  const snapped = snapSpan(open.reader, raw, isAlt ? 'grapheme' : usePreferences.getState().selectionUnit)
  return snapped && (edge === 'start' ? { start: snapped.start, end } : { start, end: snapped.end })
}

function applyTaken(open: OpenArticle, { claim, part }: Boundary, taken: Span): void {
  const before = claim.fragments[part]
  if (before?.start === taken.start && before.end === taken.end) return
  const moved = claim.fragments.map((fragment, at) => (at === part ? { ...fragment, ...taken } : fragment))
  setFragments(open, claim, normaliseFragments(moved))
}

function scrollAtEdges(signal: AbortSignal, place: () => Place | null, onScroll: () => void): void {
  const desk = document.querySelector('[data-desk]')
  if (!desk) return
  function step(): void {
    if (signal.aborted || !desk) return
    const { top, bottom } = desk.getBoundingClientRect()
    const y = place()?.y ?? top + edgeZone
    const way = y < top + edgeZone ? -scrollStep : y > bottom - edgeZone ? scrollStep : 0
    if (way !== 0) {
      desk.scrollTop += way
      onScroll()
    }
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}
