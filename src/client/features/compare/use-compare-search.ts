import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { Id } from '../../../core/id.ts'
import { type CompareSearch, presentCompareSearch, readCompareSearch } from './compare-search.ts'

export type ChangeSearch = (fields: Partial<CompareSearch>) => void

/** What the address asks for, and a way to ask for something else. Several changes at once all count. */
export function useCompareSearch(articleId: Id): readonly [CompareSearch, ChangeSearch] {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const search = useMemo(() => readCompareSearch(raw), [raw])
  const latest = useRef(search)
  latest.current = search
  function change(fields: Partial<CompareSearch>) {
    latest.current = { ...latest.current, ...fields }
    void navigate({
      to: '/articles/$articleId/compare',
      params: { articleId },
      search: presentCompareSearch(latest.current),
      replace: true,
      resetScroll: false,
    })
  }
  return [search, change]
}
