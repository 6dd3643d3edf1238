import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Person } from '../../../core/layer.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import type { Pen } from '../../data/use-pen.ts'
import { type ConsensusSession, type ConsensusState, createSession } from './consensus-session.ts'
import { ConsensusWriting } from './consensus-writing.ts'
import type { Comparison } from './fetch-comparison.ts'

/** Time for what is left with the page to reach the browser's store. */
const handOverAfter = 100

interface Consensus {
  readonly session: ConsensusSession
  readonly state: ConsensusState
  /** Null while this tab does not write. */
  readonly writing: React.RefObject<ConsensusWriting | null>
}

/** The consensus of a comparison, and its writing while this tab has the pen. */
export function useConsensus(
  comparison: Comparison,
  { me, pen, onReload }: { readonly me: Person; readonly pen: Pen; readonly onReload: () => void },
): Consensus {
  const client = useQueryClient()
  const writing = useRef<ConsensusWriting | null>(null)
  const reload = useRef(onReload)
  reload.current = onReload
  // biome-ignore lint/correctness/useExhaustiveDependencies: one session a comparison that was read
  const session = useMemo(() => createSession(comparison, me), [comparison])
  useEffect(() => {
    if (pen === 'waiting') return
    session.store.setState({ writer: pen === 'mine' ? 'me' : 'other-tab' })
    if (pen !== 'mine') {
      const follow = () => reload.current()
      window.addEventListener('focus', follow)
      return () => window.removeEventListener('focus', follow)
    }
    const started = new ConsensusWriting(session, comparison.stored, () => reload.current())
    writing.current = started
    return () => {
      writing.current = null
      started.close()
      setTimeout(() => void sendWaiting(client), handOverAfter)
    }
  }, [session, comparison, pen, client])
  return { session, state: useStore(session.store), writing }
}
