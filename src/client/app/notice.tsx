import type { ReactNode } from 'react'
import { usePageTitle } from '../ui/use-page-title.ts'
import styles from './notice.module.css'

/** A page that says one thing: what is the matter, what was left untouched, what to do. */
export function Notice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.masthead}>
        <a className={styles.word} href="/">
          Assay
        </a>
      </header>
      <main id="main" className={styles.main}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  )
}
