import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { type NoteDraft, noteDrafts } from '../../data/note-drafts.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import { showToast } from '../../ui/toasts.ts'
import { change } from './actions.ts'
import type { Loaded } from './load-article.ts'
import type { OpenArticle } from './open-article.ts'
import { followOtherTab } from './saved-channel.ts'
import type { Pen } from './use-pen.ts'
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

/** False once the note was changed otherwise since: the draft is then older than what is shown. */
function isStillMeant({ before, at }: NoteDraft, claim: Claim): boolean {
  return claim.note === before || claim.modified <= at
}

/** Notes that were being typed when the page went away become the edits they were to be. */
async function takeUpDrafts(open: OpenArticle): Promise<void> {
  const drafts = noteDrafts(open.article.id)
  for (const draft of await drafts.read()) {
    const claim = open.index.get(draft.claim)
    if (claim && isStillMeant(draft, claim)) change(open, claim, { note: draft.note })
    if (!claim)
      showToast({
        message: `The claim of the note “${draft.note}” is gone. The note was not saved.`,
        isError: true,
      })
    await drafts.clear(draft.claim)
  }
}
