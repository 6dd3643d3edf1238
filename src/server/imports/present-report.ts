import type { ImportItem, ImportReport } from '../../api/import-report.ts'
import type { Bundle } from '../../core/bundle.ts'
import type { Claim } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import type { Person } from '../../core/layer.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { Answer } from '../http/answer.ts'
import type { PlannedBundle } from './plan-bundle.ts'

type ArticleReport = Answer<ImportReport['articles'][number]>
type PlannedItem = PlannedBundle['items'][number]

/** Of the items that need no choice, how many are listed. */
const mostSettled = 200
/** Code points of a claim's text that are shown. */
const mostText = 120

/** What an import does to one article, in words and numbers. */
export function presentReport(bundle: Bundle, planned: PlannedBundle): ArticleReport {
  const { here, items, peopleHere } = planned
  const listed = items.filter(item => item.kind !== 'people')
  const describe = describer(bundle, here)
  let room = mostSettled
  return {
    article: here?.article.id ?? bundle.article.id,
    title: here?.article.title ?? bundle.article.title,
    status: here ? 'here' : 'new',
    counts: count(listed),
    types: countTypes(bundle.claims),
    annotators: bundle.people.map(({ name }) => name),
    keptPeople: listKept(bundle.people, items, peopleHere),
    reviews: countReviews(bundle, planned),
    items: listed.filter(({ status }) => status === 'differs' || room-- > 0).map(describe),
  }
}

/** People whose name or other keys the file has otherwise: an import never changes them. */
function listKept(
  people: readonly Person[],
  items: readonly PlannedItem[],
  known: readonly Person[],
): ArticleReport['keptPeople'] {
  const differing = new Set(items.filter(({ status }) => status === 'differs').map(({ id }) => id))
  const names = new Map(known.map(({ id, name }) => [id, name]))
  return people
    .filter(({ id }) => differing.has(id))
    .map(({ id, name }) => ({ id, nameHere: names.get(id) ?? name, nameInFile: name }))
}

function count(items: readonly PlannedItem[]): ArticleReport['counts'] {
  const counts = { new: 0, same: 0, differs: 0 }
  for (const { kind, status } of items) {
    if (status === 'differs' || kind === 'claims' || kind === 'reviews')
      counts[status === 'behind' ? 'same' : status] += 1
  }
  return counts
}

function countReviews(
  { reviews, people, layers }: Bundle,
  { items, owner }: PlannedBundle,
): ArticleReport['reviews'] {
  const status = new Map(items.map(item => [item.id, item.status]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const annotators = new Map(layers.map(({ id, annotator }) => [id, annotator]))
  const groups = new Map<string, ArticleReport['reviews'][number]>()
  for (const { id, reviewer, layer } of reviews) {
    const annotator = annotators.get(layer) ?? ''
    const key = JSON.stringify([reviewer, annotator])
    const known = groups.get(key) ?? {
      ...{ reviewer: names.get(reviewer) ?? '', annotator: names.get(annotator) ?? '' },
      ...{ isMine: annotator === owner, new: 0, changed: 0, same: 0 },
    }
    const found = status.get(id)
    const counted = found === 'new' ? 'new' : found === 'differs' ? 'changed' : 'same'
    groups.set(key, { ...known, [counted]: known[counted] + 1 })
  }
  return [...groups.values()]
}

function countTypes(claims: readonly Claim[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { type } of claims) counts.set(type, (counts.get(type) ?? 0) + 1)
  return Object.fromEntries(counts)
}

const singular = { articles: 'article', layers: 'layer', claims: 'claim', reviews: 'review' } as const

function describer(bundle: Bundle, here: Bundle | null): (item: PlannedItem) => Answer<ImportItem> {
  const claims = new Map(bundle.claims.map(claim => [claim.id, claim]))
  const names = new Map(bundle.people.map(({ id, name }) => [id, name]))
  const authors = new Map<Id, Id>([
    ...(here?.layers ?? []).map(({ id, annotator }) => [id, annotator] as const),
    ...bundle.layers.map(({ id, annotator }) => [id, annotator] as const),
    ...bundle.reviews.map(({ id, reviewer }) => [id, reviewer] as const),
  ])
  const points = indexCodePoints(bundle.text ?? here?.text ?? '')
  return ({ kind, id, status, newer, isUpdate }) => {
    const claim = claims.get(id)
    const author = authors.get(id)
    return {
      kind: singular[kind as keyof typeof singular],
      id,
      status,
      ...(newer === undefined ? {} : { newer }),
      ...(isUpdate && { isUpdate }),
      label: claim?.type ?? (kind === 'articles' ? bundle.article.title : (names.get(author ?? '') ?? '')),
      text: claim ? excerpt(claim, points) : '',
    }
  }
}

function excerpt({ fragments }: Claim, points: CodePoints): string {
  const text = fragments
    .map(({ start, end }) => points.slice(start, Math.min(end, start + mostText + 1)))
    .join(' … ')
  const characters = Array.from(text)
  return characters.length > mostText ? `${characters.slice(0, mostText).join('')}…` : text
}
