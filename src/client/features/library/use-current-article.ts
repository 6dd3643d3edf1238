import { type RefObject, useState } from 'react'
import type { ArticleSummary } from '../../../api/schemas.ts'

/** The row that J and K start from; kept for the tab, so that coming back from an article finds it again. */
const storageKey = 'assay-current-article'

/** Which article of the list the keys speak of, and ways to move on. The focus is on its title's link. */
export function useCurrentArticle(articles: readonly ArticleSummary[], list: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(storageKey))
  const found = articles.findIndex(({ article }) => article.id === chosen)
  const index = Math.max(found, 0)
  const current = articles[index]
  function choose(article: string) {
    setChosen(article)
    sessionStorage.setItem(storageKey, article)
  }
  function linkOf(article: string): HTMLElement | null {
    return list.current?.querySelector<HTMLElement>(`[data-article="${CSS.escape(article)}"] a`) ?? null
  }
  function focus(article: string) {
    choose(article)
    const link = linkOf(article)
    link?.focus()
    link?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  function isFocused(): boolean {
    return current !== undefined && linkOf(current.article.id) === document.activeElement
  }
  /** One row down or up; the first press only takes the focus to the current row. */
  function move(step: 1 | -1) {
    const next = isFocused() ? articles[Math.min(Math.max(index + step, 0), articles.length - 1)] : current
    if (next) focus(next.article.id)
  }
  /** What stays current when the current article goes. */
  function neighbour(): ArticleSummary | undefined {
    return articles[index + 1] ?? articles[index - 1]
  }
  return { current, choose, focus, isFocused, move, neighbour }
}
