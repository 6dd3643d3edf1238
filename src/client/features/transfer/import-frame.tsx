import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './import-frame.module.css'

interface ImportFrameProps {
  readonly children: ReactNode
  /** What the page is about, in the top bar. */
  readonly title?: string
  /** What stands at the right of the top bar. */
  readonly end?: ReactNode
}

/** The top bar of the import page, and the page under it. */
export function ImportFrame({ children, title, end }: ImportFrameProps) {
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Link to="/" className={styles.word}>
          Assay
        </Link>
        <nav aria-label="Main">
          <Link to="/" className={styles.link}>
            Library
          </Link>
        </nav>
        {title !== undefined && <span className={styles.title}>{title}</span>}
        <div className={styles.end}>{end}</div>
      </header>
      <main id="main">{children}</main>
    </div>
  )
}
