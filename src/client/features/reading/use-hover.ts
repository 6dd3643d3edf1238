import { type RefObject, useEffect } from 'react'

/**
 * Lights all parts of the claim under the pointer, in the text and in the margin. Straight in the DOM: moving
 * the mouse renders nothing anew.
 */
export function useHover(articleRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const body = articleRef.current?.parentElement
    if (!body) return
    let hovered: string | null = null
    function light(id: string | null): void {
      if (id === hovered || !body) return
      for (const element of body.querySelectorAll('[data-hovered]')) element.removeAttribute('data-hovered')
      hovered = id
      if (id === null) return
      const name = CSS.escape(id)
      for (const element of body.querySelectorAll(`[data-claim="${name}"],[data-card="${name}"]`)) {
        element.setAttribute('data-hovered', '')
      }
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
    return () => {
      body.removeEventListener('pointermove', handleMove)
      body.removeEventListener('pointerleave', handleLeave)
    }
  }, [articleRef])
}
