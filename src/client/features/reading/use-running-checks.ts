import { useEffect } from 'react'
import { looksLikeMarkdown } from '../../ui/markdown-words.ts'
import { loadMarkdown } from '../../ui/note-text.tsx'
import { useOpenArticle } from './open-article.ts'

const askAgainAfter = 200

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
      if (open.index.all().some(({ note }) => looksLikeMarkdown(note))) void loadMarkdown()
      void import('./run-checks.ts').then(({ runChecks }) => {
        if (!isGone) stop = runChecks(open)
      })
    }
    let timer = setTimeout(begin, askAgainAfter)
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [open])
}
