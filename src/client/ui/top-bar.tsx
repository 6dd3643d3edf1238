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
  /** The page one is on; left out where `middle` says it. */
  readonly here?: string
  /** What the page is about, where there is room for it. */
  readonly title?: string | undefined
  /** The views of what the page is about, after its title. */
  readonly middle?: ReactNode
  /** What stands at the right, before the commands. */
  readonly before?: ReactNode
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
  const { link: Link, here, title, middle, before, paletteKeys, onPalette, end, isSticky = false } = props
  return (
    <header
      className={styles.top}
      data-sticky={isSticky || undefined}
      data-views={middle !== undefined || undefined}
    >
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
        {here !== undefined && (
          <span className={styles.here} aria-current="page">
            {here}
          </span>
        )}
      </nav>
      {title !== undefined && (
        <span className={styles.title} dir="auto">
          {title}
        </span>
      )}
      {middle}
      <div className={styles.end}>
        {before}
        <CommandsButton keys={paletteKeys} onPress={onPalette} />
        {end}
      </div>
    </header>
  )
}
