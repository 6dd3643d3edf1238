import { useId, useState } from 'react'
import {
  findSpeaker,
  foldName,
  type SpeakerRegister,
  speakerLimits,
  whyNoName,
} from '../../../core/speakers.ts'
import { Button } from '../../ui/button.tsx'
import { isolate } from '../../ui/isolate.ts'
import type { SpeakerRow } from './list-rows.ts'
import styles from './speaker-details.module.css'
import type { ChangeSpeakers } from './use-change-speakers.ts'

interface NameFieldProps {
  readonly row: SpeakerRow
  readonly register: SpeakerRegister
  readonly changes: ChangeSpeakers
  readonly onNamed: (name: string) => void
}

/** The canonical name; another one is written into every claim of one's own. A name that somebody has merges the two. */
export function NameField({ row, register, changes, onNamed }: NameFieldProps) {
  const id = useId()
  const { name } = row.speaker
  const [typed, setTyped] = useState(name)
  const [keepAliases, setKeepAliases] = useState(true)
  const to = typed.trim()
  const other = findSpeaker(register, to)
  const merges = other !== null && other.name !== name
  const why = typed === '' ? null : whyNoName(to, speakerLimits.name)
  const isReady = to !== name && to !== '' && why === null
  function handleSubmit() {
    if (!isReady) return
    const target = merges ? other.name : to
    const from = [name, ...row.otherwise.map(each => each.name)].filter(each => each !== target)
    changes.rename({ from, to: target, keepAliases }, merges ? 'Merged' : 'Renamed', () => onNamed(target))
  }
  return (
    <form
      className={styles.field}
      onSubmit={event => {
        event.preventDefault()
        handleSubmit()
      }}
    >
      <label htmlFor={id}>Name</label>
      <div className={styles.line}>
        <input
          id={id}
          data-field="name"
          className={styles.input}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={why !== null || undefined}
          aria-describedby={why === null ? undefined : `${id}why`}
          onChange={event => setTyped(event.target.value)}
        />
        <Button type="submit" isDisabled={!isReady}>
          {merges ? `Merge into ${isolate(other.name)}` : 'Rename'}
        </Button>
      </div>
      {why !== null && (
        <p id={`${id}why`} className={styles.why} role="alert">
          {why}
        </p>
      )}
      {isReady && foldName(to) !== foldName(name) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={keepAliases}
            onChange={event => setKeepAliases(event.target.checked)}
          />
          Keep “{isolate(name)}” as an alias
        </label>
      )}
    </form>
  )
}
