import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { libraryQuery } from '../data/queries.ts'
import { sendWaiting } from '../data/send-waiting.ts'
import { useWaitingChanges } from '../data/waiting-changes.ts'

/** A server on this machine comes back without any word of it: it is asked again after this many milliseconds. */
const askAgainAfter = 3_000

/**
 * Sends what earlier visits left waiting in this browser: at the start, when there is a sign that the server is
 * there, and every few seconds while it is not.
 */
export function useSendWaiting(isReady: boolean): void {
  const client = useQueryClient()
  const isUnreached = useWaitingChanges(({ left }) => left.some(({ state }) => state === 'unreached'))
  useEffect(() => {
    if (!isReady) return
    const send = () => void sendWaiting(client)
    const stop = client.getQueryCache().subscribe(event => {
      const isAnswer = event.type === 'updated' && event.action.type === 'success'
      if (isAnswer && event.query.queryKey[0] === libraryQuery.queryKey[0]) send()
    })
    send()
    window.addEventListener('online', send)
    window.addEventListener('focus', send)
    return () => {
      stop()
      window.removeEventListener('online', send)
      window.removeEventListener('focus', send)
    }
  }, [client, isReady])
  useEffect(() => {
    if (!isReady || !isUnreached) return
    const timer = setInterval(() => void sendWaiting(client), askAgainAfter)
    return () => clearInterval(timer)
  }, [client, isReady, isUnreached])
}
