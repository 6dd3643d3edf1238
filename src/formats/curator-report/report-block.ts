import type { Id } from '../../core/id.ts'

/** How a report calls people and types. */
export interface ReportNames {
  readonly person: (id: Id) => string
  readonly label: (type: string) => string
}

/** What a report is made of, whatever it is written as. All text is plain: whoever writes it escapes it. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** The first cell of a row names it. */
      readonly rows: readonly (readonly string[])[]
    }

export interface Report {
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}
