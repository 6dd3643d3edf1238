import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { AddArticleAnswer } from '../src/api/schemas.ts'
import { sendJson } from './send-json.ts'

interface ArticleSeed {
  readonly text: string
  readonly title?: string
  readonly language?: string
}

/** Adds an article to the library and answers its id. */
export async function addArticle(
  context: BrowserContext,
  origin: string,
  { text, title = 'An article', language }: ArticleSeed,
): Promise<string> {
  const { article } = await sendJson<AddArticleAnswer>(context, 'POST', origin + paths.articles, {
    id: `urn:uuid:${randomUUID()}`,
    article: `urn:uuid:${randomUUID()}`,
    title,
    text,
    ...(language === undefined ? {} : { language }),
  })
  return article
}
