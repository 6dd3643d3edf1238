import type { Anchoring } from '../../../../formats/anchoring/anchor-records.ts'
import type { DiffRow } from '../../../../text/diff/align-rows.ts'

/** What the page asks the worker that finds claims in another text. */
export type AnchorQuestions = {
  /** `source` is an annotation file. */
  anchor: { readonly ask: { readonly source: string; readonly newText: string }; readonly answer: Anchoring }
  compare: {
    readonly ask: { readonly old: string; readonly now: string }
    readonly answer: readonly DiffRow[]
  }
}
