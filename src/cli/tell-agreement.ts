import { presentFigure, presentIou, tellReliability, tellShare } from '../core/agreement/agreement-words.ts'
import type { Agreement, PairAgreement } from '../core/agreement/compute-agreement.ts'
import type { Difference } from '../core/agreement/list-differences.ts'
import type { Measured } from '../core/agreement/measured.ts'
import type { MeasuredSpans } from '../core/agreement/span-measures.ts'
import { tellDifference } from '../core/agreement/tell-difference.ts'
import type { Id } from '../core/id.ts'
import type { AgreementExtras } from '../formats/agreement/present-agreement.ts'

type Names = (id: Id) => string

/** What `assay agree` prints for people: first where they differ, then two by two, then all together. */
export function tellAgreement(agreement: Agreement, { names, gamma }: AgreementExtras): string {
  const name: Names = id => names.get(id) ?? id
  const { annotators, articles, pairs, type, alphaU, characterAlpha } = agreement
  const counted = `${count(annotators.length, 'annotator')} on ${count(articles, 'text')}.`
  if (annotators.length < 2) return ''
  return [
    `${tellDifferences(agreement.differences, name)} ${counted}`,
    '',
    ...layOut([pairHead(agreement.leastIou), ...pairs.flatMap(pair => pairRows(pair, name))]),
    '',
    ...layOut([
      ['All together', '', '95 %', 'n', ''],
      allRow('Types, alpha', type.alpha),
      allRow('Types, Fleiss’ kappa', type.fleissKappa),
      allRow('Characters, alpha', characterAlpha.labels),
      allRow('Place and type, alpha_U', alphaU.overall),
      ...Object.entries(alphaU.byType).map(([of, figure]) => allRow(`  ${of}`, figure)),
      ...agreement.attributes
        .filter(({ alpha }) => alpha.n > 0)
        .map(attribute => allRow(`${attribute.type} ${attribute.name}, alpha`, attribute.alpha)),
      ...(gamma ? [['Gamma', presentFigure(gamma), '', '', tellReliability(gamma)]] : []),
    ]),
    '',
  ].join('\n')
}

function pairHead(leastIou: number): readonly string[] {
  const overlap = leastIou === 0.5 ? 'half' : presentIou(leastIou)
  return ['Two by two', 'claims', 'exact F1', `${overlap} F1`, '', 'types kappa', 'characters kappa']
}

function pairRows(
  { a, b, claims, spans, type, characterKappa }: PairAgreement,
  name: Names,
): readonly (readonly string[])[] {
  const f1 = (scores: MeasuredSpans) => presentFigure(scores.f1)
  const row = (scores: { exact: MeasuredSpans; overlap: MeasuredSpans }) => [
    f1(scores.exact),
    f1(scores.overlap),
    tellShare(scores.overlap.f1),
  ]
  return [
    [
      `${name(a)}, ${name(b)}`,
      `${claims[0]}, ${claims[1]}`,
      ...row(spans),
      presentFigure(type.cohenKappa),
      presentFigure(characterKappa.labels),
    ],
    ...Object.entries(spans.byType).map(([of, scores]) => [
      `  ${of}`,
      `${scores.exact.a}, ${scores.exact.b}`,
      ...row(scores),
      '',
      presentFigure(characterKappa.byType[of] ?? { value: undefined, reason: '' }),
    ]),
  ]
}

function allRow(label: string, figure: Measured): readonly string[] {
  const { interval, n } = figure
  const from = interval && presentFigure({ value: interval.low })
  const to = interval && presentFigure({ value: interval.high })
  const words = figure.value === undefined ? figure.reason : tellReliability(figure)
  return [label, presentFigure(figure), from && to ? `${from} to ${to}` : '', `${n}`, words]
}

function tellDifferences(differences: readonly Difference[], name: Names): string {
  const [first, second] = differences
  if (!first) return 'Nobody differs.'
  const tell = (difference: Difference) =>
    `${tellDifference(difference, { person: name, type: same, attribute: (_, attribute) => attribute })} (${count(difference.cases.length, 'time')})`
  return `Most often, ${tell(first)}${second ? `; then ${tell(second)}` : ''}.`
}

function same(name: string): string {
  return name
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Rows as columns of even width, two spaces apart. */
function layOut(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => Array.from(row[column] ?? '').length)),
  )
  const pad = (cell: string, column: number) =>
    cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - Array.from(cell).length))
  return rows.map(row => row.map(pad).join('  ').trimEnd())
}
