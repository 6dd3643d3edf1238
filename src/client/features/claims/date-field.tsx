import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import styles from './claims-filter.module.css'
import { presentPartialDate } from './present-partial-date.ts'
import { readDay } from './read-day.ts'

interface DateFieldProps {
  readonly label: string
  /** A partial date; null for no end. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onLeave: () => void
  readonly ref?: RefObject<HTMLInputElement | null>
}

/** A day, month or year as people type it, taken with Enter or on leaving the field. Esc leaves it as it was. */
export function DateField({ label, value, onChange, onLeave, ref }: DateFieldProps) {
  const id = useId()
  const shown = value === null ? '' : presentPartialDate(value)
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState(false)
  /** False where it is no date. */
  function take(): boolean {
    if (typed === null || typed === shown) return true
    const day = typed.trim() === '' ? null : readDay(typed, new Date())
    if (day === null && typed.trim() !== '') {
      setProblem(true)
      return false
    }
    setTyped(null)
    if (day !== value) onChange(day)
    return true
  }
  function handleKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
    event.preventDefault()
    if (event.key === 'Enter') return take() && onLeave()
    setTyped(null)
    setProblem(false)
    onLeave()
  }
  return (
    <label className={styles.field} data-kind="date">
      {label}
      <input
        ref={ref}
        type="text"
        autoComplete="off"
        placeholder="June 2026"
        value={typed ?? shown}
        aria-invalid={problem || undefined}
        aria-describedby={problem ? `${id}problem` : undefined}
        onChange={event => {
          setProblem(false)
          setTyped(event.target.value)
        }}
        onBlur={() => void take()}
        onKeyDown={handleKey}
      />
      {problem && (
        <span id={`${id}problem`} className={styles.problem} role="alert">
          Expected a day, month or year, such as 2026-06 or June.
        </span>
      )}
    </label>
  )
}
