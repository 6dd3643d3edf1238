import type { AgreementArticle, AgreementClaim } from '../core/agreement/prepare-articles.ts'
import type { Bundle } from '../core/bundle.ts'
import { isConsensus } from '../core/consensus.ts'
import type { Id } from '../core/id.ts'
import type { CliIo } from './cli-io.ts'
import { readBundles, sayProblems } from './read-bundles.ts'

export interface CollectedArticles {
  readonly articles: readonly AgreementArticle[]
  /** Names of the annotators by id. */
  readonly names: ReadonlyMap<Id, string>
}

interface Collecting {
  readonly length: number
  readonly layers: Map<Id, Map<Id, AgreementClaim>>
}

/** All layers of some files by the text they are on, a consensus aside; null after problems were told. A claim that comes twice counts once. */
export async function collectArticles(
  files: readonly string[],
  io: CliIo,
): Promise<CollectedArticles | null> {
  const articles = new Map<string, Collecting>()
  const names = new Map<Id, string>()
  let isRead = true
  for (const file of files) {
    for await (const part of readBundles(file, io)) {
      if (part.kind === 'problems') {
        sayProblems(file, part.problems, io)
        isRead = false
      } else {
        for (const { id, name } of part.bundle.people) names.set(id, name)
        collect(part.bundle, articles)
      }
    }
  }
  if (!isRead) return null
  return { articles: [...articles].map(([sha256, article]) => toArticle(sha256, article)), names }
}

function collect({ article, layers, claims }: Bundle, articles: Map<string, Collecting>): void {
  const known = articles.get(article.sha256) ?? { length: article.length, layers: new Map() }
  articles.set(article.sha256, known)
  for (const { id, annotator } of layers.filter(layer => !isConsensus(layer))) {
    const own = known.layers.get(annotator) ?? new Map<Id, AgreementClaim>()
    known.layers.set(annotator, own)
    for (const claim of claims) if (claim.layer === id) own.set(claim.id, claim)
  }
}

function toArticle(article: string, { length, layers }: Collecting): AgreementArticle {
  return {
    ...{ article, length },
    layers: [...layers].map(([annotator, claims]) => ({ annotator, claims: [...claims.values()] })),
  }
}
