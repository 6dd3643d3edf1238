import { createOpenArticle, type OpenArticle } from '../client/features/reading/open-article.ts'
import type { Claim } from '../core/claim.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Edit } from '../core/edit.ts'
import { createReader } from '../text/reader.ts'
import { createArticle } from './create-article.ts'
import { createLayer } from './create-layer.ts'
import { createPerson } from './create-person.ts'

/** An article as the reading page holds it, without a page; `sent` collects the edits on their way. */
export function createTestReading(
  text: string,
  claims: readonly Claim[] = [],
): { open: OpenArticle; sent: Edit[] } {
  const sent: Edit[] = []
  const open = createOpenArticle({
    article: createArticle(text),
    words: 0,
    added: '2026-01-02T03:04:05.678Z',
    layer: createLayer(),
    isLayerNew: claims.length === 0,
    me: createPerson(),
    version: '0.0.0',
    codebook: defaultCodebook,
    reader: createReader(text, 'en'),
    reload: () => {},
    claims,
    log: [],
    writer: 'me',
    focused: null,
    filter: { hidden: new Set(), conditions: [] },
    order: 'position',
    beside: new Set(),
  })
  open.send = edit => sent.push(edit)
  return { open, sent }
}
