import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Agreement } from '../../../core/agreement/compute-agreement.ts'
import type { SpanAgreement } from '../../../core/agreement/span-measures.ts'
import {
  type AgreementExtras,
  nameOverlap,
  presentAgreement,
} from '../../../formats/agreement/present-agreement.ts'

const head = ['a', 'b', 'type', 'figure', 'value', 'low', 'high', 'n', 'reason']

interface Shown {
  readonly value: number | null
  readonly reason?: string | undefined
  readonly n?: number
  readonly interval?: { readonly low: number; readonly high: number } | null
}

/** The figures as a table, one a line, named by their keys in `assay agree --json`; safe to open in a spreadsheet. */
export function presentAgreementCsv(agreement: Agreement, extras: AgreementExtras): string {
  const shown = presentAgreement(agreement, extras)
  const { names } = shown
  const all = (type: string, figure: string, value: Shown) => toRecord(['', '', type, figure], value)
  const records = [
    head,
    ...shown.pairs.flatMap((pair, at) => {
      const who = [names[pair.a] ?? pair.a, names[pair.b] ?? pair.b]
      const scores = (type: string, { exact, overlap }: SpanAgreement) =>
        Object.entries({ exact, [nameOverlap(agreement.leastIou)]: overlap }).map(
          ([rule, { f1, interval, matched }]) =>
            toRecord([...who, type, `${rule}.f1`], {
              ...{ value: f1.value ?? null, reason: f1.reason, interval, n: matched },
            }),
        )
      const spans = agreement.pairs[at]?.spans
      return [
        ...(spans ? scores('', spans) : []),
        ...Object.entries(pair.byType).flatMap(([type, of]) => [
          ...(spans?.byType[type] ? scores(type, spans.byType[type]) : []),
          toRecord([...who, type, 'characterKappa'], of.characterKappa),
        ]),
        toRecord([...who, '', 'typeKappa'], pair.typeKappa),
        toRecord([...who, '', 'characterKappa'], pair.characterKappa),
      ]
    }),
    all('', 'percentAgreement', shown.percentAgreement),
    all('', 'fleissKappa', shown.fleissKappa),
    all('', 'alpha', shown.alpha),
    all('', 'characterAlpha', shown.characterAlpha),
    ...Object.entries(shown.characterAlpha.byType).map(([type, of]) => all(type, 'characterAlpha', of)),
    all('', 'alphaU', shown.alphaU),
    ...Object.entries(shown.alphaU.byType).map(([type, of]) => all(type, 'alphaU', of)),
    ...shown.attributes.map(({ type, name, alpha }) => all(type, `${name}.alpha`, alpha)),
    ...('gamma' in shown && shown.gamma ? [all('', 'gamma', shown.gamma)] : []),
  ]
  return `\uFEFF${stringify(records, { escape_formulas: true, record_delimiter: 'windows' })}`
}

/** A negative figure stays a number: only words can be formulas. */
function toRecord(named: readonly string[], { value, reason, n, interval }: Shown) {
  return [...named, value, interval?.low ?? null, interval?.high ?? null, n ?? null, reason ?? '']
}
