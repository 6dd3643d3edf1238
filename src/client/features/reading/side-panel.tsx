import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './side-panel.module.css'

interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Something to read beside the article, in the inspector's place, or as a sheet where there is none. Takes the
 * keyboard when it opens and gives it back when it goes, unless it was taken elsewhere meanwhile.
 */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const heading = useId()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const panel = ref.current
    const before = document.activeElement
    panel?.focus({ preventScroll: true })
    return () => {
      const isLost = document.activeElement === document.body || panel?.contains(document.activeElement)
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside ref={ref} className={styles.panel} data-panel tabIndex={-1} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  )
}
