import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { fold } from '../../ui/fold.ts'
import { isolate } from '../../ui/isolate.ts'
import styles from './claims-filter.module.css'
import type { Named } from './count-names.ts'

interface ChooseFieldProps {
  readonly label: string
  /** The likeliest first. */
  readonly choices: readonly Named[]
  readonly onChoose: (id: string) => void
  readonly onLeave: () => void
  readonly ref?: RefObject<HTMLInputElement | null>
}

/** So many choices are offered at once; typing finds any. */
const mostOffered = 200

/** A field in which a few letters and Enter choose by name. Esc leaves. */
export function ChooseField({ label, choices, onChoose, onLeave, ref }: ChooseFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  function choose(choice: Named) {
    setTyped('')
    onChoose(choice.id)
  }
  function handleKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
    event.preventDefault()
    if (event.key === 'Enter' && typed.trim() !== '') {
      const choice = findChoice(choices, typed)
      if (!choice) return setProblem(`No ${label.toLowerCase()} holds “${isolate(typed.trim())}”.`)
      choose(choice)
    } else setTyped('')
    onLeave()
  }
  return (
    <label className={styles.field}>
      {label}
      <input
        ref={ref}
        type="text"
        list={`${id}list`}
        autoComplete="off"
        placeholder="Any"
        value={typed}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}problem`}
        onChange={event => {
          setProblem(null)
          const { value } = event.target
          const choice = isChosen(event.nativeEvent) && choices.find(({ name }) => name === value)
          if (choice) choose(choice)
          else setTyped(value)
        }}
        onKeyDown={handleKey}
      />
      <datalist id={`${id}list`}>
        {choices.slice(0, mostOffered).map(choice => (
          <option key={choice.id} value={choice.name} />
        ))}
      </datalist>
      {problem !== null && (
        <span id={`${id}problem`} className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}

/** True where the browser put the whole value in, as when one of its list is chosen. */
function isChosen(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText'
}

/** The name itself before one that begins so, before one that has each of the words. */
function findChoice(choices: readonly Named[], typed: string): Named | undefined {
  const wanted = fold(typed.trim())
  const words = wanted.split(/\s+/u)
  const folded = choices.map(choice => ({ choice, name: fold(choice.name) }))
  const found =
    folded.find(({ name }) => name === wanted) ??
    folded.find(({ name }) => name.startsWith(wanted)) ??
    folded.find(({ name }) => words.every(word => name.includes(word)))
  return found?.choice
}
