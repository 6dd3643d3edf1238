import type { Bundle } from '../core/bundle.ts'

/** A name for a file of these articles that every system takes: the one's title, or how many they are. */
export function nameFile(bundles: readonly Bundle[], extension: string): string {
  const [first] = bundles
  const title = bundles.length === 1 && first ? first.article.title : `${bundles.length} articles`
  return `${nameOf(title)}.${extension}`
}

/** Letters and digits with hyphens between; at most sixty characters. */
function nameOf(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return Array.from(words.join('-')).slice(0, 60).join('').replace(/-$/, '') || 'article'
}
