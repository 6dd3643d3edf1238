import { Link, useNavigate } from '@tanstack/react-router'
import type { Article } from '../../../core/article.ts'
import { useSaveState } from '../../data/save-state.ts'
import { Button } from '../../ui/button.tsx'
import { ProfileButton } from '../../ui/profile-button.tsx'
import { SaveWords } from '../../ui/save-words.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { ViewTabs } from '../../ui/view-tabs.tsx'
import styles from './compare-header.module.css'

interface CompareHeaderProps {
  readonly article: Article
  readonly owner: string
  /** Null where there is nothing to export. */
  readonly onExport: (() => void) | null
  readonly exportKeys: string | undefined
  readonly paletteKeys: string | undefined
  readonly onPalette: () => void
  readonly onHelp: () => void
}

/** The bar at the top: where one is, the views of the article, and whether all is saved. */
export function CompareHeader(props: CompareHeaderProps) {
  const { article, owner, onExport, exportKeys, paletteKeys, onPalette, onHelp } = props
  const navigate = useNavigate()
  const state = useSaveState(each => each.state)
  return (
    <TopBar
      link={Link}
      title={article.title}
      middle={<ViewTabs articleId={article.id} here="Compare" link={Link} />}
      paletteKeys={paletteKeys}
      onPalette={onPalette}
      before={
        <>
          <SaveWords state={state} />
          {onExport && (
            <span className={styles.export}>
              <Button keys={exportKeys} onPress={onExport}>
                Export consensus
              </Button>
            </span>
          )}
        </>
      }
      end={<ProfileButton name={owner} onKeys={onHelp} onGo={to => void navigate({ to })} />}
    />
  )
}
