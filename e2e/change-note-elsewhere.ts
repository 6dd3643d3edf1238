import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { ArticleAnswer, EditRequest, LayerAnswer } from '../src/api/schemas.ts'
import { withArticleNote } from '../src/core/article-note.ts'
import { sendJson } from './send-json.ts'

/** Writes the owner's note on an article that has a layer of theirs, as another browser of theirs would. */
export async function changeNoteElsewhere(
  context: BrowserContext,
  { origin, article, note }: { readonly origin: string; readonly article: string; readonly note: string },
): Promise<void> {
  const get = (path: string) => context.request.get(origin + path)
  const { own }: ArticleAnswer = await (await get(paths.article(article))).json()
  if (!own) throw new Error('expected a layer of the owner here')
  const { layer, version }: LayerAnswer = await (await get(paths.layer(article, own.id))).json()
  if (!layer) throw new Error('expected the layer itself')
  const edit = {
    id: `urn:uuid:${randomUUID()}`,
    at: new Date().toISOString(),
    by: own.annotator,
    article,
    change: { layers: [{ id: own.id, before: layer, after: withArticleNote(layer, note) }] },
  }
  const request: EditRequest = { edit, base: { [own.id]: version } }
  await sendJson(context, 'POST', origin + paths.edits(article), request)
}
