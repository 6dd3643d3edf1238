import type { BrowserContext } from '@playwright/test'
import { paths } from '../../src/api/paths.ts'
import type { AddArticleAnswer, AddArticleRequest, EditAnswer, EditRequest } from '../../src/api/schemas.ts'
import { Assay } from '../assay.ts'
import { launch, nameOwner } from '../owner.ts'
import { sendJson } from '../send-json.ts'
import type { BenchCase } from './cases.ts'
import type { SyntheticArticle } from './synthetic-article.ts'
import type { Abilities, Target } from './target.ts'

const at = '2026-01-01T00:00:00.000Z'
const layer = 'urn:bench:layer'
/** As many claims as one edit may hold, with room to spare. */
const claimsAnEdit = 25_000

const can: Abilities = {
  tagging: 'focused',
  retagging: 'choice',
  undo: true,
  hover: true,
  click: true,
  filter: true,
  note: true,
}

/** A case in the built app: a server of its own with the article and, in the owner's layer, its claims. */
export async function startAssay(
  context: BrowserContext,
  benchCase: BenchCase,
  article: SyntheticArticle,
): Promise<{ target: Target; close: () => Promise<void> }> {
  const { name } = benchCase
  const assay = await Assay.start()
  await launch(context, assay.launchUrl)
  const owner = await nameOwner(context, assay.url, 'Bench')
  const added = await sendJson<AddArticleAnswer>(context, 'POST', assay.url + paths.articles, {
    id: `urn:bench:${name}:text`,
    article: `urn:bench:${name}`,
    title: `Synthetic article ${name}`,
    text: article.text,
  } satisfies AddArticleRequest)
  for (let part = 0; part * claimsAnEdit < article.claims.length; part += 1) {
    const claims = article.claims.slice(part * claimsAnEdit, (part + 1) * claimsAnEdit)
    const request = claimsRequest(added.article, owner, { claims }, part)
    await sendJson<EditAnswer>(context, 'POST', assay.url + paths.edits(added.article), request)
  }
  const url = `${assay.url}/articles/${encodeURIComponent(added.article)}`
  return { target: { url, benchCase, article, kind: 'mark', can }, close: () => assay.dispose() }
}

/**
 * An edit that puts claims into the owner's layer, as an import does. The first, part 0, makes the layer; each of the
 * others is made on the one before it.
 */
function claimsRequest(
  article: string,
  owner: string,
  { claims }: Pick<SyntheticArticle, 'claims'>,
  part = 0,
): EditRequest {
  const own = { id: layer, annotator: owner, status: 'draft' as const }
  const layers = part === 0 ? { layers: [{ id: layer, before: null, after: own }] } : {}
  const change = { ...layers, claims: claims.map(presentClaim) }
  return {
    base: { [layer]: part },
    edit: { id: `urn:bench:claims:${part}`, at, by: owner, article, change },
  }
}

function presentClaim({ id, type, start, end }: SyntheticArticle['claims'][number]) {
  const times = { created: at, modified: at }
  const origin = { kind: 'manual' as const }
  const fragments = [{ start, end }]
  return {
    id,
    before: null,
    after: { id, type, layer, fragments, attributes: {}, note: '', origin, ...times },
  }
}
