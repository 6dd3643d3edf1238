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
  const assay = await Assay.start('process')
  await launch(context, assay.launchUrl)
  const owner = await nameOwner(context, assay.url, 'Bench')
  const added = await sendJson<AddArticleAnswer>(context, 'POST', assay.url + paths.articles, {
    id: `urn:bench:${name}:text`,
    article: `urn:bench:${name}`,
    title: `Synthetic article ${name}`,
    text: article.text,
  } satisfies AddArticleRequest)
  await sendClaims(context, { origin: assay.url, article: added.article, owner }, article.claims)
  const url = `${assay.url}/articles/${encodeURIComponent(added.article)}`
  return { target: { url, benchCase, article, kind: 'mark', can }, close: () => assay.dispose() }
}

interface ClaimsPlace {
  readonly origin: string
  readonly article: string
  readonly owner: string
}

/** Writes claims into a layer of the owner's that is made with them, as an import does. */
export async function sendClaims(
  context: BrowserContext,
  { origin, article, owner }: ClaimsPlace,
  claims: SyntheticArticle['claims'],
): Promise<void> {
  for (const [version, request] of claimsRequests(article, owner, claims).entries()) {
    const base = { [layer]: version }
    await sendJson<EditAnswer>(context, 'POST', origin + paths.edits(article), { ...request, base })
  }
}

/** Edits that put all claims into the owner's layer; the first makes the layer. */
function claimsRequests(
  article: string,
  owner: string,
  claims: SyntheticArticle['claims'],
): Pick<EditRequest, 'edit'>[] {
  return Array.from({ length: Math.ceil(claims.length / claimsAnEdit) }, (_, part) => {
    const own = { id: layer, annotator: owner, status: 'draft' as const }
    const layers = part === 0 ? { layers: [{ id: layer, before: null, after: own }] } : {}
    const here = claims.slice(part * claimsAnEdit, (part + 1) * claimsAnEdit)
    const change = { ...layers, claims: here.map(presentClaim) }
    return { edit: { id: `urn:bench:claims:${part}`, at, by: owner, article, change } }
  })
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
