import { alignUnits } from '../core/agreement/align-units.ts'
import { alphaU } from '../core/agreement/alpha-u.ts'
import { cohenKappa } from '../core/agreement/cohen-kappa.ts'
import { defined, type Figure, notDefined } from '../core/agreement/figure.ts'
import { fleissKappa } from '../core/agreement/fleiss-kappa.ts'
import { gammaOf } from '../core/agreement/gamma.ts'
import { krippendorffAlpha } from '../core/agreement/krippendorff-alpha.ts'
import { percentAgreement } from '../core/agreement/percent-agreement.ts'
import { scottPi } from '../core/agreement/scott-pi.ts'
import { spanSchemesOf } from '../core/agreement/span-schemes.ts'
import type { MatchableClaim } from '../core/matching/overlapping-pairs.ts'
import { presentValue } from '../formats/agreement/present-agreement.ts'
import type { AgreementCase, CaseOf, StoredSamples } from './parse-agreement-cases.ts'

/** Every measure that a case's kind allows, by name; `samples` are those stored for a case of gamma, if any. */
export function measureCase(each: AgreementCase, samples: StoredSamples) {
  switch (each.kind) {
    case 'coding':
      return measureCoding(each)
    case 'unitizing':
      return measureUnitizing(each)
    case 'gamma':
      return measureGamma(each, samples)
    case 'span-f1':
      return measureSpans(each)
  }
}

function measureCoding({ items }: CaseOf<'coding'>) {
  const isOfTwo = items.every(unit => unit.length === 2)
  const areNumbers = items.flat().every(code => code === null || typeof code === 'number')
  return {
    percent_agreement: presentValue(percentAgreement(items)),
    ...(isOfTwo
      ? { scott_pi: presentValue(scottPi(items)), cohen_kappa: presentValue(cohenKappa(items)) }
      : {}),
    fleiss_kappa: presentValue(fleissKappa(items)),
    krippendorff_alpha_nominal: presentValue(krippendorffAlpha(items)),
    ...(areNumbers
      ? { krippendorff_alpha_interval: presentValue(krippendorffAlpha(items, 'interval')) }
      : {}),
  }
}

/** The figure over all categories, which is `overall` too, and each category's beside it. */
function measureUnitizing({ continuum, raters, units }: CaseOf<'unitizing'>) {
  const { overall, byCategory } = alphaU({
    ...continuum,
    annotators: raters,
    units: units.map(({ rater, ...unit }) => ({ ...unit, annotator: rater })),
  })
  const categories = [...byCategory].map(([category, figure]) => [category, presentValue(figure)])
  return {
    krippendorff_alpha_u: {
      ...presentValue(overall),
      overall: presentValue(overall),
      ...Object.fromEntries(categories),
    },
  }
}

function measureGamma({ units, params }: CaseOf<'gamma'>, samples: StoredSamples) {
  const annotators = [...new Set(units.map(({ annotator }) => annotator))]
  const align = (list: typeof units) =>
    alignUnits(
      list.map(unit => ({ ...unit, annotator: annotators.indexOf(unit.annotator) })),
      annotators.length,
      params,
    )
  const { disorder, isExact } = align(units)
  const observed: Figure =
    annotators.length > 1 ? defined(disorder) : notDefined('Two annotators with units are needed.')
  const expected = samples.reduce((sum, sample) => sum + align(sample).disorder, 0) / samples.length
  const given: Figure =
    samples.length > 0 && annotators.length > 1
      ? gammaOf(disorder, expected)
      : notDefined('No samples are stored beside the file.')
  return {
    best_alignment_disorder: { ...presentValue(observed), isExact },
    [`gamma_given_the_${samples.length || 10}_stored_samples`]: presentValue(given),
  }
}

function measureSpans({ gold, predicted }: CaseOf<'span-f1'>) {
  const schemes = spanSchemesOf(toClaims(gold), toClaims(predicted))
  return Object.fromEntries(
    Object.entries(schemes).map(([scheme, { precision, recall, f1, ...counts }]) => {
      const reason = f1.reason ?? precision.reason ?? recall.reason
      return [
        scheme,
        {
          ...counts,
          precision: precision.value ?? null,
          recall: recall.value ?? null,
          f1: f1.value ?? null,
          ...(reason === undefined ? {} : { reason }),
        },
      ]
    }),
  )
}

function toClaims(spans: CaseOf<'span-f1'>['gold']): readonly MatchableClaim[] {
  return spans.map(({ label, start, end }, index) => ({
    id: `${index}`,
    type: label,
    fragments: [{ start, end }],
  }))
}
