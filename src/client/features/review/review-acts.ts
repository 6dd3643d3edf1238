import { applyDefaults } from '../../../core/apply-defaults.ts'
import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import type { Review } from '../../../core/review.ts'
import { addToThread, type ReviewerEntry } from '../../../core/review-thread.ts'
import type { Span } from '../../../core/span.ts'
import { newId, now } from '../../data/new-id.ts'
import { announce, showToast } from '../../ui/toasts.ts'
import type { ReviewContent } from './fetch-review.ts'
import { beginDraft, type Draft, makeMissed, makeReview, whyNotKept } from './review-draft.ts'
import { commitReviews, type ReviewSession, reviewLayer, step } from './review-session.ts'

/** Where the keys have led, also where the page has yet to be drawn with it. */
export interface Place {
  readonly at: () => Id | null
  readonly draft: () => Draft | null
  /** Leaves what is being put together where it is, and finds what was left at the other claim. */
  readonly goTo: (id: Id) => void
  readonly setDraft: (draft: Draft | null) => void
}

/** One's reviews of a layer, those of claims by the claim. */
export function listMine(reviews: ReadonlyMap<Id, Review>, me: Id, layer: Id) {
  const own = [...reviews.values()].filter(each => each.reviewer === me && each.layer === layer)
  return {
    all: own,
    byClaim: new Map(own.flatMap(each => (each.claim === undefined ? [] : [[each.claim, each] as const]))),
    missed: own.filter(({ verdict }) => verdict === 'missed'),
  }
}

interface ActParts {
  readonly content: ReviewContent
  readonly session: ReviewSession
  readonly place: Place
}

/** Goes from claim to claim. */
export function createMoves({ content: { claims, chosen }, session, place }: ActParts) {
  const read = () => listMine(session.store.getState().reviews, session.me.id, chosen?.layer.id ?? '')
  const index = () => claims.findIndex(({ id }) => id === place.at())
  function goTo(id: Id | undefined): boolean {
    if (id === undefined) return false
    place.goTo(id)
    return true
  }
  return {
    ...{ read, goTo },
    here: () => claims.find(({ id }) => id === place.at()),
    go: (direction: -1 | 1) => goTo(claims[index() < 0 ? 0 : index() + direction]?.id),
    /** The next one that has no verdict, from here to the end and then from the beginning. */
    goOn(): boolean {
      const { byClaim } = read()
      const around = [...claims.slice(index() + 1), ...claims.slice(0, Math.max(index(), 0))]
      return goTo(around.find(({ id }) => !byClaim.has(id))?.id)
    },
  }
}

/** Gives verdicts: one edit each. */
export function createVerdicts(parts: ActParts, { read, here, goOn }: ReturnType<typeof createMoves>) {
  const { content, session, place } = parts
  const layer = content.chosen?.layer.id ?? ''
  const making = () => ({ layer, me: session.me.id, at: now(), id: newId(), codebook: content.codebook })
  function put(before: Review | null, after: Review | null): boolean {
    const isDone = commitReviews(session, [{ id: (after ?? before)?.id ?? '', before, after }])
    if (!isDone) announce('You are reading; another tab writes.')
    return isDone
  }
  function judge(claim: Claim, draft: Draft | null, said: string): void {
    const before = read().byClaim.get(claim.id) ?? null
    if (!put(before, makeReview(claim, before, draft, making()))) return
    place.setDraft(null)
    announce(said)
    goOn()
  }
  function keepMissed(draft: Draft): void {
    if (!put(null, makeMissed(draft, making()))) return
    place.setDraft(null)
    announce('Noted as missed.')
  }
  return {
    agree(): void {
      const claim = here()
      if (claim) judge(claim, null, 'Agreed.')
    },
    /** Keeps what is being put together and goes on; false where nothing is left. */
    keep(): boolean {
      const [draft, claim] = [place.draft(), here()]
      const problem = draft && whyNotKept(draft, claim, content.codebook)
      if (draft === null) return goOn()
      if (problem !== null) place.setDraft({ ...draft, problem })
      else if (draft.kind === 'missed') keepMissed(draft)
      else if (claim) judge(claim, draft, draft.kind === 'fix' ? 'Fix noted.' : 'Disputed.')
      return true
    },
    remove: (review: Review) => void put(review, null),
    /** Takes the verdict on the claim that is looked at back. */
    takeBack(): void {
      const review = read().byClaim.get(here()?.id ?? '')
      if (review && put(review, null)) announce('Taken back.')
    },
    /** False where nothing may be written. */
    say(review: Review, entry: Omit<ReviewerEntry, 'id' | 'at'>): boolean {
      return put(review, addToThread(review, { id: newId(), at: now(), ...entry }))
    },
  }
}

/** Begins what is put together first, takes back, and judges the whole. */
export function createOtherActs(parts: ActParts, { read, here, goTo }: ReturnType<typeof createMoves>) {
  const { content, session, place } = parts
  const layer = content.chosen?.layer.id ?? ''
  return {
    begin(kind: 'fix' | 'dispute'): void {
      const claim = here()
      if (claim) {
        if (place.draft()?.kind === kind) return
        const review = read().byClaim.get(claim.id)
        place.setDraft(beginDraft(kind, claim, { id: newId(), review, codebook: content.codebook }))
      }
    },
    beginMissed(span: Span | null): void {
      const type = content.codebook.types[0]?.name ?? ''
      if (!span) {
        showToast({ message: 'Select the words that were missed first.' })
        return
      }
      const attributes = applyDefaults(content.codebook, type)
      const words = { type, fragments: [span], attributes, comment: '' }
      place.setDraft({ id: newId(), kind: 'missed', ...words, unread: [], problem: null })
    },
    step(direction: 'undo' | 'redo'): void {
      const act = step(session, direction)
      const [nothing, done] =
        direction === 'undo' ? ['Nothing to undo.', 'Undone'] : ['Nothing to do again.', 'Done again']
      if (!act) announce(nothing)
      else if ('layer' in act) showToast({ message: `${done}: the verdict on the layer.` })
      else {
        announce(`${done}.`)
        const [diff] = act.reviews
        // What is taken back is seen.
        goTo((diff?.after ?? diff?.before)?.claim)
      }
    },
    /** False where nothing may be written. */
    judgeLayer(verdict: 'accepted' | 'returned', comment: string): boolean {
      const text = comment.trim()
      if (!reviewLayer(session, { layer, verdict, ...(text && { comment: text }) })) {
        announce('You are reading; another tab writes.')
        return false
      }
      announce(verdict === 'accepted' ? 'Accepted.' : 'Returned for correction.')
      return true
    },
  }
}
