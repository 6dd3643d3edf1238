import { createHash } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { Session } from '../src/api/schemas.ts'
import type { Bundle } from '../src/core/bundle.ts'
import type { Claim } from '../src/core/claim.ts'
import { presentAssayLine } from '../src/formats/present-assay-file.ts'

export interface LibrarySize {
  readonly articles: number
  /** In each article. */
  readonly claims: number
}

const sentence = 'Prices will fall by the end of the year, and nobody will like it. '
const speakers = ['Mira Laurent', 'Kai Dorn', 'Treasury']

/**
 * Imports articles of the owner's with claims in turn by each type and speaker: article 0 of January 2026, 1 of
 * February and so on through the year.
 */
export async function seedLibrary(context: BrowserContext, origin: string, size: LibrarySize): Promise<void> {
  const session: Session = await (await context.request.get(origin + paths.session)).json()
  const { owner } = session
  if (!owner) throw new Error('expected an owner')
  const lines = Array.from({ length: size.articles }, (_, at) =>
    presentAssayLine(createBundle(at, size.claims, owner), { generator: 'assay e2e' }),
  )
  const file = { name: 'all.assay.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(lines.join('')) }
  const answer = await context.request.post(origin + paths.imports, {
    multipart: { file, request: JSON.stringify({ id: 'urn:seed', replace: [] }) },
    headers: { origin },
    timeout: 300_000,
  })
  if (!answer.ok()) throw new Error(`the import answered ${answer.status()}: ${await answer.text()}`)
}

function createBundle(at: number, count: number, owner: Bundle['people'][number]): Bundle {
  const text = `Article ${at}. ${sentence.repeat(count)}`
  const article = {
    id: `urn:seed:article:${at}`,
    title: `Market report ${at}`,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: text.length,
    publishedOn: `2026-${String((at % 12) + 1).padStart(2, '0')}-15`,
  }
  const layer = { id: `urn:seed:layer:${at}`, annotator: owner.id, status: 'draft' as const }
  const first = `Article ${at}. `.length
  const claims = Array.from({ length: count }, (_, n) => createClaim(layer.id, at, n, first))
  return { article, text, people: [owner], layers: [layer], claims, reviews: [] }
}

function createClaim(layer: string, article: number, n: number, first: number): Claim {
  const time = '2026-12-31T12:00:00.000Z'
  const start = first + n * sentence.length
  const type = ['forecast', 'assessment', 'quote'][n % 3] ?? 'forecast'
  const likelihood = n % 6 === 0 ? { likelihood: 'likely' } : {}
  return {
    id: `urn:seed:claim:${article}:${n}`,
    layer,
    type,
    fragments: [{ start, end: start + 40 }],
    attributes: { speaker: speakers[Math.floor(n / 3) % speakers.length] ?? '', ...likelihood },
    note: n === 0 ? 'The first of all' : '',
    origin: { kind: 'manual' },
    created: time,
    modified: time,
  }
}
