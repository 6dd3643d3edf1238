import type { Claim } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import { presentValue } from '../../core/present-value.ts'
import type { Review } from '../../core/review.ts'
import type { CodePoints } from '../../text/code-points.ts'
import { escapeHtml } from './escape-html.ts'
import type { ReportTypes } from './report-types.ts'

export interface ListOptions {
  readonly points: CodePoints
  readonly types: ReportTypes
  readonly anchor: string
  /** Names of people by their ids, and of the annotator of each layer. */
  readonly names: ReadonlyMap<Id, string>
  readonly annotators: ReadonlyMap<Id, string>
  readonly numbers: ReadonlyMap<Id, number>
  /** Claims with a mark in the text. */
  readonly marked: ReadonlySet<Id>
  readonly reviews: readonly Review[]
}

/** One item of the list of claims: its words, who tagged it, its attributes, note and reviews. */
export function presentClaim(claim: Claim, options: ListOptions): string {
  const { points, types, anchor, annotators, numbers, marked, reviews } = options
  const number = numbers.get(claim.id) ?? 0
  const words = claim.fragments.map(({ start, end }) => points.slice(start, end)).join(' … ')
  const back = marked.has(claim.id)
    ? ` <a class="back" href="#${anchor}m${number}" aria-label="${escapeHtml(`${types.labelOf(claim.type)} ${number} in the text`)}">In the text</a>`
    : ''
  const verdicts = reviews.filter(review => review.claim === claim.id)
  return `<li id="${anchor}c${number}">
<h3 class="${types.classOf(claim.type)}"><span class="line"></span>${escapeHtml(types.labelOf(claim.type))} ${number}</h3>
<blockquote dir="auto">${escapeHtml(words)}</blockquote>
<p class="by">Tagged by <bdi>${escapeHtml(annotators.get(claim.layer) ?? '')}</bdi>.${back}</p>
${presentAttributes(claim, types)}${claim.note === '' ? '' : `<p class="note" dir="auto">${escapeHtml(claim.note)}</p>\n`}${presentReviews(verdicts, options)}</li>`
}

function presentAttributes({ type, attributes }: Claim, types: ReportTypes): string {
  const entries = Object.entries(attributes).map(([name, value]) => {
    const attribute = types.find(type)?.attributes.find(known => known.name === name)
    const label = escapeHtml(attribute?.label ?? name)
    return `<dt>${label}</dt><dd dir="auto">${escapeHtml(presentValue(value, attribute))}</dd>`
  })
  return entries.length === 0 ? '' : `<dl>${entries.join('')}</dl>\n`
}

/** Verdicts in a list; what a reviewer proposes instead is told by its type and words. */
export function presentReviews(reviews: readonly Review[], { names, points, types }: ListOptions): string {
  if (reviews.length === 0) return ''
  const items = reviews.map(({ reviewer, verdict, comment, proposal }) => {
    const spans = proposal?.fragments ?? []
    const words = spans.map(({ start, end }) => points.slice(start, end)).join(' … ')
    const type = proposal?.type === undefined ? '' : types.labelOf(proposal.type)
    const instead = [type, words === '' ? '' : `“${words}”`].filter(each => each !== '').join(' ')
    const parts = [`${verdictWords[verdict]}.`, instead === '' ? '' : `Proposed: ${instead}.`, comment ?? '']
    const said = parts.filter(part => part !== '').join(' ')
    return `<li><bdi>${escapeHtml(names.get(reviewer) ?? '')}</bdi>: <span dir="auto">${escapeHtml(said)}</span></li>`
  })
  return `<ul class="reviews">${items.join('')}</ul>\n`
}

const verdictWords = {
  agree: 'Agrees',
  fix: 'Would fix it',
  dispute: 'Disputes it',
  missed: 'Missed',
} as const
