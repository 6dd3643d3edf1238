import { presentFigure, tellReliability, tellShare } from '../../../core/agreement/agreement-words.ts'
import type { Agreement, PairAgreement } from '../../../core/agreement/compute-agreement.ts'
import type { Figure } from '../../../core/agreement/figure.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { isolate } from '../../ui/isolate.ts'
import type { Annotated } from './fetch-comparison.ts'

/** One figure as it stands beside the headline. */
export interface FigureRow {
  readonly key: string
  readonly label: string
  /** Name of the claim type that it is of; null for all. */
  readonly type: string | null
  readonly figure: Figure
  readonly words: string
  /** Too few claims to lean on it. */
  readonly isWeak: boolean
}

/** Fewer claims than this say little, and fewer than the second nothing. */
const [little, few] = [10, 5]

/** The figures of an article: each type and all of them by Krippendorff’s α over the text, and how often spans match. */
export function listFigures(
  agreement: Agreement,
  annotated: readonly Annotated[],
  codebook: Codebook,
): readonly FigureRow[] {
  const claims = annotated.flatMap(each => each.claims)
  const reliability = (figure: Figure, count: number) =>
    count < few && figure.value !== undefined ? 'Few' : tellReliability(figure)
  const byType = codebook.types.flatMap(({ name, plural }): readonly FigureRow[] => {
    const figure = agreement.characterAlpha.byType[name]
    const count = claims.filter(({ type }) => type === name).length
    if (!figure || count === 0) return []
    const words = reliability(figure, count)
    return [{ key: name, label: `${plural}, α`, type: name, figure, words, isWeak: count < little }]
  })
  const spans = meanSpans(agreement.pairs, 'overlap')
  const share = tellShare(spans)
  const all = agreement.characterAlpha.labels
  const isWeak = claims.length < little
  return [
    ...byType,
    { key: 'spans', label: 'Spans, F1', type: null, figure: spans, words: capital(share), isWeak },
    {
      key: 'all',
      label: 'All labels, α',
      type: null,
      figure: all,
      words: reliability(all, claims.length),
      isWeak,
    },
  ]
}

/** How often spans match, and who are closest and furthest, in sentences. */
export function tellFigures({ pairs }: Agreement, annotated: readonly Annotated[]): string {
  const exact = meanSpans(pairs, 'exact')
  const half = meanSpans(pairs, 'overlap')
  if (exact.value === undefined || half.value === undefined) return ''
  const matching = `Exact spans match ${presentFigure(exact)} of the time; where half of the words are enough, ${presentFigure(half)}.`
  const sorted = pairs
    .filter(pair => pair.spans.overlap.f1.value !== undefined)
    .sort((x, y) => (y.spans.overlap.f1.value ?? 0) - (x.spans.overlap.f1.value ?? 0))
  const [closest, furthest] = [sorted[0], sorted.at(-1)]
  if (!closest || !furthest || closest === furthest) return matching
  const tell = (pair: PairAgreement) =>
    `${namePair(pair, annotated)}, ${presentFigure(pair.spans.overlap.f1)}`
  return `${matching} Closest pair: ${tell(closest)}. Furthest: ${tell(furthest)}.`
}

function namePair({ a, b }: PairAgreement, annotated: readonly Annotated[]): string {
  const named = annotated.filter(({ layer }) => layer.id === a || layer.id === b)
  return named.map(({ isMe, name }) => (isMe ? 'you' : isolate(name))).join(' and ')
}

function meanSpans(pairs: readonly PairAgreement[], rule: 'exact' | 'overlap'): Figure {
  const values = pairs.flatMap(({ spans }) => spans[rule].f1.value ?? [])
  if (values.length === 0) return { value: undefined, reason: 'no pair has claims' }
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
