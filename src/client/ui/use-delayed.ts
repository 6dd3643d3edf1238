import { useEffect, useState } from 'react'

/** True once `active` has lasted so many milliseconds: what is quick shows no sign of waiting. */
export function useDelayed(active: boolean, delay = 400): boolean {
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => setIsDue(true), delay)
    return () => {
      clearTimeout(timer)
      setIsDue(false)
    }
  }, [active, delay])
  return active && isDue
}
