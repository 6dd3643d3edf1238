import type { SpeakerRegister } from '../../../core/speakers.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import type { SpeakerRow } from './list-rows.ts'
import { SpeakerDetails } from './speaker-details.tsx'
import { kindLabels } from './speaker-kinds.ts'
import styles from './speaker-list.module.css'
import type { CurrentSpeaker } from './use-current-speaker.ts'

interface SpeakerListProps {
  readonly rows: readonly SpeakerRow[]
  readonly register: SpeakerRegister
  readonly current: CurrentSpeaker
}

/** The speakers that are shown, one row each; the open one with all that can be done to it. */
export function SpeakerList({ rows, register, current }: SpeakerListProps) {
  return (
    <ul className={styles.list} aria-label="Speakers">
      {rows.map(row => {
        const { name } = row.speaker
        const isOpen = current.opened === name
        return (
          <li
            key={name}
            className={styles.row}
            data-speaker={name}
            data-current={current.row === row || undefined}
            onFocus={() => current.choose(name)}
          >
            <h2 className={styles.title}>
              <button
                type="button"
                className={styles.name}
                dir="auto"
                aria-expanded={isOpen}
                onClick={() => current.toggle(name)}
              >
                {name}
              </button>
            </h2>
            <p className={styles.about} dir="auto">
              {presentAbout(row)}
            </p>
            <p className={styles.counts}>
              {row.claims === 0
                ? 'No claims'
                : `${plural(row.claims, 'claim')} in ${plural(row.articles, 'article')}`}
            </p>
            {isOpen && <SpeakerDetails row={row} register={register} onNamed={current.follow} />}
          </li>
        )
      })}
    </ul>
  )
}

/** Role and kind, and the first few of what else they are called. */
function presentAbout({ speaker, otherwise }: SpeakerRow): string {
  const { kind, role, aliases } = speaker
  const kindWord = kind === 'person' ? [] : [kindLabels[kind]]
  const all = [...new Set([...aliases, ...otherwise.map(({ name }) => name)])]
  const called = all.slice(0, 3).map(alias => `“${isolate(alias)}”`)
  const rest = all.length > called.length ? [`${all.length - called.length} more`] : []
  const also = called.length > 0 ? [`also ${[...called, ...rest].join(', ')}`] : []
  return [
    ...(role === undefined ? kindWord : [role, ...kindWord.map(word => word.toLowerCase())]),
    ...also,
  ].join(', ')
}
