import { limits } from '../../../../api/limits.ts'
import type { ArticleSummary } from '../../../../api/schemas.ts'
import type { Id } from '../../../../core/id.ts'
import { err, ok, type Result } from '../../../../core/result.ts'
import { intakeText } from '../../../../formats/intake-text.ts'
import { quoteTitle } from '../../../ui/quote-title.ts'

export interface Correction {
  /** As it will be stored. */
  readonly text: string
  /** Of its UTF-8 bytes, in lower-case hex. */
  readonly sha256: string
}

/** What was written as a text that can be stored, or why it cannot be the corrected text of this article. */
export async function checkCorrection(
  written: string,
  { article, library }: { article: Id; library: readonly ArticleSummary[] },
): Promise<Result<Correction, string>> {
  const taken = intakeText(written, { maxBytes: limits.textBytes })
  if (!taken.ok) return err(taken.error.message)
  const sha256 = await hashText(taken.value)
  const other = library.find(each => each.article.sha256 === sha256)
  if (other?.article.id === article) return err('This is the text as it is. Nothing is corrected in it yet.')
  if (other) {
    return err(
      `This text is in the library already, as ${quoteTitle(other.article.title)}. Its claims stay where they are.`,
    )
  }
  return ok({ text: taken.value, sha256 })
}

async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
