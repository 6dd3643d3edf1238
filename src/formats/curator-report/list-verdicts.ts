import type { Bundle } from '../../core/bundle.ts'
import type { Id } from '../../core/id.ts'
import { readLayerReviews } from '../../core/layer-review.ts'
import { verdicts } from '../../core/review.ts'
import type { ReportBlock, ReportNames } from './report-block.ts'

/** How often each reviewer gave each verdict on each layer, and their last word on the whole of it. */
export function listVerdicts(bundles: readonly Bundle[], { person }: ReportNames): readonly ReportBlock[] {
  const rows = bundles.flatMap(bundle =>
    bundle.layers.flatMap(({ id, annotator }) =>
      listReviewers(bundle, id).map(reviewer => [
        ...[bundle.article.title, person(annotator), person(reviewer)],
        ...verdicts.map(verdict => `${countVerdicts(bundle, { layer: id, reviewer, verdict })}`),
        ...presentLast(bundle, id, reviewer),
      ]),
    ),
  )
  if (rows.length === 0) return [{ kind: 'words', text: 'Nothing was reviewed yet.' }]
  const head = ['Article', 'Layer of', 'Reviewer', 'Agrees', 'Would fix', 'Disputes', 'Misses', 'Whole layer']
  return [{ kind: 'table', caption: 'Verdicts of reviews', head: [...head, 'Comment'], rows }]
}

function listReviewers({ reviews, layers }: Bundle, layer: Id): readonly Id[] {
  const ofClaims = reviews.filter(each => each.layer === layer).map(({ reviewer }) => reviewer)
  return [...new Set([...ofClaims, ...readLayerReviews(layers, layer).map(({ reviewer }) => reviewer)])]
}

function countVerdicts(
  { reviews }: Bundle,
  wanted: { readonly layer: Id; readonly reviewer: Id; readonly verdict: string },
): number {
  return reviews.filter(
    ({ layer, reviewer, verdict }) =>
      layer === wanted.layer && reviewer === wanted.reviewer && verdict === wanted.verdict,
  ).length
}

function presentLast({ layers }: Bundle, layer: Id, reviewer: Id): readonly string[] {
  const last = readLayerReviews(layers, layer).findLast(each => each.reviewer === reviewer)
  if (!last) return ['', '']
  return [last.verdict === 'accepted' ? 'Accepted' : 'Returned for correction', last.comment ?? '']
}
