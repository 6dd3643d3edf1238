import type { Attributes } from '../../../core/claim.ts'

/** A value offered under a field that is typed in: what Enter or a click on it stores, and how it is shown. */
export interface Suggestion {
  readonly values: Attributes
  readonly label: string
  readonly definition?: string
  /** What is typed stands for it, as it is a part of it and nothing whole: Enter takes it when it is the first. */
  readonly completes?: boolean
}
