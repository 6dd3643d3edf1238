import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is being printed, from before it is laid out for paper: what is rendered for it is there then. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const media = window.matchMedia('print')
    const show = (is: boolean) => flushSync(() => setIsPrinting(is))
    window.addEventListener('beforeprint', () => show(true), { signal })
    window.addEventListener('afterprint', () => show(false), { signal })
    media.addEventListener('change', ({ matches }) => show(matches), { signal })
    return () => stop.abort()
  }, [])
  return isPrinting
}
