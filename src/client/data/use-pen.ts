import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { lineUpToWrite, type WriterPlace } from './single-writer.ts'

/** Whether this tab may write the article; `waiting` until that is known. */
export type Pen = 'waiting' | 'mine' | 'other-tab'

/** Lines up for the pen of an article, if one is given. `onRegained` is called when it comes back from another tab. */
export function usePen(article: string | null, onRegained: () => void): { pen: Pen; take: () => void } {
  const [pen, setPen] = useState<Pen>('waiting')
  const place = useRef<WriterPlace | null>(null)
  const handleRegained = useEffectEvent(onRegained)
  useEffect(() => {
    if (article === null) return
    let before: Pen = 'waiting'
    function hand(next: Pen): void {
      if (before === 'other-tab' && next === 'mine') handleRegained()
      before = next
      setPen(next)
    }
    // Lining up waits a moment, so that an effect run twice does not stand in its own way.
    const timer = setTimeout(() => {
      place.current = lineUpToWrite({
        article,
        onWrite: () => hand('mine'),
        onRead: () => hand('other-tab'),
      })
    })
    return () => {
      clearTimeout(timer)
      place.current?.leave()
    }
  }, [article])
  return { pen, take: () => place.current?.take() }
}
