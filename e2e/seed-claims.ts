import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { ArticleAnswer, EditRequest, Session } from '../src/api/schemas.ts'
import type { Attributes, Claim } from '../src/core/claim.ts'
import type { Edit } from '../src/core/edit.ts'
import { sendJson } from './send-json.ts'

export interface SeedClaim {
  readonly type: 'forecast' | 'assessment' | 'quote'
  /** As they stand in the article; the first place counts. */
  readonly words: string
  readonly note?: string
  readonly attributes?: Attributes
}

interface SeedOptions {
  readonly origin: string
  readonly article: string
  readonly claims: readonly SeedClaim[]
}

/** Writes claims of the owner's to an article that has none of theirs yet, as one edit; answers them as stored. */
export async function seedClaims(
  context: BrowserContext,
  { origin, article, claims: seeds }: SeedOptions,
): Promise<readonly Claim[]> {
  const get = (path: string) => context.request.get(origin + path)
  const session: Session = await (await get(paths.session)).json()
  const answer: ArticleAnswer = await (await get(paths.article(article))).json()
  const text = await (await get(paths.text(answer.article.sha256))).text()
  if (!session.owner || answer.own) throw new Error('expected an owner without claims here')
  const layer = { id: newId(), annotator: session.owner.id, status: 'draft' as const }
  const at = new Date().toISOString()
  const claims = seeds.map(({ type, words, note = '', attributes = {} }): Claim => {
    const fragments = [findSpan(text, words)]
    const times = { created: at, modified: at }
    const origin = { kind: 'manual' as const }
    return { id: newId(), layer: layer.id, type, fragments, attributes, note, origin, ...times }
  })
  const edit: Edit = {
    id: newId(),
    at,
    by: session.owner.id,
    article,
    change: {
      layers: [{ id: layer.id, before: null, after: layer }],
      claims: claims.map(claim => ({ id: claim.id, before: null, after: claim })),
    },
  }
  const request: EditRequest = { edit, base: { [layer.id]: 0 } }
  await sendJson(context, 'POST', origin + paths.edits(article), request)
  return claims
}

function findSpan(text: string, words: string) {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`the article does not have “${words}”`)
  const start = [...text.slice(0, at)].length
  return { start, end: start + [...words].length }
}

function newId(): string {
  return `urn:uuid:${randomUUID()}`
}
