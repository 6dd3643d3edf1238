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

/**
 * Waits for an input, then for the first painted frame for which `findResult` finds something, and gives it with
 * the time from the event's own time stamp, in milliseconds.
 */
export function watchInput(
  awaited: Input,
  findResult: () => string | null,
): Promise<{ time: number; id: string }> {
  return new Promise(resolve => {
    const handleInput = (event: Event) => {
      if (!isAwaited(awaited, event)) return
      removeEventListener(awaited.input, handleInput, { capture: true })
      const look = () =>
        afterFrame(time => {
          const id = findResult()
          if (id === null) look()
          else resolve({ time: time - event.timeStamp, id })
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
