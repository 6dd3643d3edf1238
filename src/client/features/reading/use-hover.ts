import { type RefObject, useEffect } from 'react'
import { type Claim, claimExtent } from '../../../core/claim.ts'
import { paintSpan } from '../../../text/dom/paint-span.ts'
import { focusedClaim } from './focus.ts'
import { useOpenArticle } from './open-article.ts'
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
    function thread(): void {
      paintThreads(page, [focusedClaim(open), hovered === null ? undefined : open.index.get(hovered)])
    }
    /** A claim without marks of its own is lit all the same. */
    function paintInCrowd(claim: Claim | undefined): void {
      paintSpan('assay-hovered', page, claim ? claimExtent(claim) : null)
    }
    function light(id: string | null): void {
      if (id === hovered || !body) return
      for (const element of body.querySelectorAll('[data-hovered]')) element.removeAttribute('data-hovered')
      paintInCrowd(undefined)
      hovered = id
      thread()
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
    const followFocus = open.store.subscribe((now, before) => {
      if (now.focused !== before.focused || now.revision !== before.revision) thread()
    })
    const stops = [open.layout.subscribe(thread), followFocus]
    return () => {
      for (const stop of stops) stop()
      paintThreads(page, [])
      body.removeEventListener('pointermove', handleMove)
      body.removeEventListener('pointerleave', handleLeave)
    }
  }, [articleRef, open])
}
