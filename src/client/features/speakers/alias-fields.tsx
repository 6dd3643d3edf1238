import { useId, useState } from 'react'
import {
  findSpeaker,
  type Speaker,
  type SpeakerRegister,
  speakerLimits,
  whyNoName,
} from '../../../core/speakers.ts'
import { Button } from '../../ui/button.tsx'
import { isolate } from '../../ui/isolate.ts'
import styles from './speaker-details.module.css'
import type { ChangeSpeakers } from './use-change-speakers.ts'

interface AliasFieldsProps {
  readonly speaker: Speaker
  readonly register: SpeakerRegister
  readonly changes: ChangeSpeakers
}

/** What else texts call a speaker: each can go, and more can come. Claims stay as they are. */
export function AliasFields({ speaker, register, changes }: AliasFieldsProps) {
  const id = useId()
  const { name, aliases } = speaker
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState<string | null>(null)
  function handleAdd() {
    const alias = typed.trim()
    const problem = whyNoAlias(alias, speaker, register)
    setWhy(problem)
    if (problem !== null) return
    setTyped('')
    const message = `added the alias “${isolate(alias)}” to “${isolate(name)}”`
    changes.change(name, each => ({ ...each, aliases: [...each.aliases, alias] }), message)
  }
  function handleRemove(alias: string) {
    const rest = (each: Speaker) => ({ ...each, aliases: each.aliases.filter(other => other !== alias) })
    changes.change(name, rest, `took the alias “${isolate(alias)}” from “${isolate(name)}”`)
  }
  return (
    <form
      className={styles.field}
      onSubmit={event => {
        event.preventDefault()
        handleAdd()
      }}
    >
      <label htmlFor={id}>Also called</label>
      {aliases.length > 0 && (
        <ul className={styles.aliases} aria-label="Aliases">
          {aliases.map(alias => (
            <li key={alias} className={styles.alias}>
              <span dir="auto">{alias}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={`Take away the alias ${isolate(alias)}`}
                onClick={() => handleRemove(alias)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <input
          id={id}
          data-field="alias"
          className={styles.input}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder="Such as the analyst"
          value={typed}
          aria-invalid={why !== null || undefined}
          aria-describedby={why === null ? undefined : `${id}why`}
          onChange={event => {
            setWhy(null)
            setTyped(event.target.value)
          }}
        />
        <Button type="submit" isDisabled={typed.trim() === ''}>
          Add
        </Button>
      </div>
      {why !== null && (
        <p id={`${id}why`} className={styles.why} role="alert">
          {why}
        </p>
      )}
    </form>
  )
}

function whyNoAlias(alias: string, speaker: Speaker, register: SpeakerRegister): string | null {
  const problem = whyNoName(alias, speakerLimits.name)
  if (problem !== null) return problem
  if (speaker.aliases.length >= speakerLimits.aliases)
    return `A speaker has at most ${speakerLimits.aliases}.`
  const taken = findSpeaker(register, alias) ?? findSpeaker({ speakers: [speaker] }, alias)
  if (!taken) return null
  return taken.name === speaker.name
    ? 'They are called so already.'
    : `${isolate(taken.name)} is called so already.`
}
