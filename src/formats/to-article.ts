import type { Article } from '../core/article.ts'
import { isLanguageTag, isWebAddress } from '../core/article-details.ts'
import { describeJson } from '../core/describe-json.ts'
import { isDate } from '../core/partial-date.ts'
import { recordLimits } from '../core/record-limits.ts'
import type { CodePoints } from '../text/code-points.ts'
import type { ConvertOptions } from './convert-options.ts'
import type { ForeignDocument } from './foreign.ts'
import type { LossList } from './loss-list.ts'

interface ArticleContext {
  readonly options: ConvertOptions
  readonly losses: LossList
}

/** The article of a document: the same for the same text, whatever its file is called. */
export function toArticle(document: ForeignDocument, points: CodePoints, context: ArticleContext): Article {
  const sha256 = context.options.sha256(points.text)
  return {
    id: context.options.deriveId(`article\n${sha256}`),
    title: titleOf(document),
    ...takeDetails(document, context.losses),
    sha256,
    length: points.length,
  }
}

type Detail = 'language' | 'url' | 'publisher' | 'author' | 'publishedOn'

/** What each detail must be for an article to hold it. */
const details: Readonly<Record<Detail, (text: string) => boolean>> = {
  language: isLanguageTag,
  url: isWebAddress,
  publisher: isLine,
  author: isLine,
  publishedOn: isDate,
}

function takeDetails(document: ForeignDocument, losses: LossList) {
  const taken: Partial<Record<Detail, string>> = {}
  for (const key of Object.keys(details) as Detail[]) {
    const value = document[key]
    if (value === undefined || value === '') continue
    if (details[key](value)) taken[key] = value
    else losses.add(`{n} {article|articles} whose ${key} Assay cannot hold: ${describeJson(value)}.`)
  }
  return taken
}

function isLine(text: string): boolean {
  return text.length <= recordLimits.line
}

/** The file's title, or the last part of the document's name. */
function titleOf({ title, id }: ForeignDocument): string {
  const named = title ? title : (id.split(/[/\\]/).findLast(part => part.trim() !== '') ?? '')
  return cutLine(named === '' ? 'Untitled' : named)
}

/** A line as long as a record holds. */
export function cutLine(text: string): string {
  return text.slice(0, recordLimits.line).toWellFormed()
}
