import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { sendWaiting } from '../../data/send-waiting.ts'
import type { Pen } from '../../data/use-pen.ts'
import type { Loaded } from './open-visit.ts'
import { followOtherTab } from './saved-channel.ts'
import { takeUpDrafts } from './take-up-drafts.ts'
import { Writing } from './writing.ts'

/** Time for what is left with the page to reach the browser's store. */
const handOverAfter = 100

/** Writes while this tab has the pen, follows the other tab while that one has it. */
export function useWriting({ open, stored, waiting }: Loaded, pen: Pen): React.RefObject<Writing | null> {
  const client = useQueryClient()
  const writing = useRef<Writing | null>(null)
  useEffect(() => {
    if (open.store.getState().writer === 'colleague' || pen === 'waiting') return
    open.store.setState({ writer: pen === 'mine' ? 'me' : 'other-tab' })
    if (pen !== 'mine') return followOtherTab(open)
    const started = new Writing(open, stored, waiting)
    writing.current = started
    void takeUpDrafts(open)
    return () => {
      writing.current = null
      started.close()
      setTimeout(() => void sendWaiting(client), handOverAfter)
    }
  }, [open, stored, waiting, pen, client])
  return writing
}
