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

/**
 * Waits for the next press of a key, then for the first painted frame for which `findResult` finds an id.
 * The time runs from the event's own time stamp, in milliseconds.
 */
export function watchKey(
  key: string,
  findResult: () => string | null,
): Promise<{ time: number; id: string }> {
  return new Promise(resolve => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== key) return
      removeEventListener('keydown', handleKey, { capture: true })
      const look = () =>
        afterFrame(time => {
          const id = findResult()
          if (id === null) look()
          else resolve({ time: time - event.timeStamp, id })
        })
      look()
    }
    addEventListener('keydown', handleKey, { capture: true })
  })
}
