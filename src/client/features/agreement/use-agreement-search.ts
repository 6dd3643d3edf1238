import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { type AgreementSearch, presentAgreementSearch, readAgreementSearch } from './agreement-search.ts'

export type ChangeSearch = (fields: Partial<AgreementSearch>) => void

/** What the address asks for, and a way to ask for something else. Several changes at once all count. */
export function useAgreementSearch(): readonly [AgreementSearch, ChangeSearch] {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const search = useMemo(() => readAgreementSearch(raw), [raw])
  const latest = useRef(search)
  latest.current = search
  function change(fields: Partial<AgreementSearch>) {
    latest.current = { ...latest.current, ...fields }
    const next = presentAgreementSearch(latest.current)
    void navigate({ to: '/agreement', search: next as never, replace: true, resetScroll: false })
  }
  return [search, change]
}
