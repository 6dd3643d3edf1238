// What reviewers say of one's own tags in an open article; empty until it is read, which is after the article is shown.
import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { someColleague } from '../../../core/blind.ts'
import { compareText } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import type { LayerStatus } from '../../../core/layer.ts'
import { type GivenLayerReview, standingOf } from '../../../core/layer-review.ts'
import type { Review } from '../../../core/review.ts'
import { readThread, stateOf } from '../../../core/review-thread.ts'
import { focusedClaim } from './focus.ts'
import { type OpenArticle, useOpenArticle, useReadingAfterPaint } from './open-article.ts'

interface VerdictsState {
  readonly reviews: readonly Review[]
  /** On the layer as a whole, in order of time. */
  readonly onLayer: readonly GivenLayerReview[]
  readonly names: ReadonlyMap<Id, string>
  /** The one gone to last. */
  readonly current: Id | null
}

const stores = new WeakMap<OpenArticle, StoreApi<VerdictsState>>()

export function verdictsOf(open: OpenArticle): StoreApi<VerdictsState> {
  const known = stores.get(open)
  if (known) return known
  const store = createStore<VerdictsState>(() => ({
    reviews: [],
    onLayer: [],
    names: new Map(),
    current: null,
  }))
  stores.set(open, store)
  return store
}

export function useVerdicts<T>(select: (state: VerdictsState) => T): T {
  return useStore(verdictsOf(useOpenArticle()), select)
}

/** How far one's own tags are: what reviewers say of the whole counts until they are handed on anew. */
export function useStanding(): LayerStatus {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.status)
  return standingOf(
    open.layer,
    useVerdicts(state => state.onLayer),
  )
}

/** What a reviewer is called. */
export function reviewerName(names: ReadonlyMap<Id, string>, reviewer: Id): string {
  return names.get(reviewer) ?? someColleague
}

/** True while the annotator has still to say something: nothing is left to do about a plain “agree”. */
function isOpenVerdict(open: OpenArticle, review: Review): boolean {
  const thread = readThread(review, open.layer)
  if (review.verdict === 'agree' && !review.comment && thread.length === 0) return false
  return stateOf(thread) === 'open'
}

/** The open verdicts in the order of the article. One on a claim that is gone comes first. */
export function findOpenVerdicts(open: OpenArticle): readonly Review[] {
  const { reviews } = verdictsOf(open).getState()
  return reviews
    .filter(review => isOpenVerdict(open, review))
    .sort((a, b) => startOf(open, a) - startOf(open, b) || compareText(a.id, b.id))
}

/** Where in the article a verdict stands, code points. */
export function startOf(open: OpenArticle, { claim, proposal }: Review): number {
  const fragments = claim === undefined ? proposal?.fragments : open.index.get(claim)?.fragments
  return fragments?.[0]?.start ?? 0
}

/** What is missed and was gone to last, as long as it is open and no claim is focused: what a key accepts then. */
export function useMissedHere(): Review | undefined {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.log)
  const focused = useReadingAfterPaint(state => state.focused)
  const review = useVerdicts(({ reviews, current }) => reviews.find(({ id }) => id === current))
  const isHere = focused === null && review?.verdict === 'missed' && isOpenVerdict(open, review)
  return isHere ? review : undefined
}

/** The open proposal that a key accepts or declines: of the focused claim, else the missed one gone to last. */
export function currentVerdict(open: OpenArticle): Review | null {
  const claim = focusedClaim(open)
  const { current } = verdictsOf(open).getState()
  const proposals = findOpenVerdicts(open).filter(({ proposal }) => proposal !== undefined)
  const found = claim
    ? proposals.find(review => review.claim === claim.id)
    : proposals.find(review => review.claim === undefined && review.id === current)
  return found ?? null
}
