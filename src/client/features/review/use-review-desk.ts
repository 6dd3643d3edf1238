import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../../core/id.ts'
import type { ReviewContent } from './fetch-review.ts'
import { createMoves, createOtherActs, createVerdicts, listMine, type Place } from './review-acts.ts'
import type { Draft } from './review-draft.ts'
import type { ReviewSession } from './review-session.ts'

/** What stands on the page, what of it is looked at, and what can be done with that. */
export function useReviewDesk(content: ReviewContent, session: ReviewSession) {
  const { claims, chosen } = content
  const state = useStore(session.store)
  const layer = chosen?.layer.id ?? ''
  const mine = useMemo(() => listMine(state.reviews, session.me.id, layer), [state.reviews, session, layer])
  const [at, setAt] = useState<Id | null>(
    () => (claims.find(({ id }) => !mine.byClaim.has(id)) ?? claims[0])?.id ?? null,
  )
  const [draft, setDraft] = useState<Draft | null>(null)
  // Keys come faster than the page is drawn: each starts from where the one before has led.
  const latest = useRef({ at, draft })
  const acts = useMemo(() => {
    const lefts = new Map<Id, Draft>()
    const place: Place = {
      at: () => latest.current.at,
      draft: () => latest.current.draft,
      goTo: id => {
        const { at: before, draft: left } = latest.current
        if (before === id) return
        if (before !== null && left) lefts.set(before, left)
        latest.current.at = id
        setAt(id)
        place.setDraft(lefts.get(id) ?? null)
        lefts.delete(id)
      },
      setDraft: next => {
        latest.current.draft = next
        setDraft(next)
      },
    }
    const parts = { content, session, place }
    const moves = createMoves(parts)
    return {
      ...{ ...moves, ...createVerdicts(parts, moves), ...createOtherActs(parts, moves) },
      ...{ setDraft: place.setDraft, draftNow: place.draft },
    }
  }, [content, session])
  return { ...acts, state, mine, at, draft }
}

export type ReviewDeskState = ReturnType<typeof useReviewDesk>
