import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { maySeeOthers } from '../../core/blind.ts'
import type { Id } from '../../core/id.ts'
import { useOnlyReviewing } from './only-reviewing.ts'
import { libraryQuery } from './queries.ts'

const none: ReadonlySet<Id> = new Set()

/** The articles on which there are layers of others that are hidden; null while that is not known yet. */
export function useHiddenArticles(hidesLayers: boolean): ReadonlySet<Id> | null {
  const { data } = useQuery({ ...libraryQuery, enabled: hidesLayers })
  const reviewing = useOnlyReviewing(state => state.ids)
  return useMemo(() => {
    if (!hidesLayers) return none
    if (!data) return null
    const hidden = data.articles.filter(({ article, own, colleagues }) => {
      return (
        colleagues.length > 0 &&
        !maySeeOthers(own, { hidesLayers, isOnlyReviewing: reviewing.includes(article.id) })
      )
    })
    return new Set(hidden.map(({ article }) => article.id))
  }, [data, reviewing, hidesLayers])
}
