import { checkNames } from '../../../core/finding.ts'
import type { Told } from './checks-store.ts'

/** The checks in the order in which they are shown. */
export const shownChecks: readonly Told['check'][] = ['marks', ...checkNames]

/** What to do about marks that do not pair: the text itself never changes. */
export const marksAdvice =
  'The text stays as printed. Tag the quotation that was meant and set its marks to “broken”.'

/** What each check looks for, as a heading. */
export const checkTitles: Readonly<Record<Told['check'], string>> = {
  marks: 'Marks that do not pair',
  horizon: 'Forecasts without a horizon',
  confidence: 'Confidence taken for likelihood',
  probability: 'Probability outside its band',
  'quote-marks': 'Marks in a quote’s span',
  duplicate: 'Tagged twice',
}
