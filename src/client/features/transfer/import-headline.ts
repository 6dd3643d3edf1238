import type { ImportReport } from '../../../api/import-report.ts'
import { plural } from '../../ui/plural.ts'
import { presentCount } from '../../ui/present-count.ts'
import { quoteTitle } from '../../ui/quote-title.ts'

/** What a whole file brings: claims and reviews, added up over its articles. */
export interface ImportTotals {
  readonly new: number
  readonly same: number
  /** Claims and reviews that differ from what is here under the same id. */
  readonly differs: number
  /** Articles and layers that differ. */
  readonly detailsDiffer: number
  /** Of those that differ, how many are a colleague's own later versions. */
  readonly updates: number
  readonly newArticles: number
  /** “claim”, or “claim or review” where the file has reviews. */
  readonly noun: 'claim' | 'claim or review'
}

export function totalImport({ articles }: ImportReport): ImportTotals {
  const sum = (count: (article: ImportReport['articles'][number]) => number) =>
    articles.reduce((total, article) => total + count(article), 0)
  const differs = sum(({ items }) =>
    countItems(items, item => item.status === 'differs' && (item.kind === 'claim' || item.kind === 'review')),
  )
  const added = sum(({ counts }) => counts.new)
  const same = sum(({ counts }) => counts.same)
  const claims = sum(({ types }) => Object.values(types).reduce((total, count) => total + count, 0))
  return {
    new: added,
    same,
    differs,
    detailsDiffer: sum(({ counts }) => counts.differs) - differs,
    updates: sum(({ items }) => countItems(items, item => item.isUpdate === true)),
    newArticles: sum(({ status }) => (status === 'new' ? 1 : 0)),
    noun: added + same + differs > claims ? 'claim or review' : 'claim',
  }
}

function countItems<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length
}

/** The first sentence of the report: what is new, what is already here, what needs a choice. */
export function presentHeadline(report: ImportReport): string {
  const totals = totalImport(report)
  if (isHarmless(totals)) {
    const but = report.articles.some(({ keptPeople }) => keptPeople.length > 0)
    return `Everything in this file is already here${but ? ', but for what it says of people' : ''}.`
  }
  const claims = presentClaims(report, totals)
  const articles = presentArticles(report, totals)
  const needed = neededOf(totals)
  const newer =
    totals.updates === 0 ? '' : `${presentCount(totals.updates)} come as their authors have changed them.`
  const need = needed === 0 ? '' : `${presentCount(needed)} ${needed === 1 ? 'needs' : 'need'} you.`
  return [claims, articles, newer, need].filter(Boolean).join(' ')
}

/** How many records wait for a word: a colleague's later version does not. */
export function neededOf({ differs, detailsDiffer, updates }: ImportTotals): number {
  return differs + detailsDiffer - updates
}

/** True when importing the file would change nothing, whatever is chosen. */
export function isHarmless(totals: ImportTotals): boolean {
  return totals.new + totals.differs + totals.detailsDiffer + totals.newArticles === 0
}

function presentClaims(report: ImportReport, { new: added, same, differs, noun }: ImportTotals): string {
  const all = added + same + differs
  if (all === 0) return ''
  const claims = plural(all, noun, noun === 'claim' ? 'claims' : 'claims and reviews')
  const known = [
    { count: added, state: 'new' },
    { count: same, state: 'already here' },
  ].filter(({ count }) => count > 0)
  const [first, second] = known.map(({ count, state }) => `${count === 1 ? 'is' : 'are'} ${state}`)
  const [count, rest] = known.map(each => presentCount(each.count))
  const whose = owner(report)
  if (first === undefined) return `${whose}${claims} ${all === 1 ? 'differs' : 'differ'} from what is here.`
  if (known.length === 1 && differs === 0) return `${whose}${claims} ${first}.`
  return `${count} of ${whose}${claims} ${first}${second === undefined ? '' : `, ${rest} ${second}`}.`
}

/** “Ana’s ” where the whole file is one person’s; empty otherwise. */
function owner({ articles }: ImportReport): string {
  const names = new Set(articles.flatMap(({ annotators }) => annotators))
  const [name] = names
  return names.size === 1 && name !== undefined && name !== '' ? `${name}’s ` : ''
}

function presentArticles({ articles }: ImportReport, { newArticles }: ImportTotals): string {
  if (newArticles === 0) return ''
  const [first] = articles.filter(({ status }) => status === 'new')
  if (newArticles === 1 && first) return `The article ${quoteTitle(first.title)} comes in with the file.`
  return `${presentCount(newArticles)} articles come in with the file.`
}

/** What is said while the file is written, with `replaced` of what differs taken from it. */
export function presentWriting({ new: added, noun }: ImportTotals, replaced: number): string {
  const count = added + replaced
  if (count === 0) return 'Writing…'
  return `Writing ${plural(count, noun, noun === 'claim' ? 'claims' : 'claims and reviews')}…`
}
