import { useEffect } from 'react'
import { looksLikeMarkdown } from '../../ui/markdown-words.ts'
import { loadMarkdown } from '../../ui/note-text.tsx'
import { useOpenArticle } from './open-article.ts'

const askAgainAfter = 200
/** While the server is out of reach. */
const loadAgainAfter = 5_000

/** Runs the checks, and counts what is to complete, from when the article stands there whole; their code comes then too. */
export function useRunningChecks(): void {
  const open = useOpenArticle()
  useEffect(() => {
    let stop = () => {}
    let isGone = false
    function begin(): void {
      if (document.documentElement.dataset['reading'] !== 'complete') {
        timer = setTimeout(begin, askAgainAfter)
        return
      }
      // Paper does not wait for code.
      if (open.index.all().some(({ note }) => looksLikeMarkdown(note))) loadMarkdown().catch(() => {})
      // The first claim that is looked at does not wait for its fields.
      import('./claim-fields.tsx').catch(() => {})
      Promise.all([import('./run-checks.ts'), import('./count-unfinished.ts')]).then(
        ([{ runChecks }, { countUnfinished }]) => {
          if (isGone) return
          const stops = [runChecks(open), countUnfinished(open)]
          stop = () => {
            for (const each of stops) each()
          }
        },
        () => {
          if (!isGone) timer = setTimeout(begin, loadAgainAfter)
        },
      )
    }
    let timer = setTimeout(begin, askAgainAfter)
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [open])
}
