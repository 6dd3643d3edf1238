import { flushSync } from 'react-dom'

/** Tells chunks of text when they come near the screen and when they leave it. */
export interface Visibility {
  /** Whether the chunk starts out near the screen. */
  isNearAtFirst(at: number): boolean
  watch(element: Element, onChange: (isNear: boolean) => void): () => void
  close(): void
}

/** Near is within one screen above or below. The first `atOnce` chunks start out near. */
export function createVisibility(atOnce: number): Visibility {
  const listeners = new Map<Element, (isNear: boolean) => void>()
  const observer = new IntersectionObserver(
    entries => {
      // Marks must be there before the chunk is seen, so they do not wait for React's own time.
      flushSync(() => {
        for (const entry of entries) listeners.get(entry.target)?.(entry.isIntersecting)
      })
    },
    { rootMargin: '100% 0px' },
  )
  return {
    isNearAtFirst: at => at < atOnce,
    watch(element, onChange) {
      listeners.set(element, onChange)
      observer.observe(element)
      return () => {
        listeners.delete(element)
        observer.unobserve(element)
      }
    },
    close: () => observer.disconnect(),
  }
}
