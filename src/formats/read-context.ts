import type { NumberLiterals } from './json-source.ts'
import type { ProblemList } from './problem-list.ts'

/** What every reader of a JSON value needs: where problems go, and how numbers were written. */
export interface ReadContext {
  readonly problems: ProblemList
  readonly literals: NumberLiterals
}
