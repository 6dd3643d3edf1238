import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { type ClaimsSearch, parseClaimsSearch, presentClaimsSearch } from './claims-search.ts'

export type ChangeSearch = (fields: Partial<ClaimsSearch>) => void

/** What the address asks for, and a way to ask for more or less. Several changes at once all count. */
export function useClaimsSearch(): readonly [ClaimsSearch, ChangeSearch] {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const search = useMemo(() => parseClaimsSearch(raw), [raw])
  const latest = useRef(search)
  latest.current = search
  function change(fields: Partial<ClaimsSearch>) {
    latest.current = { ...latest.current, ...fields }
    void navigate({
      to: '/claims',
      search: presentClaimsSearch(latest.current),
      replace: true,
      resetScroll: false,
    })
  }
  return [search, change]
}
