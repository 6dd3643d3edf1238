import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchCase } from './cases.ts'
import type { EngineName } from './engines.ts'
import type { SyntheticArticle } from './synthetic-article.ts'
import type { Abilities, Target } from './target.ts'

export type PeerName = Exclude<EngineName, 'assay'>

interface Peer extends Pick<Target, 'kind' | 'can'> {
  /** Its page's address, to which the case is added. */
  readonly page: string
}

const nothing: Abilities = {
  tagging: 'none',
  retagging: 'none',
  undo: false,
  hover: false,
  click: false,
  filter: false,
  note: false,
}
const annotatorCan: Abilities = {
  tagging: 'clicked',
  retagging: 'letter',
  undo: true,
  hover: true,
  click: true,
  filter: true,
  note: false,
}

/** Each peer's page, how a claim shows there, and what can be done with it. */
const peers: Record<PeerName, Peer> = {
  'recogito-spans': { page: 'recogito.html?way=spans&', kind: 'recogito-span', can: annotatorCan },
  'recogito-css': { page: 'recogito.html?way=css&', kind: 'highlight', can: annotatorCan },
  'recogito-ranges': { page: 'recogito.html?way=ranges&', kind: 'recogito-span', can: annotatorCan },
  'recogito-js': {
    page: 'recogito-js.html?',
    kind: 'recogito-js',
    can: { ...nothing, tagging: 'clicked', retagging: 'letter', click: true },
  },
  plain: { page: 'plain.html?', kind: 'none', can: nothing },
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
  benchCase: BenchCase,
  article: SyntheticArticle,
): Target {
  const { page, kind, can } = peers[engine]
  const claims = article.claims.map(claim => ({ ...claim, id: peerId(claim.id) }))
  const url = `${origin}/${page}case=${fileName(benchCase.name)}`
  return { url, benchCase, article: { ...article, claims }, kind, can }
}

function fileName(caseName: string): string {
  return caseName.replace('/', '-')
}

/** The peer uses ids as names in CSS, where a colon would not do. */
function peerId(id: string): string {
  return id.replaceAll(':', '-')
}
