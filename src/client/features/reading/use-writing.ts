import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { type NoteDraft, noteDrafts } from '../../data/note-drafts.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import { change } from './actions.ts'
import type { Loaded } from './load-article.ts'
import type { OpenArticle } from './open-article.ts'
import type { Pen } from './use-pen.ts'
import { followOtherTab, Writing } from './writing.ts'

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
    void takeUpDraft(open)
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

/** A note that was being typed when the page went away becomes the edit it was to be. */
async function takeUpDraft(open: OpenArticle): Promise<void> {
  const drafts = noteDrafts(open.article.id)
  const draft = await drafts.read()
  const claim = draft && open.index.get(draft.claim)
  if (claim && isStillMeant(draft, claim)) change(open, claim, { note: draft.note })
  if (draft) await drafts.clear()
}
