import { useId, useState } from 'react'
import { type Speaker, speakerKinds, speakerLimits, whyNoName } from '../../../core/speakers.ts'
import { isolate } from '../../ui/isolate.ts'
import styles from './speaker-details.module.css'
import { kindLabels } from './speaker-kinds.ts'
import type { ChangeSpeakers } from './use-change-speakers.ts'

interface RoleFieldsProps {
  readonly speaker: Speaker
  readonly changes: ChangeSpeakers
}

/** In what role a speaker speaks, in free words, kept on Enter or on leaving; and of what kind they are. */
export function RoleFields({ speaker, changes }: RoleFieldsProps) {
  const id = useId()
  const { name, kind, role = '' } = speaker
  const [typed, setTyped] = useState(role)
  /** What was kept last: the list shows it a moment later. */
  const [kept, setKept] = useState(role)
  const [known, setKnown] = useState(role)
  if (known !== role) {
    setKnown(role)
    setKept(role)
    setTyped(role)
  }
  const next = typed.trim()
  const why = next === '' ? null : whyNoName(next, speakerLimits.role)
  function handleKeep() {
    if (next === kept || why !== null) return
    setKept(next)
    const message =
      next === '' ? `took the role of “${isolate(name)}” away` : `set the role of “${isolate(name)}”`
    changes.change(name, ({ role: _, ...rest }) => (next === '' ? rest : { ...rest, role: next }), message)
  }
  return (
    <div className={styles.pair}>
      <div className={styles.field}>
        <label htmlFor={`${id}role`}>Role</label>
        <input
          id={`${id}role`}
          className={styles.input}
          dir="auto"
          value={typed}
          placeholder="Such as editor, general, ministry"
          aria-invalid={why !== null || undefined}
          aria-describedby={why === null ? undefined : `${id}why`}
          onChange={event => setTyped(event.target.value)}
          onBlur={handleKeep}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) handleKeep()
          }}
        />
        {why !== null && (
          <p id={`${id}why`} className={styles.why} role="alert">
            {why}
          </p>
        )}
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}kind`}>Kind</label>
        <select
          id={`${id}kind`}
          className={styles.input}
          value={kind}
          onChange={({ currentTarget }) => {
            const chosen = speakerKinds.find(each => each === currentTarget.value)
            if (chosen)
              changes.change(name, each => ({ ...each, kind: chosen }), `set the kind of “${isolate(name)}”`)
          }}
        >
          {speakerKinds.map(each => (
            <option key={each} value={each}>
              {kindLabels[each]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
