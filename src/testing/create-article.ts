import { createHash } from 'node:crypto'
import type { Article } from '../core/article.ts'
import { createId } from './create-id.ts'

export const testArticle = createId(0xc)

/** An article whose hash and length are those of `text`. */
export function createArticle(text: string, fields: Partial<Article> = {}): Article {
  return {
    id: testArticle,
    title: 'Test article',
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: Array.from(text).length,
    ...fields,
  }
}
