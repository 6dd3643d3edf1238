// Who says the claims of all articles: their names, what else they are called, and what changes that.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { SpeakersAnswer } from '../../../api/speakers.ts'
import { sessionQuery } from '../../data/queries.ts'
import { speakersQuery } from '../../data/speakers.ts'
import { FindBox } from '../../ui/find-box.tsx'
import { HintBar } from '../../ui/hint-bar.tsx'
import { plural } from '../../ui/plural.ts'
import { ProfileButton } from '../../ui/profile-button.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { findRows, listRows } from './list-rows.ts'
import { SpeakerList } from './speaker-list.tsx'
import { NobodyFound, SpeakersEmpty, SpeakersFailed, SpeakersLoading } from './speaker-states.tsx'
import { speakersCommands, speakersHints } from './speakers-keys.ts'
import styles from './speakers-page.module.css'
import { useCurrentSpeaker } from './use-current-speaker.ts'
import { useShownNames } from './use-shown-names.ts'
import { useSpeakersCommands } from './use-speakers-commands.ts'

const none: SpeakersAnswer = { version: 0, register: { speakers: [] }, names: [] }

export function SpeakersPage() {
  usePageTitle('Speakers')
  const { data, error, isPending, refetch } = useQuery(speakersQuery)
  const navigate = useNavigate()
  const owner = useQuery(sessionQuery).data?.owner
  const [wanted, setWanted] = useState('')
  const listRef = useRef<HTMLElement>(null)
  const findRef = useRef<HTMLInputElement>(null)
  const { register, names } = data ?? none
  const shown = useShownNames(names)
  const all = useMemo(() => listRows(register, shown), [register, shown])
  const rows = useMemo(() => findRows(all, wanted), [all, wanted])
  const current = useCurrentSpeaker(rows, listRef)
  const commands = useSpeakersCommands({ rows, current, onFind: () => findRef.current?.select() })
  const keymap = useKeymap(speakersCommands)
  return (
    <div className={styles.page}>
      <TopBar
        link={Link}
        here="Speakers"
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={commands.openPalette}
        end={
          owner && (
            <ProfileButton name={owner.name} onKeys={commands.openHelp} onGo={to => void navigate({ to })} />
          )
        }
      />
      <main id="main" className={styles.main} ref={listRef} tabIndex={-1}>
        <h1 className={styles.headline}>Speakers</h1>
        {isPending && <SpeakersLoading />}
        {error && !data && <SpeakersFailed error={error} onRetry={() => void refetch()} />}
        {data && all.length === 0 && <SpeakersEmpty />}
        {all.length > 0 && (
          <div className={styles.tools}>
            <p className={styles.count} role="status">
              {rows.length === all.length
                ? plural(all.length, 'speaker')
                : `${rows.length} of ${plural(all.length, 'speaker')}`}
            </p>
            <FindBox
              label="Find a speaker"
              placeholder="Find a name, alias or role"
              keys={keymap.printed('find')[0]}
              ref={findRef}
              value={wanted}
              onChange={setWanted}
              onLeave={() => setTimeout(() => current.focus())}
            />
          </div>
        )}
        {all.length > 0 && rows.length === 0 && <NobodyFound wanted={wanted} onClear={() => setWanted('')} />}
        {rows.length > 0 && <SpeakerList rows={rows} register={register} current={current} />}
      </main>
      <HintBar
        hints={speakersHints(keymap)}
        helpKeys={keymap.printed('help')[0]}
        onHelp={commands.openHelp}
      />
      {commands.overlay}
    </div>
  )
}
