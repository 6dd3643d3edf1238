import { checkConfidence } from './check-confidence.ts'
import { checkHorizon } from './check-horizon.ts'
import { checkProbability } from './check-probability.ts'
import { checkQuoteMarks } from './check-quote-marks.ts'
import type { Claim } from './claim.ts'
import type { CheckContext, Finding } from './finding.ts'

const checks = [checkHorizon, checkConfidence, checkProbability, checkQuoteMarks]

/** What may be wrong with one claim by itself, in the order of the checks. */
export function checkOneClaim(context: CheckContext, claim: Claim): readonly Finding[] {
  return checks.flatMap(check => check(context, claim) ?? [])
}
