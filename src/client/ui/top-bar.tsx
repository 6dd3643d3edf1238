import type { ComponentType, ReactNode } from 'react'
import { CommandsButton } from './commands-button.tsx'
import styles from './top-bar.module.css'

/** What the bar gives a link. */
interface TopBarLinkProps {
  readonly to: '/' | '/claims'
  readonly className?: string | undefined
  readonly children: ReactNode
}

interface TopBarProps {
  /** The router's link, which goes without loading everything anew. */
  readonly link: ComponentType<TopBarLinkProps>
  /** The page one is on. */
  readonly here: string
  /** What the page is about, where there is room for it. */
  readonly title?: string | undefined
  /** The key of the palette, if it has one. */
  readonly paletteKeys: string | undefined
  readonly onPalette: () => void
  /** What stands at the right, after the commands. */
  readonly end?: ReactNode
  /** Whether it stays while the page is scrolled. */
  readonly isSticky?: boolean
}

/** The bar at the top of a page beside the articles: where one is, the ways to the library and all claims, and the commands. */
export function TopBar(props: TopBarProps) {
  const { link: Link, here, title, paletteKeys, onPalette, end, isSticky = false } = props
  return (
    <header className={styles.top} data-sticky={isSticky || undefined}>
      <Link to="/" className={styles.word}>
        Assay
      </Link>
      <nav aria-label="Main" className={styles.nav}>
        <Link to="/" className={styles.link}>
          Library
        </Link>
        {here !== 'Claims' && (
          <Link to="/claims" className={styles.link}>
            Claims
          </Link>
        )}
        <span className={styles.here} aria-current="page">
          {here}
        </span>
      </nav>
      {title !== undefined && (
        <span className={styles.title} dir="auto">
          {title}
        </span>
      )}
      <div className={styles.end}>
        <CommandsButton keys={paletteKeys} onPress={onPalette} />
        {end}
      </div>
    </header>
  )
}
