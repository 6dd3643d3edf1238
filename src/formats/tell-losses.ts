import type { Bundle } from '../core/bundle.ts'
import { LossList } from './loss-list.ts'

/** What of an article a format can hold besides types, places, notes and annotators. */
export interface Held {
  readonly text?: boolean
  /** Title, language, address, publisher, author and date. */
  readonly details?: boolean
  readonly attributes?: boolean
  /** When claims were made and changed. */
  readonly times?: boolean
  readonly reviews?: boolean
  readonly origins?: boolean
  readonly statuses?: boolean
}

/** What a format that holds no more than this leaves out of articles, with counts; empty where it loses nothing. */
export function tellLosses(bundles: readonly Bundle[], held: Held): readonly string[] {
  const losses = new LossList()
  for (const bundle of bundles) tellOne(bundle, held, losses)
  return losses.all()
}

function tellOne(bundle: Bundle, held: Held, losses: LossList): void {
  const { article, people, layers, claims, reviews } = bundle
  if (!held.text) losses.add('The text of {n} {article|articles}: the file only points at it.')
  if (!held.details)
    losses.add('What is known of {n} {article|articles} beyond the title.', hasDetails(bundle) ? 1 : 0)
  if (claims.length === 0) losses.add('{n} {article|articles} without a claim.')
  const authors = new Set(
    layers.filter(({ id }) => claims.some(({ layer }) => layer === id)).map(each => each.annotator),
  )
  const idle = people.filter(({ id }) => !authors.has(id)).length
  if (claims.length > 0) losses.add('{n} {person|people} without a claim.', idle)
  losses.add('{n} {review|reviews}.', held.reviews ? 0 : reviews.length)
  const settled = layers.filter(({ status }) => status !== 'draft').length
  losses.add('The status of {n} {layer|layers}.', held.statuses ? 0 : settled)
  const made = claims.filter(({ origin }) => origin.kind !== 'manual').length
  losses.add('Where {n} {claim|claims} came from: suggested or imported.', held.origins ? 0 : made)
  const valued = claims.filter(({ attributes }) => Object.keys(attributes).length > 0).length
  losses.add('The attributes of {n} {claim|claims}.', held.attributes ? 0 : valued)
  losses.add('The times of {n} {claim|claims}.', held.times ? 0 : claims.length)
  const fragments = claims.flatMap(claim => claim.fragments)
  const records = [
    article,
    ...people,
    ...layers,
    ...claims,
    ...fragments,
    ...claims.map(({ origin }) => origin),
  ]
  const extended =
    records.filter(({ extensions }) => extensions !== undefined).length + (article.fileExtensions ? 1 : 0)
  losses.add('Other tools’ keys (x-…) in {n} {record|records}, notes on articles among them.', extended)
}

function hasDetails({ article }: Bundle): boolean {
  const { language, url, publisher, author, publishedOn } = article
  return [language, url, publisher, author, publishedOn].some(each => each !== undefined)
}
