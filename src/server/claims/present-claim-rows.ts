import {
  type ClaimRow,
  type ClaimRowsHead,
  type ClaimRowsPart,
  longestRowText,
} from '../../api/claim-rows.ts'
import type { Article } from '../../core/article.ts'
import { type Claim, claimExtent } from '../../core/claim.ts'
import { isConsensus } from '../../core/consensus.ts'
import { findSpeakers, type Speakers } from '../../core/find-speakers.ts'
import type { Id } from '../../core/id.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { Store, StoredLayer } from '../db/store.ts'
import type { Answer } from '../http/answer.ts'
import { readClaims } from '../layers/read-claims.ts'
import { letOthersRun } from '../let-others-run.ts'

/** Claims in one line: enough to be quick, few enough to be told as they come. */
const claimsALine = 1_000

/**
 * All claims as lines of JSON, one article in memory at a time. Each layer is of one moment, and others read and write
 * between them; a consensus repeats what annotators tagged and is left out; an article removed meanwhile is left out, so that fewer claims may come than the first line says.
 */
export async function* presentClaimRows(store: Store): AsyncGenerator<string> {
  const [articles, all] = await store.read(async reader => [
    await reader.listArticles(),
    await reader.listLayers(),
  ])
  const layers = all.filter(({ layer }) => !isConsensus(layer))
  yield presentLine({ total: layers.reduce((sum, { claims }) => sum + claims, 0) })
  const byArticle = groupByArticle(layers.filter(({ claims }) => claims > 0))
  for (const { article } of articles) {
    const own = byArticle.get(article.id)
    if (own) yield* presentArticle(store, article, own)
  }
}

function groupByArticle(layers: readonly StoredLayer[]): ReadonlyMap<Id, readonly StoredLayer[]> {
  const groups = new Map<Id, StoredLayer[]>()
  for (const layer of layers) {
    const group = groups.get(layer.article)
    if (group) group.push(layer)
    else groups.set(layer.article, [layer])
  }
  return groups
}

async function* presentArticle(
  store: Store,
  { id, title, sha256, publishedOn }: Article,
  layers: readonly StoredLayer[],
): AsyncGenerator<string> {
  const points = indexCodePoints((await store.findText(sha256)) ?? '')
  const head = {
    article: { id, title, sha256, ...(publishedOn === undefined ? {} : { publishedOn }) },
    layers: layers.map(({ layer, annotator }) => ({
      ...{ id: layer.id, annotator: annotator.id, name: annotator.name },
    })),
  }
  for (const { layer } of layers) {
    const claims: Claim[] = []
    for await (const some of readClaims(store, id, layer.id)) claims.push(...some)
    const speakers = findSpeakers(claims)
    for (let at = 0; at < claims.length; at += claimsALine) {
      await letOthersRun()
      const some = claims.slice(at, at + claimsALine)
      yield presentLine({ ...head, claims: some.map(claim => presentClaim(claim, speakers, points)) })
    }
  }
}

function presentClaim(claim: Claim, speakers: Speakers, points: CodePoints): Answer<ClaimRow> {
  const { id, layer, type, attributes, note, origin, created } = claim
  return {
    ...{ id, layer, type, attributes, note, origin, created },
    start: claimExtent(claim).start,
    ...presentText(claim, points),
    speaker: speakers.get(id) ?? null,
  }
}

/** No more of the text is copied than a row has room for, however long the claim. */
function presentText({ fragments }: Claim, points: CodePoints): Pick<Answer<ClaimRow>, 'text' | 'fragments'> {
  const parts: string[] = []
  let room = longestRowText
  for (const { start, end } of fragments) {
    parts.push(points.slice(start, Math.min(end, start + room)))
    room -= end - start
    if (room >= 0) continue
    return { text: `${parts.join(' … ')}…`, fragments: fragments.map(({ start, end }) => ({ start, end })) }
  }
  return { text: parts.join(' … ') }
}

function presentLine(line: Answer<ClaimRowsHead> | Answer<ClaimRowsPart>): string {
  return `${JSON.stringify(line)}\n`
}
