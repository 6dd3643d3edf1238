import {
  type ClaimRow,
  type ClaimRowsHead,
  type ClaimRowsPart,
  longestRowText,
} from '../../api/claim-rows.ts'
import type { Bundle } from '../../core/bundle.ts'
import { type Claim, claimExtent, compareClaims } from '../../core/claim.ts'
import { findSpeakers, type Speakers } from '../../core/find-speakers.ts'
import type { Id } from '../../core/id.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { Store } from '../db/store.ts'
import type { Answer } from '../http/answer.ts'

/** Claims in one line: enough to be quick, few enough to be told as they come. */
const claimsALine = 1_000

/**
 * All claims as lines of JSON, one article in memory at a time. Each article is of one moment; one removed meanwhile
 * is left out, so that fewer claims may come than the first line says.
 */
export async function* presentClaimRows(store: Store): AsyncGenerator<string> {
  const [articles, layers] = await store.read(async reader => [
    await reader.listArticles(),
    await reader.listLayers(),
  ])
  yield presentLine({ total: layers.reduce((sum, { claims }) => sum + claims, 0) })
  const filled = new Set(layers.filter(({ claims }) => claims > 0).map(({ article }) => article))
  for (const { article } of articles.filter(({ article }) => filled.has(article.id))) {
    const bundle = await store.readBundle(article.id)
    if (bundle) yield* presentArticle(bundle)
  }
}

function* presentArticle(bundle: Bundle): Generator<string> {
  const { article, people, layers } = bundle
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const points = indexCodePoints(bundle.text ?? '')
  const { id, title, publishedOn } = article
  const head = {
    article: { id, title, ...(publishedOn === undefined ? {} : { publishedOn }) },
    layers: layers.map(({ id, annotator }) => ({ id, annotator, name: names.get(annotator) ?? '' })),
  }
  const claims = layers.flatMap(layer => presentLayer(bundle, layer.id, points))
  for (let at = 0; at < claims.length; at += claimsALine) {
    yield presentLine({ ...head, claims: claims.slice(at, at + claimsALine) })
  }
}

function presentLayer(bundle: Bundle, layer: Id, points: CodePoints): readonly Answer<ClaimRow>[] {
  const claims = bundle.claims.filter(claim => claim.layer === layer).sort(compareClaims)
  const speakers = findSpeakers(claims)
  return claims.map(claim => presentClaim(claim, speakers, points))
}

function presentClaim(claim: Claim, speakers: Speakers, points: CodePoints): Answer<ClaimRow> {
  const { id, layer, type, attributes, note, origin, created } = claim
  return {
    ...{ id, layer, type, attributes, note, origin, created },
    start: claimExtent(claim).start,
    text: presentText(claim, points),
    speaker: speakers.get(id) ?? null,
  }
}

/** No more of the text is copied than a row has room for, however long the claim. */
function presentText({ fragments }: Claim, points: CodePoints): string {
  const parts: string[] = []
  let room = longestRowText
  for (const { start, end } of fragments) {
    parts.push(points.slice(start, Math.min(end, start + room)))
    room -= end - start
    if (room < 0) return `${parts.join(' … ')}…`
  }
  return parts.join(' … ')
}

function presentLine(line: Answer<ClaimRowsHead> | Answer<ClaimRowsPart>): string {
  return `${JSON.stringify(line)}\n`
}
