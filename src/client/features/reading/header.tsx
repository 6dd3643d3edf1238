import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { CommandsButton } from '../../ui/commands-button.tsx'
import { ProfileButton } from '../../ui/profile-button.tsx'
import { ViewTabs } from '../../ui/view-tabs.tsx'
import { exportFile, exportOtherwise } from './export-file.ts'
import styles from './header.module.css'
import { useOpenArticle } from './open-article.ts'
import { SaveStatus } from './save-status.tsx'
import { useArticleKeymap } from './use-article-keymap.ts'

interface HeaderProps {
  /** Whether the rail lies over the text, where it has no place of its own. */
  readonly isRailOpen: boolean
  readonly onRail: () => void
  readonly onPalette: () => void
  readonly onHelp: () => void
  readonly onFind: () => void
}

/** The bar at the top: where one is, whether all is saved, and the way out to a file. */
export function Header({ isRailOpen, onRail, onPalette, onHelp, onFind }: HeaderProps) {
  const open = useOpenArticle()
  const navigate = useNavigate()
  const keymap = useArticleKeymap()
  const { article, me } = open
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.word} aria-label="Assay, to the library">
        Assay
      </Link>
      <nav aria-label="Main" className={styles.nav}>
        <Link to="/">Library</Link>
        <Link to="/claims">Claims</Link>
      </nav>
      <span className={styles.rail}>
        <Button aria-expanded={isRailOpen} onPress={onRail} keys={keymap.printed('rail')[0]}>
          Outline
        </Button>
      </span>
      <span className={styles.title} dir="auto" title={article.title}>
        {article.title}
      </span>
      <span className={styles.views}>
        <ViewTabs articleId={article.id} here="Tag" link={Link} />
      </span>
      <div className={styles.end}>
        <SaveStatus />
        <span className={styles.find}>
          <Button keys={keymap.printed('find')[0]} onPress={onFind}>
            Find
          </Button>
        </span>
        <Button keys={keymap.printed('export')[0]} onPress={() => void exportFile(open)}>
          Export
        </Button>
        <span className={styles.formats}>
          <Button aria-label="Other formats" aria-haspopup="dialog" onPress={() => exportOtherwise(open)}>
            <svg className={styles.more} viewBox="0 0 12 12" aria-hidden="true">
              <path d="M2 4.2 6 8.2 10 4.2" />
            </svg>
          </Button>
        </span>
        <span className={styles.commands}>
          <CommandsButton keys={keymap.printed('palette')[0]} onPress={onPalette} />
        </span>
        <ProfileButton name={me.name} onKeys={onHelp} onGo={to => void navigate({ to })} />
      </div>
    </header>
  )
}
