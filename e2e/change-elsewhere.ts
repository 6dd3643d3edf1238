import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { ArticleAnswer, EditRequest, LayerAnswer } from '../src/api/schemas.ts'
import { sendJson } from './send-json.ts'

/** Writes a note to every claim of the owner's in an article, or deletes them all for null, as another browser of theirs would. */
export async function changeElsewhere(
  context: BrowserContext,
  {
    origin,
    article,
    note,
  }: { readonly origin: string; readonly article: string; readonly note: string | null },
): Promise<void> {
  const get = (path: string) => context.request.get(origin + path)
  const { own }: ArticleAnswer = await (await get(paths.article(article))).json()
  if (!own) throw new Error('expected claims of the owner here')
  const { claims, version }: LayerAnswer = await (await get(paths.layer(article, own.id))).json()
  const changed = claims.map(claim => ({
    id: claim.id,
    before: claim,
    after: note === null ? null : { ...claim, note },
  }))
  const edit = {
    id: `urn:uuid:${randomUUID()}`,
    at: new Date().toISOString(),
    by: own.annotator,
    article,
    change: { claims: changed },
  }
  const request: EditRequest = { edit, base: { [own.id]: version } }
  await sendJson(context, 'POST', origin + paths.edits(article), request)
}
