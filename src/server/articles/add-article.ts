import { limits } from '../../api/limits.ts'
import type { AddArticleAnswer, AddArticleRequest } from '../../api/schemas.ts'
import type { Article } from '../../core/article.ts'
import { isLanguageTag, isWebAddress } from '../../core/article-details.ts'
import type { Id, Now } from '../../core/id.ts'
import { isDate } from '../../core/partial-date.ts'
import type { Problem } from '../../core/problem.ts'
import { intakeText } from '../../formats/intake-text.ts'
import type { Store, StoredText, StoreWriter } from '../db/store.ts'
import { commitEdit } from '../edits/commit-edit.ts'
import { measureText } from '../measure-text.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'

/** Adds an article, once. A text that is in the library already adds nothing and answers where it is. */
export async function addArticle(
  store: Store,
  request: AddArticleRequest,
  now: Now,
): Promise<AddArticleAnswer> {
  const problems = checkDetails(request)
  if (problems.length > 0) throw new Refusal('invalid-request', { problems })
  const text = await measureText(takeIn(request.text), request.language)
  return writeOnce(store, { id: request.id, request: JSON.stringify(request) }, async writer => {
    const owner = await requireOwner(writer)
    return putArticle(writer, { request, text, by: owner.id, at: now() })
  })
}

export interface NewArticle {
  readonly request: AddArticleRequest
  readonly text: StoredText
  readonly by: Id
  readonly at: string
}

/** Puts an article into the library unless its text is there. */
export async function putArticle(
  writer: StoreWriter,
  { request, text, by, at }: NewArticle,
): Promise<AddArticleAnswer> {
  const twin = await writer.findArticleByText(text.sha256)
  if (twin) return { article: twin.article.id, edit: null, duplicate: true }
  const { id, article: articleId, text: _, ...details } = request
  const article: Article = { id: articleId, ...details, sha256: text.sha256, length: text.length }
  const change = { articles: [{ id: articleId, before: null, after: article }] }
  await writer.addText(text)
  await commitEdit(writer, { id, at, by, article: articleId, change }, 'invalid-edit')
  return { article: articleId, edit: id, duplicate: false }
}

function takeIn(text: string): string {
  const taken = intakeText(text, { maxBytes: limits.textBytes })
  if (taken.ok) return taken.value
  const code = Buffer.byteLength(text) > limits.textBytes ? 'too-large' : 'invalid-text'
  throw new Refusal(code, {
    detail: taken.error.message,
    problems: [{ path: '$.text', message: taken.error.message }],
  })
}

/** What an annotation file would not hold is not taken in: every article can be exported. */
function checkDetails({ language, url, publishedOn }: AddArticleRequest): readonly Problem[] {
  const problems: Problem[] = []
  if (language !== undefined && !isLanguageTag(language)) {
    problems.push({ path: '$.language', message: 'Expected a language tag such as en or uk-UA.' })
  }
  if (url !== undefined && !isWebAddress(url)) {
    problems.push({ path: '$.url', message: 'Expected an address that begins with http:// or https://.' })
  }
  if (publishedOn !== undefined && !isDate(publishedOn)) {
    problems.push({ path: '$.publishedOn', message: 'Expected a date such as 2023-05-01.' })
  }
  return problems
}
