import { presentFigure, tellLeastIou, tellShare } from '../../../core/agreement/agreement-words.ts'
import type { Figure } from '../../../core/agreement/figure.ts'
import { tellDifference } from '../../../core/agreement/tell-difference.ts'
import { type Codebook, findType } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import type { DifferenceGroup, Figures } from './agreement-questions.ts'

interface TellOptions {
  readonly names: ReadonlyMap<Id, string>
  readonly codebook: Codebook
  readonly match: 'exact' | 'overlap'
}

/** Where people differ before any figure; then what is compared, and how often their claims meet. */
export function tellAgreement(figures: Figures, options: TellOptions) {
  const { annotators, articles, groups } = figures
  const pairs = figures.pairs.filter(pair => pair.articles > 0)
  const [first] = groups
  const rule =
    options.match === 'exact' || figures.leastIou === 1
      ? tellLeastIou(1)
      : `at least ${tellLeastIou(figures.leastIou)}`
  const claims = pairs.reduce((sum, { matched }) => sum + matched, 0)
  const mean = meanF1(figures, options.match)
  const share = tellShare(mean)
  return {
    headline: first
      ? `Most often, ${tellGroup(first, options)}: ${plural(first.count, 'time')}`
      : 'Nobody differs',
    detail: [
      `${plural(annotators.length, 'annotator')}, ${plural(pairs.length, 'pair')}, ${plural(articles, 'article')}; ${plural(claims, 'pair')} of claims about the same words.`,
      mean.value === undefined
        ? mean.reason
        : `Of the claims of two, ${share} ${/ in /.test(share) ? 'are' : 'of them are'} claims of both, with ${rule} and the type (F1 ${presentFigure(mean)}, the mean of all pairs).`,
    ].join(' '),
  }
}

/** A difference as a sentence without its end. */
export function tellGroup(
  group: Omit<DifferenceGroup, 'count'>,
  { names, codebook }: Omit<TellOptions, 'match'>,
): string {
  const label = (type: string) => (findType(codebook, type)?.label ?? type).toLowerCase()
  return tellDifference(group, {
    person: id => isolate(names.get(id) ?? id),
    type: label,
    attribute: (type, name) =>
      (findType(codebook, type)?.attributes.find(each => each.name === name)?.label ?? name).toLowerCase(),
  })
}

function meanF1({ pairs }: Figures, match: 'exact' | 'overlap'): Figure {
  const values = pairs.flatMap(({ spans }) => spans[match].f1.value ?? [])
  if (values.length === 0) return { value: undefined, reason: 'No pair has claims.' }
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length }
}
