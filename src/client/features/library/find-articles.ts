import type { ArticleSummary } from '../../../api/schemas.ts'
import { compareText } from '../../../core/claim.ts'
import { fold } from '../../ui/fold.ts'

/** The articles whose titles hold every word looked for, whatever its case and accents; last touched first. */
export function findArticles(articles: readonly ArticleSummary[], wanted: string): readonly ArticleSummary[] {
  const words = fold(wanted).split(/\s+/u).filter(Boolean)
  return articles
    .filter(({ article }) => {
      const title = fold(article.title)
      return words.every(word => title.includes(word))
    })
    .sort((a, b) => compareText(b.touched, a.touched) || compareText(a.article.id, b.article.id))
}
