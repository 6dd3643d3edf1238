import { useEffect } from 'react'

/** Long after the first paint, which this browser's own copy has made as it is chosen. Milliseconds. */
const startAfter = 1_000

/** Keeps what is chosen in the settings with the person too, once the page stands there and is idle. */
export function useKeepPreferences(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    let stop = () => {}
    let isGone = false
    async function start(): Promise<void> {
      const { keepPreferences } = await import('./keep-preferences.ts')
      if (!isGone) stop = keepPreferences()
    }
    // Without its code the choices are this browser's alone, until it is opened again.
    const begin = () => void start().catch(() => {})
    const timer = setTimeout(() => requestIdleCallback(begin), startAfter)
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [isReady])
}
