import type { RefObject } from 'react'
import { Key } from '../../ui/key.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import styles from './find-box.module.css'
import { libraryCommands } from './library-keys.ts'

interface FindBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Esc or Enter: the focus goes to what was found. */
  readonly onLeave: () => void
  readonly ref: RefObject<HTMLInputElement | null>
}

/** Narrows the list to titles that hold the words; Esc empties it, Enter keeps it; both leave. */
export function FindBox({ value, onChange, onLeave, ref }: FindBoxProps) {
  const [keys] = useKeymap(libraryCommands).printed('find')
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
        aria-label="Find in titles"
        placeholder="Find in titles"
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
