import { ArticleCollector } from '../core/agreement/article-collector.ts'
import type { AgreementArticle } from '../core/agreement/prepare-articles.ts'
import type { Id } from '../core/id.ts'
import type { CliIo } from './cli-io.ts'
import { readBundles, sayProblems } from './read-bundles.ts'

export interface CollectedArticles {
  readonly articles: readonly AgreementArticle[]
  /** Names of the annotators by id. */
  readonly names: ReadonlyMap<Id, string>
}

/** All layers of some files by the text they are on; null after problems were told. */
export async function collectArticles(
  files: readonly string[],
  io: CliIo,
): Promise<CollectedArticles | null> {
  const collector = new ArticleCollector()
  let isRead = true
  for (const file of files) {
    for await (const part of readBundles(file, io)) {
      if (part.kind === 'problems') {
        sayProblems(file, part.problems, io)
        isRead = false
      } else collector.add(part.bundle)
    }
  }
  return isRead ? { articles: collector.list(), names: collector.names } : null
}
