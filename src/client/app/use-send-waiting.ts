import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sendWaiting } from '../data/send-waiting.ts'
import { plural } from '../ui/plural.ts'
import { announce } from '../ui/toasts.ts'

/** At the start and when the network comes back, sends what earlier visits left waiting in this browser. */
export function useSendWaiting(isReady: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isReady) return
    const send = () => void sendWaiting(client).then(tell)
    send()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [client, isReady])
}

function tell(left: number): void {
  if (left > 0) announce(`${plural(left, 'change')} from an earlier visit wait in this browser.`)
}
