import { goToNeighbour } from './commands.ts'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import styles from './tab-bar.module.css'

interface TabBarProps {
  readonly isRailOpen: boolean
  readonly onText: () => void
  readonly onRail: () => void
  readonly onPalette: () => void
}

/** The ways about the page on narrow screens. */
export function TabBar({ isRailOpen, onText, onRail, onPalette }: TabBarProps) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  return (
    <nav className={styles.bar} aria-label="Parts of the page">
      <button type="button" aria-current={!isRailOpen || undefined} onClick={onText}>
        Text
      </button>
      <button type="button" onClick={() => goToNeighbour(open, 1, 0)}>
        Next claim <span className={styles.badge}>{open.index.size}</span>
      </button>
      <button type="button" aria-current={isRailOpen || undefined} onClick={onRail}>
        Outline
      </button>
      <button
        type="button"
        aria-haspopup="dialog"
        onMouseDown={event => event.preventDefault()}
        onClick={onPalette}
      >
        Commands
      </button>
    </nav>
  )
}
