import { useLayoutEffect, useRef, useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { caretRectangle } from '../../../text/dom/caret.ts'
import { createAfterPaint } from '../../ui/after-paint.ts'
import styles from './boundary-handles.module.css'
import { type Boundary, dragBoundary } from './drag-boundary.ts'
import { focusedClaim } from './focus.ts'
import { type OpenArticle, useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'

/** More parts than this are moved by key. */
const mostParts = 12

interface Handle extends Boundary {
  /** CSS pixels from the top left of the article's body. */
  readonly x: number
  readonly y: number
  readonly height: number
}

/** What the mouse or a finger takes hold of at the ends of the focused claim's parts. Keys do the same. */
export function BoundaryHandles() {
  const open = useOpenArticle()
  // The claim itself: an edit of another one is nothing to it.
  const focused = useReadingAfterPaint(() => focusedClaim(open))
  const canEdit = useReading(state => state.writer) === 'me'
  const isSelecting = useReading(state => state.pending !== null)
  const claim = canEdit ? focused : undefined
  const ref = useRef<HTMLDivElement>(null)
  const handles = useHandles(open, claim, ref)
  return (
    <div
      ref={ref}
      data-type={claim?.type}
      data-dragging={isSelecting || undefined}
      className={styles.handles}
    >
      {handles.map(handle => (
        <HandleMark key={`${handle.part} ${handle.edge}`} handle={handle} />
      ))}
    </div>
  )
}

function HandleMark({ handle }: { readonly handle: Handle }) {
  const open = useOpenArticle()
  const [isHeld, setIsHeld] = useState(false)
  const { x, y, height, edge, part } = handle
  return (
    <span
      className={styles.handle}
      style={{ transform: `translate(${x}px, ${y}px)`, height }}
      data-edge={edge}
      data-held={isHeld || undefined}
      aria-hidden="true"
    >
      <span
        className={styles.knob}
        data-handle={`${edge} ${part + 1}`}
        onPointerDown={event => {
          if (event.button !== 0) return
          // The browser would select text, or take the keyboard to the article.
          event.preventDefault()
          event.stopPropagation()
          setIsHeld(true)
          dragBoundary(open, handle, () => setIsHeld(false))
        }}
      />
    </span>
  )
}

/** Where the handles are, measured after each change of the claim and of the layout. */
function useHandles(
  open: OpenArticle,
  claim: Claim | undefined,
  ref: React.RefObject<HTMLElement | null>,
): readonly Handle[] {
  const [handles, setHandles] = useState<readonly Handle[]>([])
  useLayoutEffect(() => {
    const body = ref.current?.parentElement
    if (!claim || !body) {
      setHandles([])
      return
    }
    // Never in the frame of the change itself: the marks come first.
    const { plan, cancel } = createAfterPaint(() => setHandles(measureHandles(open, claim, body)))
    plan()
    const resize = new ResizeObserver(plan)
    resize.observe(body)
    return () => {
      cancel()
      resize.disconnect()
    }
  }, [open, claim, ref])
  return handles
}

function measureHandles(open: OpenArticle, claim: Claim, body: Element): readonly Handle[] {
  const page = findPage(open)
  if (!page || claim.fragments.length > mostParts) return []
  const { left, top } = body.getBoundingClientRect()
  return claim.fragments.flatMap((fragment, part) =>
    (['start', 'end'] as const).flatMap(edge => {
      const line = caretRectangle(page, fragment[edge], edge)
      if (!line) return []
      return { claim, part, edge, x: line.left - left, y: line.top - top, height: line.height }
    }),
  )
}
