import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOtherArticles } from '../../data/use-other-articles.ts'
import type { CommandList } from '../../ui/command.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { searchPlaces } from '../../ui/search-places.ts'
import { TopBar } from '../../ui/top-bar.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import styles from './import-frame.module.css'
import { type ImportCommand, importHints } from './import-keys.ts'

/** What the commands of a view do, those that it has. */
export type ImportActions = { readonly [Name in ImportCommand]?: () => void }

interface ImportFrameProps {
  readonly children: ReactNode
  /** What the page is about, in the top bar. */
  readonly title?: string
  /** What stands at the right of the top bar. */
  readonly end?: ReactNode
  readonly list: CommandList<ImportCommand>
  readonly actions: ImportActions
  /** Whether the line of keys stands at the foot. */
  readonly hasHints?: boolean
}

/** The top bar of the import page, the page under it, and its commands. */
export function ImportFrame({ children, title, end, list, actions, hasHints = false }: ImportFrameProps) {
  const keymap = useKeymap(list)
  const { articles, want } = useOtherArticles(null)
  const { openHelp, openPalette, overlay } = usePageCommands<ImportCommand>({
    list,
    run: command => actions[command]?.(),
    whyNot: () => null,
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command or an article',
    onPalette: want,
  })
  return (
    <div className={styles.page}>
      <TopBar
        link={Link}
        here="Import"
        title={title}
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={openPalette}
        end={<div className={styles.end}>{end}</div>}
        isSticky
      />
      <main id="main">{children}</main>
      {hasHints && (
        <HintBar hints={importHints(keymap)} helpKeys={keymap.printed('help')[0]} onHelp={openHelp} />
      )}
      {overlay}
    </div>
  )
}
