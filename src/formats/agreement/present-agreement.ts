import type { CharacterAgreement } from '../../core/agreement/character-measures.ts'
import type { Agreement, PairAgreement } from '../../core/agreement/compute-agreement.ts'
import type { Figure } from '../../core/agreement/figure.ts'
import type { GammaResult } from '../../core/agreement/gamma.ts'
import type { MeasuredSpans, SpanAgreement } from '../../core/agreement/span-measures.ts'
import type { Id } from '../../core/id.ts'

export interface AgreementExtras {
  readonly names: ReadonlyMap<Id, string>
  /** Null where it was not asked for. */
  readonly gamma: GammaResult | null
}

/** What `assay agree --json` prints: an undefined figure is null beside its reason. */
export function presentAgreement(agreement: Agreement, { names, gamma }: AgreementExtras) {
  const { annotators, articles, leastIou, pairs, type, attributes, alphaU, trend, differences } = agreement
  return {
    annotators,
    names: Object.fromEntries(annotators.map(id => [id, names.get(id) ?? id])),
    articles,
    leastIou,
    pairs: pairs.map(pair => presentPair(pair, nameOverlap(leastIou))),
    percentAgreement: presentValue(type.percent),
    fleissKappa: presentValue(type.fleissKappa),
    alpha: presentValue(type.alpha),
    characterAlpha: presentCharacters(agreement.characterAlpha),
    alphaU: { ...presentValue(alphaU.overall), byType: mapValues(alphaU.byType, presentValue) },
    attributes: attributes.map(({ percent, fleissKappa, alpha, ...attribute }) => ({
      ...attribute,
      percentAgreement: presentValue(percent),
      fleissKappa: presentValue(fleissKappa),
      alpha: presentValue(alpha),
    })),
    ...(gamma ? { gamma: presentValue(gamma) } : {}),
    trend: trend.map(point => ({
      ...point,
      f1: presentValue(point.f1),
      alpha: presentValue(point.alpha),
      characterAlpha: presentValue(point.characterAlpha),
      alphaU: presentValue(point.alphaU),
    })),
    differences,
  }
}

/** The key of what shares enough: `iou50`, `iou33.3`. */
export function nameOverlap(leastIou: number): string {
  return `iou${Number((leastIou * 100).toFixed(2))}`
}

function presentPair({ spans, type, characterKappa, ...pair }: PairAgreement, overlapKey: string) {
  return {
    ...pair,
    ...presentSpans(spans, overlapKey),
    byType: mapValues(spans.byType, (of, name) => ({
      ...presentSpans(of, overlapKey),
      characterKappa: presentValue(
        characterKappa.byType[name] ?? { value: undefined, reason: 'No character was compared.' },
      ),
    })),
    untyped: presentSpans(spans.untyped, overlapKey),
    typeKappa: presentValue(type.cohenKappa),
    typePi: presentValue(type.scottPi),
    typePercent: presentValue(type.percent),
    characterKappa: presentValue(characterKappa.labels),
  }
}

function presentSpans(
  { exact, overlap }: SpanAgreement,
  overlapKey: string,
): Record<string, PresentedScores> {
  return { exact: presentScores(exact), [overlapKey]: presentScores(overlap) }
}

type PresentedScores = ReturnType<typeof presentScores>

function presentScores({ matched, precision, recall, f1, interval }: MeasuredSpans) {
  const reason = f1.reason ?? precision.reason ?? recall.reason
  return {
    matched,
    precision: precision.value ?? null,
    recall: recall.value ?? null,
    f1: f1.value ?? null,
    ...(reason === undefined ? {} : { reason }),
    interval,
  }
}

function presentCharacters({ labels, byType }: CharacterAgreement) {
  return { ...presentValue(labels), byType: mapValues(byType, presentValue) }
}

/** The figure with whatever stands beside it. */
export function presentValue<F extends Figure>(figure: F) {
  return { ...figure, value: figure.value ?? null }
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  present: (value: T, key: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, present(value, key)]))
}
