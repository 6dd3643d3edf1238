import type { RefObject } from 'react'
import styles from './find-box.module.css'
import { Key } from './key.tsx'

interface FindBoxProps {
  /** The name of the field. */
  readonly label: string
  readonly placeholder: string
  /** The key that leads to it, if one does. */
  readonly keys: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** Esc or Enter: the focus goes to what was found. */
  readonly onLeave: () => void
  readonly ref: RefObject<HTMLInputElement | null>
}

/** Narrows a list to what holds the words; Esc empties it, Enter keeps it; both leave. */
export function FindBox({ label, placeholder, keys, value, onChange, onLeave, ref }: FindBoxProps) {
  return (
    <label className={styles.box}>
      {keys !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
      <input
        ref={ref}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
          event.preventDefault()
          if (event.key === 'Escape') onChange('')
          onLeave()
        }}
      />
    </label>
  )
}
