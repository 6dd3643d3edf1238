import type { ComponentType, ReactNode } from 'react'
import styles from './view-tabs.module.css'

/** The views of an article, in the order of work, with their addresses. */
const views = [
  { label: 'Tag', to: '/articles/$articleId' },
  { label: 'Review', to: '/articles/$articleId/review' },
  { label: 'Compare', to: '/articles/$articleId/compare' },
] as const

interface ViewLinkProps {
  readonly to: (typeof views)[number]['to']
  readonly params: { readonly articleId: string }
  readonly children: ReactNode
}

interface ViewTabsProps {
  readonly articleId: string
  readonly here: (typeof views)[number]['label']
  /** The router's, which goes there without loading the page. */
  readonly link: ComponentType<ViewLinkProps>
}

/** The views of an article, as links in the top bar; the one that is open is underlined. */
export function ViewTabs({ articleId, here, link: To }: ViewTabsProps) {
  return (
    <nav className={styles.tabs} aria-label="Views of this article">
      {views.map(({ label, to }) =>
        label === here ? (
          <span key={label} className={styles.here} aria-current="page">
            {label}
          </span>
        ) : (
          <span key={label} className={styles.tab}>
            <To to={to} params={{ articleId }}>
              {label}
            </To>
          </span>
        ),
      )}
    </nav>
  )
}
