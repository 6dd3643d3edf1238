import type { Id } from './id.ts'
import { type Extensions, isSame, type Json } from './json.ts'
import { fieldsOf } from './json-fields.ts'
import type { Layer, LayerStatus } from './layer.ts'
import type { Problem } from './problem.ts'
import { compareUtcTimes, isUtcTime } from './utc-time.ts'

/** Under this key a reviewer's own layer carries their verdicts on whole layers of colleagues, the latest last. */
const key = 'x-assay-layer-reviews'
/** Under this key a layer says when its annotator handed it on last. */
const submittedKey = 'x-assay-submitted'

/** A reviewer's verdict on everything a colleague has tagged in an article. */
export interface LayerReview {
  readonly layer: Id
  readonly verdict: 'accepted' | 'returned'
  readonly comment?: string
  readonly at: string
}

export interface GivenLayerReview extends LayerReview {
  readonly reviewer: Id
}

/**
 * All verdicts on one layer among these layers' records, in order of time. A reviewer's last one counts; what an
 * annotator says of their own layer does not.
 */
export function readLayerReviews(
  layers: readonly Pick<Layer, 'id' | 'annotator' | 'extensions'>[],
  layer: Id,
): readonly GivenLayerReview[] {
  const own = layers.find(({ id }) => id === layer)?.annotator
  return layers
    .filter(({ annotator }) => annotator !== own)
    .flatMap(({ annotator, extensions }) => {
      const list = extensions?.[key]
      const given = Array.isArray(list) ? list.flatMap(readOne) : []
      return given.map(each => ({ ...each, reviewer: annotator }))
    })
    .filter(each => each.layer === layer)
    .sort((a, b) => compareUtcTimes(a.at, b.at))
}

/** The reviewer's own layer with this verdict after those it has. */
export function addLayerReview(own: Layer, review: LayerReview): Layer {
  const reviews = [...listOf(own.extensions?.[key]), { ...review }] as readonly Json[]
  return { ...own, extensions: { ...own.extensions, [key]: reviews } }
}

/** The layer as its annotator hands it on. */
export function submitLayer(layer: Layer, at: string): Layer {
  return { ...layer, status: 'submitted', extensions: { ...layer.extensions, [submittedKey]: at } }
}

/** When its annotator handed a layer on last; empty where that is not said. */
export function submittedAt({ extensions }: Pick<Layer, 'extensions'>): string {
  const at = extensions?.[submittedKey]
  return typeof at === 'string' ? at : ''
}

/**
 * How far a layer is, for its annotator and its reviewers: what was handed on is accepted or returned by the last
 * verdict given since. Only the annotator changes the layer's own status, so the verdicts on it stay beside it.
 */
export function standingOf(layer: Layer, reviews: readonly LayerReview[]): LayerStatus {
  const last = reviews.filter(each => each.layer === layer.id).at(-1)
  return layer.status === 'submitted' && last && compareUtcTimes(last.at, submittedAt(layer)) > 0
    ? last.verdict
    : layer.status
}

/** When this layer's annotator last gave a verdict on a colleague's layer; empty where they never did. */
export function lastJudgedAt({ extensions }: Pick<Layer, 'extensions'>): string {
  const times = listOf(extensions?.[key])
    .flatMap(readOne)
    .map(({ at }) => at)
  return times.reduce((last, at) => (compareUtcTimes(at, last) > 0 ? at : last), '')
}

/** This layer as it is now, with the verdicts that an edit of another state of it gave, and without those it took back. */
export function carryLayerReviews(before: Layer | null, after: Layer, current: Layer): Layer {
  const [had, has, held] = [before, after, current].map(layer => listOf(layer?.extensions?.[key]))
  const isIn = (list: readonly Json[] | undefined, review: Json) =>
    list?.some(each => isSame(each, review)) ?? false
  const kept = held?.filter(each => !isIn(had, each) || isIn(has, each)) ?? []
  const given = has?.filter(each => !isIn(had, each) && !isIn(kept, each)) ?? []
  const reviews = [...kept, ...given]
  if (isSame(reviews, held ?? [])) return current
  return { ...current, extensions: { ...current.extensions, [key]: reviews } }
}

/** What is wrong with the verdicts that a layer's record carries; `path` is where the record stands. */
export function checkLayerReviews(
  layer: { readonly id: Id; readonly extensions?: Extensions | undefined },
  path: string,
): readonly Problem[] {
  const list = layer.extensions?.[key]
  if (list === undefined) return []
  if (!Array.isArray(list)) return [{ path: `${path}.${key}`, message: 'Expected a list of verdicts.' }]
  return list.flatMap((value, at): Problem[] => {
    const [review] = readOne(value)
    const place = `${path}.${key}[${at}]`
    if (!review) {
      const message =
        'Expected a verdict on a layer: its id, “accepted” or “returned”, and the time in UTC as “at”.'
      return [{ path: place, message }]
    }
    return review.layer === layer.id
      ? [{ path: `${place}.layer`, message: 'Expected somebody else’s layer: nobody reviews themselves.' }]
      : []
  })
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function readOne(value: unknown): readonly LayerReview[] {
  const { layer, verdict, comment, at } = fieldsOf(value)
  if (typeof layer !== 'string' || typeof at !== 'string' || !isUtcTime(at)) return []
  if (verdict !== 'accepted' && verdict !== 'returned') return []
  return [{ layer, verdict, at, ...(typeof comment === 'string' && { comment }) }]
}
