import type { Article } from './article.ts'
import type { Id } from './id.ts'

/** Which text an article corrects, on its record: so it travels in annotation files, and undo takes it back. */
const revisionKey = 'x-assay-revision-of'

export interface Revision {
  /** The article with the earlier text. */
  readonly article: Id
  /** Of the earlier text, so that it is known where the article is not. */
  readonly sha256: string
}

/** The earlier text of an article; null where it corrects none. */
export function readRevision({ extensions }: Pick<Article, 'extensions'>): Revision | null {
  const value = extensions?.[revisionKey]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { article, sha256 } = value as { readonly [key: string]: unknown }
  return typeof article === 'string' && typeof sha256 === 'string' ? { article, sha256 } : null
}

/** The record of a corrected text: the details of the earlier article, with an id and a text of its own. */
export function reviseArticle(
  earlier: Article,
  { id, sha256, length }: Pick<Article, 'id' | 'sha256' | 'length'>,
): Article {
  const revision = { article: earlier.id, sha256: earlier.sha256 }
  return { ...earlier, id, sha256, length, extensions: { ...earlier.extensions, [revisionKey]: revision } }
}

/** For each article that was corrected, the article with the corrected text; of several the one listed first. */
export function listNewer(articles: readonly Article[]): ReadonlyMap<Id, Article> {
  const newer = new Map<Id, Article>()
  for (const article of articles) {
    const earlier = readRevision(article)?.article
    if (earlier !== undefined && !newer.has(earlier)) newer.set(earlier, article)
  }
  return newer
}
