import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sessionQuery } from '../../data/queries.ts'
import { useOtherArticles } from '../../data/use-other-articles.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { openSettings, ProfileButton } from '../../ui/profile-button.tsx'
import { searchPlaces } from '../../ui/search-places.ts'
import { TopBar } from '../../ui/top-bar.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { type ProjectCommand, projectCommands, projectHints } from './project-keys.ts'
import styles from './project-page.module.css'

type Way = 'library' | 'claims' | 'speakers' | 'settings'
type Own = Exclude<ProjectCommand, 'help' | 'palette' | Way>

/** What the commands do; null while there is no codebook to do it with. */
export type ProjectActions = { readonly [Name in Own]: () => void } | null

interface ProjectFrameProps {
  readonly children: ReactNode
  readonly actions: ProjectActions
}

/** The top bar of the project's page, the page under it, and its commands. */
export function ProjectFrame({ children, actions }: ProjectFrameProps) {
  const keymap = useKeymap(projectCommands)
  const navigate = useNavigate()
  const owner = useQuery(sessionQuery).data?.owner
  const { articles, want } = useOtherArticles(null)
  const ways: Readonly<Record<Way, () => void>> = {
    library: () => void navigate({ to: '/' }),
    claims: () => void navigate({ to: '/claims' }),
    speakers: () => void navigate({ to: '/speakers' }),
    settings: openSettings,
  }
  const { openHelp, openPalette, overlay } = usePageCommands<Own | Way>({
    list: projectCommands,
    run: command => (isWay(command) ? ways[command]() : actions?.[command]()),
    whyNot: command => (actions || isWay(command) ? null : 'The codebook is not there yet'),
    after: [searchPlaces('Articles', articles)],
    placeholder: 'A command or an article',
    onPalette: want,
  })
  return (
    <div className={styles.page}>
      <TopBar
        link={Link}
        here="Project"
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={openPalette}
        end={
          owner && <ProfileButton name={owner.name} onKeys={openHelp} onGo={to => void navigate({ to })} />
        }
      />
      <main id="main" className={styles.main}>
        <h1 className={styles.headline}>Project settings</h1>
        {children}
      </main>
      <HintBar hints={projectHints(keymap)} helpKeys={keymap.printed('help')[0]} onHelp={openHelp} />
      {overlay}
    </div>
  )
}

function isWay(command: Own | Way): command is Way {
  return command === 'library' || command === 'claims' || command === 'speakers' || command === 'settings'
}
