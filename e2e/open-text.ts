import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { AddArticleAnswer, AddArticleRequest } from '../src/api/schemas.ts'
import type { Assay } from './assay.ts'
import type { Reading } from './reading.ts'
import { type SeedClaim, seedClaims } from './seed-claims.ts'
import { sendJson } from './send-json.ts'

interface TextToOpen extends Pick<AddArticleRequest, 'text' | 'language'> {
  readonly title?: string
  readonly claims?: readonly SeedClaim[]
}

interface Desk {
  readonly page: Page
  readonly assay: Assay
  readonly reading: Reading
}

/** Adds an article to the library and answers its id. */
export async function addText(
  { page, assay }: Omit<Desk, 'reading'>,
  { text, language, title = 'A difficult text' }: TextToOpen,
): Promise<string> {
  const { article } = await sendJson<AddArticleAnswer>(page.context(), 'POST', assay.url + paths.articles, {
    id: `urn:uuid:${randomUUID()}`,
    article: `urn:uuid:${randomUUID()}`,
    title,
    text,
    ...(language === undefined ? {} : { language }),
  } satisfies AddArticleRequest)
  return article
}

/** Adds an article, opens it, all of it mounted, with these claims in it, and answers its id. */
export async function openText(desk: Desk, text: TextToOpen): Promise<string> {
  const { page, assay, reading } = desk
  const article = await addText(desk, text)
  const { claims = [] } = text
  if (claims.length > 0) await seedClaims(page.context(), { origin: assay.url, article, claims })
  await page.goto(articleUrl(assay, article))
  await reading.opened()
  return article
}

export function articleUrl(assay: Assay, article: string): string {
  return `${assay.url}/articles/${encodeURIComponent(article)}`
}
