import { type RefObject, useEffect } from 'react'
import { type Claim, claimExtent } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import { paintSpan } from '../../../text/dom/paint-span.ts'
import type { Page } from '../../../text/dom/paragraph-points.ts'
import { focusedClaim } from './focus.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import { paintThreads } from './paint-threads.ts'

/**
 * Lights all parts of the claim under the pointer, in the text and in the margin, and draws the thread between its
 * parts and those of the focused claim. Straight in the DOM: moving the mouse renders nothing anew.
 */
export function useHover(articleRef: RefObject<HTMLElement | null>): void {
  const open = useOpenArticle()
  useEffect(() => {
    const root = articleRef.current
    const body = root?.parentElement
    if (!body) return
    let hovered: string | null = null
    const page = { root, reader: open.reader }
    const thread = createThread(open, page, () => hovered)
    /** A claim without marks of its own is lit all the same. */
    function paintInCrowd(claim: Claim | undefined): void {
      paintSpan('assay-hovered', page, claim ? claimExtent(claim) : null)
    }
    function light(id: string | null): void {
      if (id === hovered || !body) return
      for (const element of body.querySelectorAll('[data-hovered]')) element.removeAttribute('data-hovered')
      paintInCrowd(undefined)
      hovered = id
      thread.paint()
      if (id === null) return
      const name = CSS.escape(id)
      for (const element of body.querySelectorAll(`[data-claim="${name}"],[data-card="${name}"]`)) {
        element.setAttribute('data-hovered', '')
      }
      if (!root?.querySelector(`[data-claim="${name}"]`)) paintInCrowd(open.index.get(id))
    }
    function handleMove(event: PointerEvent): void {
      const target = event.target instanceof Element ? event.target : null
      const { claim, card, sign } =
        target?.closest<HTMLElement>('[data-claim],[data-card],[data-sign]')?.dataset ?? {}
      light(event.buttons === 0 ? (claim ?? card ?? sign ?? null) : null)
    }
    const handleLeave = () => light(null)
    body.addEventListener('pointermove', handleMove, { passive: true })
    body.addEventListener('pointerleave', handleLeave)
    // Marks come and go with the layout, and only when they are there can the thread be in their lane.
    const stops = [open.layout.subscribe(thread.paint), open.store.subscribe(thread.paintOthers)]
    return () => {
      for (const stop of stops) stop()
      paintThreads(page, [])
      body.removeEventListener('pointermove', handleMove)
      body.removeEventListener('pointerleave', handleLeave)
    }
  }, [articleRef, open])
}

/** Joins the parts of the focused and of the hovered claim. */
function createThread(open: OpenArticle, page: Page, hovered: () => Id | null) {
  let joined: readonly Claim[] = []
  function find(): readonly Claim[] {
    const id = hovered()
    const claims = [focusedClaim(open), id === null ? undefined : open.index.get(id)]
    return claims.flatMap(claim => (claim && claim.fragments.length > 1 ? [claim] : []))
  }
  /** Where nothing is joined and nothing was, as most of the time, nothing is painted. */
  function paint(): void {
    const before = joined
    joined = find()
    if (joined.length > 0 || before.length > 0) paintThreads(page, joined)
  }
  /** An edit of any other claim is told here too, in its very frame, and is nothing to these. */
  function paintOthers(): void {
    const now = find()
    if (now.length !== joined.length || now.some((claim, at) => claim !== joined[at])) paint()
  }
  return { paint, paintOthers }
}
