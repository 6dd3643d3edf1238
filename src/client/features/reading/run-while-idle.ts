import type { OpenArticle } from './open-article.ts'

/** Changes that follow on each other are looked at together. */
const restAfter = 250
/** A slice takes no longer, milliseconds, also where the browser says that there is time. */
const longestSlice = 6

/**
 * Does work over the claims of an open article in slices while nothing else is to be done, and again once they have
 * changed. Goes on until the answered function is called.
 */
export function runWhileIdle<T>(
  open: OpenArticle,
  begin: () => Generator<void, T>,
  onDone: (result: T) => void,
): () => void {
  let work: Generator<void, T> = begin()
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle = 0
  function goOn(deadline: IdleDeadline): void {
    const end = performance.now() + Math.min(longestSlice, Math.max(deadline.timeRemaining(), 1))
    do {
      const { done, value } = work.next()
      if (done) {
        onDone(value)
        return
      }
    } while (performance.now() < end)
    idle = requestIdleCallback(goOn)
  }
  function start(): void {
    work = begin()
    idle = requestIdleCallback(goOn, { timeout: 1_000 })
  }
  function stop(): void {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
  let { revision } = open.store.getState()
  const unsubscribe = open.store.subscribe(state => {
    if (state.revision === revision) return
    revision = state.revision
    stop()
    timer = setTimeout(start, restAfter)
  })
  start()
  return () => {
    stop()
    unsubscribe()
  }
}
