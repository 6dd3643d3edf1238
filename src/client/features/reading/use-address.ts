import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { OpenArticle } from './open-article.ts'

/** Long enough that going through claims by key does not write the address at each of them. */
const settleAfter = 200

/** Keeps the focused claim and the filter in the address, so that a reload or a link finds them. */
export function useAddress(open: OpenArticle): void {
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let before = open.store.getState()
    const { pathname } = router.state.location
    const stop = open.store.subscribe(state => {
      if (state.focused === before.focused && state.hidden === before.hidden) return
      before = state
      clearTimeout(timer)
      timer = setTimeout(() => {
        // Whoever is on the way to another page is not called back.
        if (router.latestLocation.pathname !== pathname) return
        const { focused, hidden } = open.store.getState()
        void navigate({
          to: '/articles/$articleId',
          params: { articleId: open.article.id },
          search: search => ({
            ...('layer' in search && search.layer ? { layer: search.layer } : {}),
            ...(focused === null ? {} : { claim: focused }),
            ...(hidden.size === 0 ? {} : { hide: [...hidden].join(',') }),
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
