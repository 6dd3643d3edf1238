import type { Id } from './id.ts'
import type { Extensible, Extensions } from './json.ts'

/** What is known of an article. The text itself is kept apart, found by its hash, and never changes. */
export interface Article extends Extensible {
  readonly id: Id
  readonly title: string
  /** BCP 47 tag. */
  readonly language?: string
  readonly url?: string
  readonly publisher?: string
  readonly author?: string
  /** ISO 8601 calendar date. */
  readonly publishedOn?: string
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string
  /** Length of the text in code points. */
  readonly length: number
  /** Extensions found at the top of the annotation file that brought the article. */
  readonly fileExtensions?: Extensions
}
