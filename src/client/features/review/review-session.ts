// What a reviewer writes on an article: reviews, and verdicts on layers in their own layer's record.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Diff, type Edit, invert } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import { isSame } from '../../../core/json.ts'
import type { Layer, Person } from '../../../core/layer.ts'
import { addLayerReview, carryLayerReviews, type LayerReview } from '../../../core/layer-review.ts'
import type { Review } from '../../../core/review.ts'
import { newId, now } from '../../data/new-id.ts'
import type { ReviewContent, StoredReviews } from './fetch-review.ts'

type Reviews = ReadonlyMap<Id, Review>
type ReviewDiffs = readonly Diff<Review>[]

/** One act that can be taken back: verdicts on claims, or one on the whole layer. */
type Act = { readonly reviews: ReviewDiffs } | { readonly layer: Diff<Layer> }

export interface ReviewState {
  readonly reviews: Reviews
  readonly own: Layer | null
  readonly writer: 'me' | 'other-tab' | 'undecided'
  readonly past: readonly Act[]
  readonly future: readonly Act[]
}

export interface ReviewSession {
  readonly article: Id
  readonly me: Person
  readonly store: StoreApi<ReviewState>
  readonly waiting: readonly Edit[]
  /** The layer that a first verdict on a layer makes. */
  readonly freshLayer: Layer
  /** Keeps an edit and takes it on its way to the server. Set while this tab writes. */
  send: (edit: Edit) => void
}

export function createSession({ answer, stored, kept }: ReviewContent, me: Person): ReviewSession {
  const { reviews, own, edits } = rebaseReviews(stored, kept)
  const store = createStore<ReviewState>(() => ({
    ...{ reviews, own, writer: 'undecided', past: [], future: [] },
  }))
  const freshLayer: Layer = { id: newId(), annotator: me.id, status: 'draft' }
  return { article: answer.article.id, me, store, waiting: edits, freshLayer, send: () => {} }
}

/** Puts waiting edits on what the server has. A review has one writer, so what waits is what they said last. */
export function rebaseReviews(stored: StoredReviews, waiting: readonly Edit[]) {
  const reviews = new Map(stored.reviews.map(review => [review.id, review]))
  let { own } = stored
  const edits: Edit[] = []
  for (const edit of waiting) {
    const diffs = (edit.change.reviews ?? [])
      .map(({ id, after }) => ({ id, before: reviews.get(id) ?? null, after }))
      .filter(({ before, after }) => !isSame(before, after))
    putReviews(reviews, diffs)
    const layers: Diff<Layer>[] = []
    for (const { before, after } of edit.change.layers ?? []) {
      if (!after) continue
      const next = own ? carryLayerReviews(before, after, own) : after
      if (!isSame(own, next)) layers.push({ id: next.id, before: own, after: next })
      own = next
    }
    if (diffs.length + layers.length === 0) continue
    const change = { ...(layers.length > 0 && { layers }), ...(diffs.length > 0 && { reviews: diffs }) }
    edits.push({ ...edit, change })
  }
  return { reviews: reviews as Reviews, own, edits }
}

/** Changes one's reviews by one edit that can be taken back; false where nothing may be written. */
export function commitReviews(session: ReviewSession, reviews: ReviewDiffs): boolean {
  return reviews.length > 0 && commit(session, { reviews })
}

/** Gives a verdict on a whole layer, which can be taken back too. */
export function reviewLayer(session: ReviewSession, review: Omit<LayerReview, 'at'>): boolean {
  const { own } = session.store.getState()
  const after = addLayerReview(own ?? session.freshLayer, { ...review, at: now() })
  return commit(session, { layer: { id: after.id, before: own, after } })
}

/** Takes back the last act of this visit, or does it again; answers what it was. */
export function step(session: ReviewSession, direction: 'undo' | 'redo'): Act | null {
  const { past, future } = session.store.getState()
  const act = direction === 'undo' ? past.at(-1) : future.at(-1)
  if (!act || !write(session, direction === 'undo' ? takenBack(session, act) : act)) return null
  session.store.setState(
    direction === 'undo'
      ? { past: past.slice(0, -1), future: [...future, act] }
      : { past: [...past, act], future: future.slice(0, -1) },
  )
  return act
}

function commit(session: ReviewSession, act: Act): boolean {
  if (!write(session, act)) return false
  session.store.setState(({ past }) => ({ past: [...past, act], future: [] }))
  return true
}

function takenBack({ freshLayer }: ReviewSession, act: Act): Act {
  if ('reviews' in act) return { reviews: invert({ reviews: act.reviews }).reviews ?? [] }
  const { id, before, after } = act.layer
  // The layer that the first verdict made stays, without it.
  return { layer: { id, before: after, after: before ?? freshLayer } }
}

function write(session: ReviewSession, act: Act): boolean {
  const { reviews, own, writer } = session.store.getState()
  if (writer !== 'me') return false
  if ('reviews' in act) {
    const next = new Map(reviews)
    putReviews(next, act.reviews)
    session.store.setState({ reviews: next })
    session.send({ ...base(session, now()), change: { reviews: act.reviews } })
    return true
  }
  const { before, after } = act.layer
  const next = own && after ? carryLayerReviews(before, after, own) : after
  if (!next || isSame(next, own)) return false
  session.store.setState({ own: next })
  session.send({
    ...base(session, now()),
    change: { layers: [{ id: next.id, before: own, after: next }] },
  })
  return true
}

function base({ me, article }: ReviewSession, at: string) {
  return { id: newId(), at, by: me.id, article }
}

function putReviews(reviews: Map<Id, Review>, diffs: ReviewDiffs): void {
  for (const { id, after } of diffs) {
    if (after) reviews.set(id, after)
    else reviews.delete(id)
  }
}
