import type { Agreement } from '../../../core/agreement/compute-agreement.ts'
import type { GammaProgress, GammaResult } from '../../../core/agreement/gamma.ts'
import type { Difference } from '../../../core/agreement/list-differences.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'

/** Whose layers on which articles are compared, by ids, null for all; and from which overlap on claims count. */
export interface AgreementChoice {
  readonly leastIou: number
  readonly annotators: readonly Id[] | null
  readonly articles: readonly Id[] | null
}

export interface OpenedAgreement {
  readonly annotators: readonly { readonly id: Id; readonly name: string }[]
  /** `sha256` is how figures name an article. */
  readonly articles: readonly {
    readonly id: Id
    readonly sha256: string
    readonly title: string
    readonly annotators: number
  }[]
}

/** A difference with how often it is found, without the places. */
export type DifferenceGroup = Omit<Difference, 'cases'> & { readonly count: number }

export type Figures = Omit<Agreement, 'differences'> & { readonly groups: readonly DifferenceGroup[] }

interface CaseClaim {
  readonly id: Id
  readonly type: string
  readonly words: string
}

/** One place where two differ; null where one of them has no claim. */
export interface DifferenceCaseRow {
  readonly article: Id
  readonly title: string
  readonly a: CaseClaim | null
  readonly b: CaseClaim | null
}

export type AgreementFile = 'csv' | 'json' | 'html' | 'markdown'

/** What the page asks of its worker. `open` comes first; `gamma` answers null when `stop` came before its end. */
export type AgreementQuestions = {
  open: { ask: Codebook; answer: OpenedAgreement }
  measure: { ask: AgreementChoice; answer: Figures }
  cases: {
    ask: { readonly choice: AgreementChoice; readonly group: DifferenceGroup; readonly from: number }
    answer: readonly DifferenceCaseRow[]
  }
  gamma: { ask: AgreementChoice; answer: GammaResult | null }
  stop: { ask: null; answer: null }
  write: { ask: { readonly choice: AgreementChoice; readonly kind: AgreementFile }; answer: string }
}

/** Of `gamma` its alignments; of `open` articles read, with `total` 0. */
export type AgreementProgress = GammaProgress
