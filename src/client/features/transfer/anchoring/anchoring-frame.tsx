import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOtherArticles } from '../../../data/use-other-articles.ts'
import { HintBar } from '../../../ui/hint-bar.tsx'
import { searchPlaces } from '../../../ui/search-places.ts'
import { TopBar } from '../../../ui/top-bar.tsx'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { usePageCommands } from '../../../ui/use-page-commands.tsx'
import styles from '../import-frame.module.css'
import { type AnchoringCommand, anchoringCommands, anchoringHints } from './anchoring-keys.ts'

type PageCommand = Exclude<AnchoringCommand, 'help' | 'palette'>

interface AnchoringFrameProps {
  readonly children: ReactNode
  /** The page one is on. */
  readonly here?: string
  readonly title: string
  /** What stands at the right of the top bar. */
  readonly end: ReactNode
  readonly run: (command: PageCommand) => unknown
  readonly whyNot: (command: PageCommand) => string | null
}

/** The top bar, the report under it, its commands and the line of keys. */
export function AnchoringFrame({ children, here = 'Import', title, end, run, whyNot }: AnchoringFrameProps) {
  const keymap = useKeymap(anchoringCommands)
  const { articles, want } = useOtherArticles(null)
  const { openHelp, openPalette, overlay } = usePageCommands<PageCommand>({
    list: anchoringCommands,
    run: command => (whyNot(command) === null ? run(command) : undefined),
    whyNot,
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command or an article',
    onPalette: want,
  })
  return (
    <div className={styles.page}>
      <TopBar
        link={Link}
        here={here}
        title={title}
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={openPalette}
        end={<div className={styles.end}>{end}</div>}
        isSticky
      />
      <main id="main">{children}</main>
      <HintBar hints={anchoringHints(keymap)} helpKeys={keymap.printed('help')[0]} onHelp={openHelp} />
      {overlay}
    </div>
  )
}
