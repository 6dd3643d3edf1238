import type { Bundle } from '../../core/bundle.ts'
import type { Id } from '../../core/id.ts'
import type { Review } from '../../core/review.ts'
import { readThread, stateOf, type ThreadEntry, type ThreadState } from '../../core/review-thread.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import { type DecisionOptions, tellDecisionsByClaim } from './list-decisions.ts'
import { quoteFragments } from './quote-fragments.ts'
import type { ReportBlock } from './report-block.ts'

/**
 * Claims that a reviewer disputes, would fix or misses, a table an article: with the reason, where their talk has come
 * to, and what the consensus decided there. A second table has the talk itself, in order of time.
 */
export function listDisputes(bundles: readonly Bundle[], options: DecisionOptions): readonly ReportBlock[] {
  const tables = bundles.flatMap(bundle => presentDisputed(bundle, options))
  return tables.length > 0 ? tables : [{ kind: 'words', text: 'No review disputes a claim.' }]
}

interface Disputed {
  readonly review: Review
  readonly words: string
  readonly type: string
  readonly annotator: Id | undefined
  readonly thread: readonly ThreadEntry[]
}

function presentDisputed(bundle: Bundle, options: DecisionOptions): readonly ReportBlock[] {
  const points = bundle.text === null ? null : indexCodePoints(bundle.text)
  const disputed = bundle.reviews
    .filter(({ verdict }) => verdict !== 'agree')
    .map(review => readDisputed(review, bundle, points))
  if (disputed.length === 0) return []
  const decisions = tellDecisionsByClaim(bundle, options)
  const { title } = bundle.article
  const talk = disputed.flatMap(each => presentTalk(each, options))
  return [
    {
      ...{ kind: 'table', caption: title },
      head: [
        ...['Claim', 'Type', 'Tagged by', 'Reviewer', 'Verdict', 'Proposed', 'Reason'],
        'Now',
        'Decision',
      ],
      rows: disputed.map(each => [
        ...presentReview(each, points, options),
        decisions.get(each.review.claim ?? '') ?? '',
      ]),
    },
    ...(talk.length > 0
      ? [
          {
            ...{ kind: 'table' as const, caption: `${title}: what annotator and reviewer said` },
            ...{ head: ['Claim', 'When', 'Who', 'Said', 'Did'], rows: talk },
          },
        ]
      : []),
  ]
}

function readDisputed(review: Review, { layers, claims }: Bundle, points: CodePoints | null): Disputed {
  const layer = layers.find(each => each.id === review.layer) ?? null
  const claim = claims.find(each => each.id === review.claim)
  const gone = review.claim === undefined ? '' : 'Not there any more'
  return {
    review,
    words: quoteFragments(points, claim?.fragments ?? review.proposal?.fragments ?? []) || gone,
    type: claim?.type ?? '',
    annotator: layer?.annotator,
    thread: readThread(review, layer),
  }
}

const verdictWords = { agree: 'Agrees', fix: 'Would fix it', dispute: 'Disputes it', missed: 'Misses it' }
const stateWords: Readonly<Record<ThreadState, string>> = {
  ...{ open: 'Open', accepted: 'Accepted', declined: 'Declined', resolved: 'Resolved' },
}

function presentReview(
  { review, words, type, annotator, thread }: Disputed,
  points: CodePoints | null,
  { person, label }: DecisionOptions,
): readonly string[] {
  const { reviewer, verdict, proposal, comment = '' } = review
  const instead = proposal?.fragments ? `“${quoteFragments(points, proposal.fragments)}”` : ''
  return [
    words,
    type && label(type),
    annotator === undefined ? '' : person(annotator),
    person(reviewer),
    verdictWords[verdict],
    [proposal?.type === undefined ? '' : label(proposal.type), instead].filter(Boolean).join(' '),
    comment,
    stateWords[stateOf(thread)],
  ]
}

function presentTalk(
  { review, words, annotator, thread }: Disputed,
  { person }: DecisionOptions,
): readonly (readonly string[])[] {
  return thread.map(({ at, from, text = '', does }) => {
    const who = from === 'reviewer' ? review.reviewer : annotator
    return [
      ...[words, presentMinute(at), who === undefined ? '' : person(who), text],
      does === undefined ? '' : does.charAt(0).toUpperCase() + does.slice(1),
    ]
  })
}

/** A time as a file has it, to the minute: `2026-11-22 10:15 UTC`. */
function presentMinute(at: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(at) ?? []
  return day === undefined ? at : `${day} ${minute} UTC`
}
