// What reviewer and annotator say to each other about one review. Each writes in a record of their own: the reviewer
// on the review, the annotator on their layer.
import { compareText } from './claim.ts'
import type { Id } from './id.ts'
import type { Json } from './json.ts'
import { fieldsOf } from './json-fields.ts'
import type { Layer } from './layer.ts'
import type { Review } from './review.ts'

const threadKey = 'x-assay-thread'
const answersKey = 'x-assay-answers'

const reviewerDoes = ['resolved', 'reopened'] as const
const annotatorDoes = ['accepted', 'declined', 'resolved', 'reopened'] as const

/** Further words of the reviewer, or an act of theirs. */
export interface ReviewerEntry {
  readonly id: Id
  readonly at: string
  readonly text?: string
  readonly does?: (typeof reviewerDoes)[number]
}

/** What the annotator answers to one review. */
export interface Answer {
  readonly id: Id
  readonly review: Id
  readonly at: string
  readonly text?: string
  readonly does?: (typeof annotatorDoes)[number]
}

export interface ThreadEntry {
  readonly id: Id
  readonly from: 'reviewer' | 'annotator'
  readonly at: string
  readonly text?: string
  readonly does?: (typeof annotatorDoes)[number]
}

export type ThreadState = 'open' | 'accepted' | 'declined' | 'resolved'

/** All that was said after the review itself, in order of time; what is malformed is left out. */
export function readThread(
  review: Pick<Review, 'id' | 'extensions'>,
  layer: Pick<Layer, 'extensions'> | null,
): readonly ThreadEntry[] {
  const own = listOf(review.extensions?.[threadKey]).flatMap(value => readEntry(value, 'reviewer'))
  const answers = listOf(layer?.extensions?.[answersKey])
    .filter(value => fieldsOf(value)['review'] === review.id)
    .flatMap(value => readEntry(value, 'annotator'))
  return [...own, ...answers].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
}

/** Where a thread has come to: what was done last counts. */
export function stateOf(thread: readonly ThreadEntry[]): ThreadState {
  const last = thread.findLast(({ does }) => does !== undefined)?.does
  return last === undefined || last === 'reopened' ? 'open' : last
}

/** The annotator’s layer with this answer after those it has. */
export function addAnswer(layer: Layer, answer: Answer): Layer {
  const answers = [...listOf(layer.extensions?.[answersKey]), { ...answer }] as readonly Json[]
  return { ...layer, extensions: { ...layer.extensions, [answersKey]: answers } }
}

/** When the annotator last answered a review of this layer; empty where they never did. */
export function lastAnsweredAt(layer: Pick<Layer, 'extensions'>): string {
  const times = listOf(layer.extensions?.[answersKey]).map(value => fieldsOf(value)['at'])
  return times.filter(at => typeof at === 'string').reduce((last, at) => (at > last ? at : last), '')
}

/** The review with this after what its reviewer has said. */
export function addToThread(review: Review, entry: ReviewerEntry): Review {
  const thread = [...listOf(review.extensions?.[threadKey]), { ...entry }] as readonly Json[]
  return { ...review, modified: entry.at, extensions: { ...review.extensions, [threadKey]: thread } }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function readEntry(value: unknown, from: ThreadEntry['from']): readonly ThreadEntry[] {
  const { id, at, text, does } = fieldsOf(value)
  if (typeof id !== 'string' || typeof at !== 'string') return []
  const known = from === 'reviewer' ? reviewerDoes : annotatorDoes
  const done = known.find(each => each === does)
  return [{ id, from, at, ...(typeof text === 'string' && { text }), ...(done && { does: done }) }]
}
