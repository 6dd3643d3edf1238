import { ArticleCollector } from '../core/agreement/article-collector.ts'
import type { AgreementArticle } from '../core/agreement/prepare-articles.ts'
import type { Codebook } from '../core/codebook.ts'
import type { Id } from '../core/id.ts'
import type { CliIo } from './cli-io.ts'
import { bundleOptions } from './parse-bytes.ts'
import { readBundles, sayProblems } from './read-bundles.ts'

export interface CollectedArticles {
  readonly articles: readonly AgreementArticle[]
  /** Names of the annotators by id. */
  readonly names: ReadonlyMap<Id, string>
}

/** All layers of some files by the text they are on, in the words of a codebook; null after problems were told. */
export async function collectArticles(
  files: readonly string[],
  codebook: Codebook,
  io: CliIo,
): Promise<CollectedArticles | null> {
  const collector = new ArticleCollector()
  let isRead = true
  for (const file of files) {
    for await (const part of readBundles(file, io, { ...bundleOptions, codebook })) {
      if (part.kind === 'problems') {
        sayProblems(file, part.problems, io)
        isRead = false
      } else collector.add(part.bundle)
    }
  }
  return isRead ? { articles: collector.list(), names: collector.names } : null
}
