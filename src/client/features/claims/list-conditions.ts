import { presentConditions } from '../../../core/claim-filter.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { conditionLabel, listSubjects } from '../../../core/condition-words.ts'

interface ConditionGroup {
  readonly label: string
  /** `value` is the condition as an address has it. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The conditions that can be chosen: on the claim as a whole, then each attribute of the codebook with its values. */
export function listConditions(codebook: Codebook): readonly ConditionGroup[] {
  return listSubjects(codebook).map(({ label, choices }) => ({
    label,
    // Names and numbers that occur are not listed here: of a whole library they are too many.
    options: choices([]).map(condition => ({
      value: presentConditions([condition]),
      label: conditionLabel(codebook, condition),
    })),
  }))
}
