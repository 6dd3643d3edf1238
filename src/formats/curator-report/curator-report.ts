// What a curator needs of a project at once: how far annotators agree, what is disputed, and what was decided.
import {
  presentFigure,
  tellLeastIou,
  tellReliability,
  tellShare,
} from '../../core/agreement/agreement-words.ts'
import type { Agreement } from '../../core/agreement/compute-agreement.ts'
import { confuseTypes } from '../../core/agreement/confuse-types.ts'
import { tellDifference } from '../../core/agreement/tell-difference.ts'
import type { Bundle } from '../../core/bundle.ts'
import { type Codebook, findType } from '../../core/codebook.ts'
import type { Id } from '../../core/id.ts'
import { listDecisions } from './list-decisions.ts'
import { listDisputes } from './list-disputes.ts'
import { listMeasures } from './list-measures.ts'
import { listVerdicts } from './list-verdicts.ts'
import { presentInterval } from './present-interval.ts'
import type { Report, ReportBlock } from './report-block.ts'

export interface CuratorReportOptions {
  readonly names: ReadonlyMap<Id, string>
  readonly codebook: Codebook
}

/** Differences told one by one; the rest are in the saved CSV and JSON. */
const mostDifferences = 20

/** The report of some articles, with their agreement as computed of the same. */
export function createCuratorReport(
  bundles: readonly Bundle[],
  agreement: Agreement,
  { names, codebook }: CuratorReportOptions,
): Report {
  const person = (id: Id) => names.get(id) ?? id
  const label = (type: string) => findType(codebook, type)?.label ?? type
  const options = { person, label, codebook }
  return {
    title: 'Agreement and decisions',
    blocks: [
      words(tellScope(agreement, person)),
      words(
        'Corrected for chance, 1 is full agreement and 0 what chance would give: from .80 on reliable, from .667 on tentative, below discuss first. Intervals are 95 %, drawn 400 times with seed 1.',
      ),
      heading('Agreement'),
      table(
        'All together',
        ['Figure', 'What it asks', 'Value', '95 %', 'n', 'In words'],
        listMeasures(agreement, codebook).map(({ label: name, asks, figure }) => [
          ...[name, asks, presentFigure(figure), presentInterval(figure), `${figure.n}`],
          figure.value === undefined ? figure.reason : tellReliability(figure),
        ]),
      ),
      presentPairs(agreement, person),
      heading('Types'),
      presentConfusion(agreement, label),
      heading('Where they differ most'),
      presentDifferences(agreement, options),
      heading('Reviews'),
      ...listVerdicts(bundles, options),
      heading('Disputed cases'),
      ...listDisputes(bundles, options),
      heading('Decisions of the consensus'),
      ...listDecisions(bundles, options),
    ],
  }
}

function tellScope({ annotators, articles, pairs }: Agreement, person: (id: Id) => string): string {
  const claims = pairs.reduce((sum, pair) => sum + pair.matched, 0)
  return `${annotators.length} annotators (${annotators.map(person).join(', ')}), ${pairs.length} pairs, ${articles} articles; ${claims} pairs of claims about the same words.`
}

function presentPairs({ pairs, leastIou }: Agreement, person: (id: Id) => string): ReportBlock {
  return table(
    'Two by two',
    [
      'Pair',
      'Articles',
      'Claims',
      'Same words, F1',
      `${capital(tellLeastIou(leastIou))}, F1`,
      'In words',
      'Types, κ',
    ],
    pairs.map(({ a, b, articles, claims, spans, type }) => [
      `${person(a)} and ${person(b)}`,
      `${articles}`,
      `${claims[0]}, ${claims[1]}`,
      presentFigure(spans.exact.f1),
      presentFigure(spans.overlap.f1),
      tellShare(spans.overlap.f1),
      presentFigure(type.cohenKappa),
    ]),
  )
}

function presentConfusion(agreement: Agreement, label: (type: string) => string): ReportBlock {
  const { types, cells } = confuseTypes(agreement)
  const heads = [...types.map(label), 'No claim']
  return table(
    'What the first of two has, by what the second has',
    ['', ...heads],
    heads.map((name, row) => [name, ...heads.map((_, column) => `${cells[row]?.[column] ?? 0}`)]),
  )
}

function presentDifferences(
  { differences }: Agreement,
  { person, label }: { person: (id: Id) => string; label: (type: string) => string },
): ReportBlock {
  if (differences.length === 0) return words('Nobody differs.')
  const names = {
    person,
    type: (type: string) => label(type).toLowerCase(),
    attribute: (_: string, name: string) => name,
  }
  return table(
    'Most frequent first',
    ['Difference', 'Times'],
    differences.slice(0, mostDifferences).map(each => [tellDifference(each, names), `${each.cases.length}`]),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function heading(text: string): ReportBlock {
  return { kind: 'heading', text }
}

function words(text: string): ReportBlock {
  return { kind: 'words', text }
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): ReportBlock {
  return { kind: 'table', caption, head, rows }
}
