import type { BrowserContext } from '@playwright/test'
import { paths } from '../../src/api/paths.ts'
import type { AddArticleAnswer, AddArticleRequest, EditAnswer, EditRequest } from '../../src/api/schemas.ts'
import { Assay } from '../assay.ts'
import { launch, nameOwner } from '../owner.ts'
import { sendJson } from '../send-json.ts'
import type { BenchCase } from './cases.ts'
import type { Target } from './measure-run.ts'
import type { SyntheticArticle } from './synthetic-article.ts'

const at = '2026-01-01T00:00:00.000Z'

/** A case in the built app: a server of its own with the article and, in the owner's layer, its claims. */
export async function startAssay(
  context: BrowserContext,
  { name }: BenchCase,
  article: SyntheticArticle,
): Promise<{ target: Target; close: () => Promise<void> }> {
  const assay = await Assay.start()
  await launch(context, assay.launchUrl)
  const owner = await nameOwner(context, assay.url, 'Bench')
  const added = await sendJson<AddArticleAnswer>(context, 'POST', assay.url + paths.articles, {
    id: `urn:bench:${name}:text`,
    article: `urn:bench:${name}`,
    title: `Synthetic article ${name}`,
    text: article.text,
  } satisfies AddArticleRequest)
  const request = claimsRequest(added.article, owner, article)
  await sendJson<EditAnswer>(context, 'POST', assay.url + paths.edits(added.article), request)
  const url = `${assay.url}/articles/${encodeURIComponent(added.article)}`
  return { target: { url, article, kind: 'mark', tagging: 'focused' }, close: () => assay.dispose() }
}

/** One edit that puts the owner's layer and all claims, as an import does. */
export function claimsRequest(
  article: string,
  owner: string,
  { claims }: Pick<SyntheticArticle, 'claims'>,
): EditRequest {
  const layer = { id: 'urn:bench:layer', annotator: owner, status: 'draft' as const }
  return {
    base: { [layer.id]: 0 },
    edit: {
      id: 'urn:bench:claims',
      at,
      by: owner,
      article,
      change: {
        layers: [{ id: layer.id, before: null, after: layer }],
        claims: claims.map(({ id, type, start, end }) => ({
          id,
          before: null,
          after: {
            id,
            type,
            layer: layer.id,
            fragments: [{ start, end }],
            attributes: {},
            note: '',
            origin: { kind: 'manual' as const },
            created: at,
            modified: at,
          },
        })),
      },
    },
  }
}
