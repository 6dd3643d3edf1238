import { createHash, randomUUID } from 'node:crypto'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { Session } from '../src/api/schemas.ts'
import type { Attributes, Claim } from '../src/core/claim.ts'
import type { Fragment } from '../src/core/span.ts'
import { presentAssayFile } from '../src/formats/present-assay-file.ts'

/** A claim by its fragments, `[start, end]` in code points. */
export interface ImportedClaim {
  readonly type: 'forecast' | 'assessment' | 'quote'
  readonly at: readonly (readonly [start: number, end: number])[]
  readonly note?: string
  readonly attributes?: Attributes
}

export interface ImportedArticle {
  readonly title: string
  readonly text: string
  /** Layers by their annotators' names; `me` is the owner's. */
  readonly layers: Readonly<Record<string, readonly ImportedClaim[]>>
}

/** Imports an article with its claims, opens it, all of it mounted, and answers its id. */
export async function openImported(page: Page, origin: string, content: ImportedArticle): Promise<string> {
  const article = await importArticle(page.context(), origin, content)
  await page.goto(`${origin}/articles/${encodeURIComponent(article)}`)
  await page.locator('html[data-reading=complete]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^Saved/)
  return article
}

/** Imports an annotation file with an article and several people's claims on it, and answers the article's id. */
export async function importArticle(
  context: BrowserContext,
  origin: string,
  { title, text, layers }: ImportedArticle,
): Promise<string> {
  const session: Session = await (await context.request.get(origin + paths.session)).json()
  if (!session.owner) throw new Error('expected an owner')
  const { owner } = session
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  const article = { id: newId(), title, language: 'en', sha256, length: [...text].length }
  const parts = Object.entries(layers).map(([name, claims]) => {
    const person = name === 'me' ? owner : { id: newId(), name }
    const layer = { id: newId(), annotator: person.id, status: 'draft' as const }
    return { person, layer, claims: claims.map(claim => createClaim(layer.id, claim)) }
  })
  const content = presentAssayFile(
    {
      article,
      text,
      people: parts.map(({ person }) => person),
      layers: parts.map(({ layer }) => layer),
      claims: parts.flatMap(({ claims }) => claims),
      reviews: [],
    },
    { generator: 'assay e2e' },
  )
  const file = { name: 'article.assay.json', mimeType: 'application/json', buffer: Buffer.from(content) }
  const answer = await context.request.post(origin + paths.imports, {
    multipart: { file, request: JSON.stringify({ id: newId(), replace: [] }) },
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`the import answered ${answer.status()}: ${await answer.text()}`)
  return article.id
}

/** Spans of words as they stand in a text, each at the first place that counts. */
export function findWords(text: string, words: string): readonly [number, number] {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`the text does not have “${words}”`)
  const start = [...text.slice(0, at)].length
  return [start, start + [...words].length]
}

function createClaim(layer: string, { type, at, note = '', attributes = {} }: ImportedClaim): Claim {
  const time = new Date().toISOString()
  const fragments = at.map(([start, end]): Fragment => ({ start, end }))
  const origin = { kind: 'manual' as const }
  return { id: newId(), layer, type, fragments, attributes, note, origin, created: time, modified: time }
}

function newId(): string {
  return `urn:uuid:${randomUUID()}`
}
