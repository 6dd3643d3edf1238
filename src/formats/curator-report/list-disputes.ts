import type { Bundle } from '../../core/bundle.ts'
import type { Id } from '../../core/id.ts'
import type { Review } from '../../core/review.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import { quoteFragments } from './quote-fragments.ts'
import type { ReportBlock } from './report-block.ts'

export interface ReportNames {
  readonly person: (id: Id) => string
  readonly label: (type: string) => string
}

/** Claims that a reviewer disputes or would fix, a table an article. */
export function listDisputes(bundles: readonly Bundle[], names: ReportNames): readonly ReportBlock[] {
  const tables = bundles.flatMap((bundle): readonly ReportBlock[] => {
    const reviews = bundle.reviews.filter(({ verdict }) => verdict === 'dispute' || verdict === 'fix')
    if (reviews.length === 0) return []
    const head = ['Claim', 'Type', 'Tagged by', 'Reviewer', 'Verdict', 'Proposed', 'Comment']
    const points = bundle.text === null ? null : indexCodePoints(bundle.text)
    const rows = reviews.map(review => presentReview(review, { bundle, points }, names))
    return [{ kind: 'table', caption: bundle.article.title, head, rows }]
  })
  return tables.length > 0 ? tables : [{ kind: 'words', text: 'No review disputes a claim.' }]
}

function presentReview(
  { claim: id, layer, reviewer, verdict, proposal, comment = '' }: Review,
  { bundle, points }: { readonly bundle: Bundle; readonly points: CodePoints | null },
  { person, label }: ReportNames,
): readonly string[] {
  const claim = bundle.claims.find(each => each.id === id)
  const annotator = bundle.layers.find(each => each.id === layer)?.annotator
  const instead = proposal?.fragments ? `“${quoteFragments(points, proposal.fragments)}”` : ''
  return [
    claim ? quoteFragments(points, claim.fragments) : 'Not there any more',
    claim ? label(claim.type) : '',
    annotator === undefined ? '' : person(annotator),
    person(reviewer),
    verdict === 'fix' ? 'Would fix it' : 'Disputes it',
    [proposal?.type === undefined ? '' : label(proposal.type), instead].filter(Boolean).join(' '),
    comment,
  ]
}
