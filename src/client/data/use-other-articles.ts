import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { compareText } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import { libraryQuery } from './queries.ts'

/** An article that one can go to. */
interface OtherArticle {
  readonly id: Id
  readonly name: string
  readonly onRun: () => void
}

/** The articles beside the current one, last touched first. They are asked for once `want` was called. */
export function useOtherArticles(current: Id | null): {
  readonly articles: readonly OtherArticle[]
  readonly want: () => void
} {
  const [isWanted, setIsWanted] = useState(false)
  const navigate = useNavigate()
  const { data } = useQuery({ ...libraryQuery, enabled: isWanted })
  const others = data?.articles.filter(({ article }) => article.id !== current) ?? []
  const articles = others
    .sort((a, b) => compareText(b.touched, a.touched))
    .map(({ article: { id, title } }) => ({
      id,
      name: title,
      onRun: () => void navigate({ to: '/articles/$articleId', params: { articleId: id } }),
    }))
  return { articles, want: () => setIsWanted(true) }
}
