import type { Bundle } from '../core/bundle.ts'
import { LossList } from './loss-list.ts'

/** What a format holds of an article besides types, places and notes. */
export interface Held {
  readonly text?: boolean
  /** What is known of the article, people and layers, where claims came from, times, attributes. */
  readonly records?: boolean
  /** Other tools’ keys in records (x-…); never those in fragments. */
  readonly extensions?: boolean
  readonly reviews?: boolean
}

/** What a format that holds no more than this leaves out of articles, with counts; empty where it loses nothing. */
export function tellLosses(bundles: readonly Bundle[], held: Held): readonly string[] {
  const losses = new LossList()
  for (const bundle of bundles) tellOne(bundle, held, losses)
  return losses.all()
}

function tellOne(bundle: Bundle, { text, records, extensions, reviews }: Held, losses: LossList): void {
  const { article, people, layers, claims } = bundle
  if (!text) losses.add('The text of {n} {article|articles}: the file only points at it.')
  if (claims.length === 0) losses.add('{n} {article|articles} without a claim.')
  losses.add('{n} {review|reviews}.', reviews ? 0 : bundle.reviews.length)
  if (!records) tellRecords(bundle, losses)
  const fragments = claims.flatMap(claim => claim.fragments)
  const origins = claims.map(({ origin }) => origin)
  const known = extensions ? [] : [article, ...people, ...layers, ...claims, ...origins]
  const extended = [...known, ...fragments].filter(each => each.extensions !== undefined)
  const ofFile = !extensions && article.fileExtensions ? 1 : 0
  losses.add('The keys of other tools (x-…) in {n} {record|records}.', extended.length + ofFile)
}

function tellRecords({ claims, layers }: Bundle, losses: LossList): void {
  const settled = layers.filter(({ status }) => status !== 'draft').length
  losses.add('The status of {n} {layer|layers}.', settled)
  const made = claims.filter(({ origin }) => origin.kind !== 'manual').length
  losses.add('Where {n} {claim|claims} came from: suggested or imported.', made)
}
