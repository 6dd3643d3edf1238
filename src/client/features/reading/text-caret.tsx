import { useLayoutEffect, useRef } from 'react'
import { caretRectangle } from '../../../text/dom/caret.ts'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'
import styles from './text-caret.module.css'

/** The line where the caret stands, drawn over the text. */
export function TextCaret() {
  const open = useOpenArticle()
  const caret = useReading(state => state.caret)
  useReadingAfterPaint(state => state.revision)
  const ref = useRef<HTMLDivElement>(null)
  const at = caret?.at
  useLayoutEffect(() => {
    const line = ref.current
    const body = line?.parentElement
    if (!line || !body || at === undefined) return
    const place = () => {
      const page = findPage(open)
      const rectangle = page && caretRectangle(page, at)
      line.hidden = !rectangle
      if (!rectangle) return
      const { left, top } = body.getBoundingClientRect()
      line.style.transform = `translate(${rectangle.left - left - 1}px, ${rectangle.top - top}px)`
      line.style.height = `${rectangle.height}px`
    }
    place()
    const resize = new ResizeObserver(place)
    resize.observe(body)
    document.fonts.addEventListener('loadingdone', place)
    return () => {
      resize.disconnect()
      document.fonts.removeEventListener('loadingdone', place)
    }
  })
  if (at === undefined) return null
  return <div ref={ref} key={at} className={styles.caret} data-caret={at} aria-hidden="true" />
}
