/** Tells chunks of text when they come near the screen and when they leave it. */
export interface Visibility {
  /** Whether the chunk starts out near the screen. */
  isNearAtFirst(at: number): boolean
  watch(element: Element, onChange: (isNear: boolean) => void): () => void
  close(): void
}

interface VisibilityOptions {
  /** So many chunks start out near. */
  readonly atOnce: number
  /** Makes the changes of one moment, all of them when it returns. */
  readonly change: (make: () => void) => void
}

/**
 * Near is within some screens above or below in the element that scrolls: more than anybody sees, or scrolls in
 * one go.
 */
export function createVisibility({ atOnce, change }: VisibilityOptions): Visibility {
  const listeners = new Map<Element, (isNear: boolean) => void>()
  let observer: IntersectionObserver | null = null

  function handleEntries(entries: readonly IntersectionObserverEntry[]): void {
    change(() => {
      for (const entry of entries) listeners.get(entry.target)?.(entry.isIntersecting)
    })
  }
  return {
    isNearAtFirst: at => at < atOnce,
    watch(element, onChange) {
      // The margin counts from the root alone, so this must be what scrolls.
      observer ??= new IntersectionObserver(handleEntries, {
        root: element.closest('[data-desk]'),
        rootMargin: '300% 0px',
      })
      listeners.set(element, onChange)
      observer.observe(element)
      return () => {
        listeners.delete(element)
        observer?.unobserve(element)
      }
    },
    close: () => observer?.disconnect(),
  }
}
