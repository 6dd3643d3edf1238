/**
 * Calls back after the next frame has been painted, with the time: an animation frame, then a task that
 * comes after the frame's painting. What came into the page between the two is laid out first, so that it
 * is not taken for painted in no time.
 */
export function afterFrame(callback: (time: number) => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      document.documentElement.getBoundingClientRect()
      callback(performance.now())
    }
    channel.port2.postMessage(null)
  })
}

/** The next input of this kind is waited for: a key, or the mouse moved to a point or its button let go. */
export type Input =
  | { readonly input: 'keydown'; readonly key: string }
  | { readonly input: 'pointermove'; readonly x: number; readonly y: number }
  | { readonly input: 'pointerup' }

/** What an input led to. */
export interface Outcome {
  readonly id: string
  /** Milliseconds from the event's own time stamp until it was painted. */
  readonly time: number
  /** Milliseconds from the start of the navigation until then. */
  readonly at: number
  /** How many frames were drawn from the event on until it was: 1 when it was in the first. */
  readonly frames: number
}

/** Waits for an input, then for the first painted frame for which `findResult` finds something. */
export function watchInput(awaited: Input, findResult: () => string | null): Promise<Outcome> {
  return new Promise(resolve => {
    let frames = 0
    const handleInput = (event: Event) => {
      if (!isAwaited(awaited, event)) return
      removeEventListener(awaited.input, handleInput, { capture: true })
      const look = () =>
        afterFrame(time => {
          const id = findResult()
          frames += 1
          if (id === null) look()
          else resolve({ time: time - event.timeStamp, at: time, id, frames })
        })
      look()
    }
    addEventListener(awaited.input, handleInput, { capture: true })
  })
}

function isAwaited(awaited: Input, event: Event): boolean {
  if (awaited.input === 'keydown') return event instanceof KeyboardEvent && event.key === awaited.key
  if (awaited.input === 'pointerup') return true
  if (!(event instanceof PointerEvent)) return false
  return Math.abs(event.clientX - awaited.x) < 1 && Math.abs(event.clientY - awaited.y) < 1
}
