import type { ReactNode } from 'react'
import styles from './view-tabs.module.css'

/** One view of what a page is about. */
export interface ViewTab {
  readonly label: string
  readonly isHere: boolean
  /** The link to it, in which the label stands. */
  readonly link: (label: ReactNode) => ReactNode
}

interface ViewTabsProps {
  /** What the views are of, for those who do not see it. */
  readonly label: string
  readonly tabs: readonly ViewTab[]
}

/** The views of one thing, as links in the top bar; the one that is open is underlined. */
export function ViewTabs({ label, tabs }: ViewTabsProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(tab =>
        tab.isHere ? (
          <span key={tab.label} className={styles.here} aria-current="page">
            {tab.label}
          </span>
        ) : (
          <span key={tab.label} className={styles.tab}>
            {tab.link(tab.label)}
          </span>
        ),
      )}
    </nav>
  )
}
