import { useEffect, useState } from 'react'
import { createAfterPaint } from './after-paint.ts'

/** False until what was first drawn has been painted: what is not looked at first waits for it. */
export function usePainted(): boolean {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => {
    const { plan, cancel } = createAfterPaint(() => setIsPainted(true))
    plan()
    return cancel
  }, [])
  return isPainted
}
