import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { RankedSpeaker } from '../../../core/rank-speakers.ts'
import { suggestSpeakers } from '../../data/speakers.ts'
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
  const client = useQueryClient()
  const { name } = row.speaker
  const [typed, setTyped] = useState('')
  const { data } = useQuery({
    queryKey: ['speakers', 'suggested', typed],
    queryFn: () => suggestSpeakers(client, typed),
    enabled: typed.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const othersOf = (found: readonly RankedSpeaker[]) =>
    found.filter(each => each.name !== name).slice(0, most)
  const others = data && othersOf(data)
  const isTyped = typed.trim() !== ''
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
        // What is shown may be of fewer letters still.
        if (isTyped) void suggestSpeakers(client, typed).then(found => handleMerge(othersOf(found)[0]?.name))
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
      {isTyped && others !== undefined && others.length > 0 && (
        <ul className={styles.offers} aria-label="Merge into">
          {others.map(({ name: other, alias, claims }) => (
            <li key={other}>
              <button type="button" className={styles.offer} onClick={() => handleMerge(other)}>
                <b dir="auto">{other}</b>
                {alias !== undefined && <span dir="auto">also “{alias}”</span>}
                <span>{plural(claims, 'claim')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isTyped && others?.length === 0 && <p className={styles.quiet}>Nobody else is called so.</p>}
    </form>
  )
}
