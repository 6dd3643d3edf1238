import type { Verdict } from '../../../core/review.ts'

export const verdictSigns: { readonly [V in Verdict]: string } = {
  agree: '✓',
  fix: '✎',
  dispute: '≠',
  missed: '+',
}
