import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import type { SpeakersAnswer } from '../../../api/speakers.ts'
import { type KnownSpeaker, listSpeakers, rankSpeakers } from '../../../core/rank-speakers.ts'
import { speakersQuery } from '../../data/speakers.ts'
import { plural } from '../../ui/plural.ts'
import type { SpeakerRow } from './list-rows.ts'
import styles from './speaker-details.module.css'
import type { ChangeSpeakers } from './use-change-speakers.ts'

interface MergeFieldProps {
  readonly row: SpeakerRow
  readonly changes: ChangeSpeakers
  readonly onNamed: (name: string) => void
}

const most = 6

/** Who the speaker really is, chosen by typing: Enter takes the first. All their names become aliases of that one. */
export function MergeField({ row, changes, onNamed }: MergeFieldProps) {
  const id = useId()
  const { name } = row.speaker
  const [typed, setTyped] = useState('')
  // The page has read them: they are not asked for again here.
  const { data } = useQuery({ ...speakersQuery, staleTime: Number.POSITIVE_INFINITY })
  const isTyped = typed.trim() !== ''
  const known = useMemo(() => (data ? listKnown(data) : []), [data])
  const found = isTyped ? rankSpeakers(known, typed) : []
  const others = found.filter(each => each.name !== name).slice(0, most)
  function handleMerge(to: string | undefined) {
    if (to === undefined) return
    const from = [name, ...row.otherwise.map(each => each.name)]
    changes.rename({ from, to, keepAliases: true }, 'Merged', () => onNamed(to))
  }
  return (
    <form
      className={styles.field}
      onSubmit={event => {
        event.preventDefault()
        handleMerge(others[0]?.name)
      }}
    >
      <label htmlFor={id}>Is the same as</label>
      <input
        id={id}
        data-field="merge"
        className={styles.input}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder="Type a few letters of another speaker"
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      {others.length > 0 && (
        <ul className={styles.offers} aria-label="Merge into">
          {others.map(({ name: other, alias, claims }) => (
            <li key={other}>
              <button type="button" className={styles.offer} onClick={() => handleMerge(other)}>
                <b dir="auto">{other}</b>
                {alias !== undefined && (
                  <span>
                    also “<bdi>{alias}</bdi>”
                  </span>
                )}
                <span>{plural(claims, 'claim')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isTyped && data && others.length === 0 && <p className={styles.quiet}>Nobody else is called so.</p>}
    </form>
  )
}

function listKnown({ register, names }: SpeakersAnswer): readonly KnownSpeaker[] {
  return listSpeakers(register, names).map(({ speaker, claims }) => ({ ...speaker, claims }))
}
