import { useEffect } from 'react'
import { looksLikeMarkdown } from '../../ui/markdown-words.ts'
import { loadMarkdown } from '../../ui/note-text.tsx'
import { useOpenArticle } from './open-article.ts'

const askAgainAfter = 200
/** While the server is out of reach. */
const loadAgainAfter = 5_000

/** Runs the checks from when the article stands there whole; their code comes then too. */
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
      import('./run-checks.ts').then(
        ({ runChecks }) => {
          if (!isGone) stop = runChecks(open)
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
