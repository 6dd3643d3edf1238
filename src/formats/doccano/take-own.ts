import type { Json } from '../../core/json.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import type { ForeignAnnotation } from '../foreign.ts'
import { type ForeignRecord, own } from '../foreign-json.ts'
import { isObject } from '../json-shape.ts'
import type { LossList } from '../loss-list.ts'
import {
  articleDetails,
  type OwnArticle,
  type OwnClaimRecord,
  type OwnReader,
  ownerOf,
  ownOf,
} from '../own-records.ts'
import { LabelStock } from './label-stock.ts'
import type { Line } from './line.ts'
import type { Label } from './read-labels.ts'

interface Context {
  readonly reader: OwnReader
  readonly losses: LossList
}

/**
 * The annotations of a line: those claims that Assay wrote and whose spans all still stand there, then a new one for
 * every other span.
 */
export function takeOwn(line: Line, { reader, losses }: Context) {
  const { article, claims } = readAssay(line.assay, line.record, reader)
  const points = indexCodePoints(line.text ?? '')
  const labels = new LabelStock(line.labels)
  const annotations: ForeignAnnotation[] = []
  for (const claim of claims) {
    const found = labels.take(claim, points)
    if (found) annotations.push(toClaim(claim, found, { line, article }))
    else losses.add('{n} {claim|claims} of Assay with spans that were changed or taken away.')
  }
  for (const label of labels.rest()) annotations.push(toAnnotation(label, line))
  return { annotations, article: article ? { ...articleDetails(article), own: article } : null }
}

function readAssay(assay: Json | undefined, { literals }: ForeignRecord, reader: OwnReader) {
  const holder = isObject(assay) ? assay : {}
  const list = own(holder, 'claims')
  const claims = Array.isArray(list) ? list.flatMap((item: Json) => reader.claim(item, literals) ?? []) : []
  return { article: reader.article(own(holder, 'article'), literals), claims }
}

function toClaim(
  claim: OwnClaimRecord,
  labels: readonly Label[],
  { line, article }: { line: Line; article: OwnArticle | null },
): ForeignAnnotation {
  return {
    ...place(labels, line),
    id: claim.id,
    annotator: ownerOf(claim.layer, article),
    label: claim.type ?? '',
    attributes: claim.attributes ?? {},
    note: claim.note ?? '',
    created: claim.created,
    modified: claim.modified,
    own: ownOf(claim),
  }
}

function toAnnotation(label: Label, line: Line): ForeignAnnotation {
  const { id, annotator } = label
  return { ...place([label], line), id, annotator, label: label.label, attributes: {}, note: '' }
}

function place(labels: readonly Label[], { record }: Line) {
  const targets = labels.map(({ start, end }) => ({ start, end, exact: null, prefix: '', suffix: '' }))
  const { line, file } = record
  return { targets, path: labels[0]?.path ?? record.path, file, ...(line !== undefined && { line }) }
}
