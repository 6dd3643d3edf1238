import { useRouter } from '@tanstack/react-router'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import type { Id } from '../../../core/id.ts'

interface ArticleLinkProps {
  readonly article: Id
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** How long the pointer or the focus rests on a link before its page is fetched, in milliseconds. */
const restTime = 80

/** A link to an article's page. Lighter than the router's own link, of which a long list would hold a thousand. */
export function ArticleLink({ article, className, children }: ArticleLinkProps) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const page = { to: '/articles/$articleId', params: { articleId: article } } as const
  function handleRest() {
    timer.current = setTimeout(() => void router.preloadRoute(page), restTime)
  }
  function handleLeave() {
    clearTimeout(timer.current)
  }
  function handleClick(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate(page)
  }
  return (
    <a
      href={`/articles/${encodeURIComponent(article)}`}
      className={className}
      onClick={handleClick}
      onPointerEnter={handleRest}
      onPointerLeave={handleLeave}
      onFocus={handleRest}
      onBlur={handleLeave}
    >
      {children}
    </a>
  )
}
