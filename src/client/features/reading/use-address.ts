import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { presentConditions } from '../../../core/claim-filter.ts'
import { presentList } from './address-list.ts'
import type { OpenArticle } from './open-article.ts'

/** Long enough that going through claims by key does not write the address at each of them. */
const settleAfter = 200

/** Keeps the focused claim, the filter and the layers beside one's own in the address, so that a reload or a link finds them. */
export function useAddress(open: OpenArticle): void {
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let before = open.store.getState()
    const { pathname } = router.state.location
    const stop = open.store.subscribe(state => {
      const isSame = (['focused', 'filter', 'order', 'beside'] as const).every(
        key => state[key] === before[key],
      )
      if (isSame) return
      before = state
      clearTimeout(timer)
      timer = setTimeout(() => {
        // Whoever is on the way to another page is not called back.
        if (router.latestLocation.pathname !== pathname) return
        const { focused, filter, order, beside } = open.store.getState()
        const { hidden, conditions } = filter
        void navigate({
          to: '/articles/$articleId',
          params: { articleId: open.article.id },
          search: search => ({
            ...('layer' in search && search.layer ? { layer: search.layer } : {}),
            ...(focused === null ? {} : { claim: focused }),
            ...(hidden.size === 0 ? {} : { hide: presentList(hidden) }),
            ...(conditions.length === 0 ? {} : { only: presentConditions(conditions) }),
            ...(order === 'position' ? {} : { sort: order }),
            ...(beside.size === 0 ? {} : { beside: presentList(beside) }),
          }),
          replace: true,
          resetScroll: false,
        })
      }, settleAfter)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [open, navigate, router])
}
