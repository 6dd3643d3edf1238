import type { SpeakerRegister } from '../../../core/speakers.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import type { SpeakerRow } from './list-rows.ts'
import { SpeakerDetails } from './speaker-details.tsx'
import { kindLabels } from './speaker-kinds.ts'
import styles from './speaker-list.module.css'
import type { CurrentSpeaker } from './use-current-speaker.ts'

interface SpeakerListRowProps {
  readonly row: SpeakerRow
  readonly register: SpeakerRegister
  readonly current: CurrentSpeaker
  /** Its place among so many. */
  readonly index: number
  readonly count: number
  /** In CSS pixels from the list's. */
  readonly top: number
  readonly measure: (element: HTMLElement | null) => void
}

/** A speaker by name, with role, aliases and counts; open, with all that can be done to them. */
export function SpeakerListRow(props: SpeakerListRowProps) {
  const { row, register, current, index, count, top, measure } = props
  const { name } = row.speaker
  const isOpen = current.opened === name
  return (
    <li
      ref={measure}
      className={styles.row}
      style={{ top }}
      data-index={index}
      data-speaker={name}
      data-current={current.row === row || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
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
