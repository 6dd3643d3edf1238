import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchCase, EngineName } from './cases.ts'
import type { Target } from './measure-run.ts'
import type { MarkKind } from './pages/seeing.ts'
import type { SyntheticArticle } from './synthetic-article.ts'

export type PeerName = Exclude<EngineName, 'assay'>

/** Each peer's page, and how a claim shows there. */
const peers: Record<PeerName, { page: string; kind: MarkKind; tagging: Target['tagging'] }> = {
  'recogito-spans': { page: 'recogito.html?renderer=spans&', kind: 'recogito-span', tagging: 'clicked' },
  'recogito-css': { page: 'recogito.html?renderer=css&', kind: 'highlight', tagging: 'clicked' },
  plain: { page: 'plain.html?', kind: 'none', tagging: 'none' },
}

/** Puts an article where the peers' pages fetch it, below the folder that is served. */
export function writePeerData(folder: string, { name }: BenchCase, article: SyntheticArticle): void {
  const claims = article.claims.map(claim => ({ ...claim, id: peerId(claim.id) }))
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, 'data', `${fileName(name)}.txt`), article.text)
  writeFileSync(join(folder, 'data', `${fileName(name)}.json`), JSON.stringify(claims))
}

/** A case as a peer opens it. */
export function peerTarget(
  origin: string,
  engine: PeerName,
  { name }: BenchCase,
  article: SyntheticArticle,
): Target {
  const { page, kind, tagging } = peers[engine]
  const claims = article.claims.map(claim => ({ ...claim, id: peerId(claim.id) }))
  return { url: `${origin}/${page}case=${fileName(name)}`, article: { ...article, claims }, kind, tagging }
}

function fileName(caseName: string): string {
  return caseName.replace('/', '-')
}

/** The peer uses ids as names in CSS, where a colon would not do. */
function peerId(id: string): string {
  return id.replaceAll(':', '-')
}
