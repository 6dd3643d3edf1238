import type { RefObject } from 'react'
import { Key } from '../../ui/key.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { speakersCommands } from './speakers-keys.ts'
import styles from './speakers-page.module.css'

interface SpeakerFindProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Esc or Enter: the focus goes to what was found. */
  readonly onLeave: () => void
  readonly ref: RefObject<HTMLInputElement | null>
}

/** Narrows the list to speakers who are called so; Esc empties it, Enter keeps it; both leave. */
export function SpeakerFind({ value, onChange, onLeave, ref }: SpeakerFindProps) {
  const [keys] = useKeymap(speakersCommands).printed('find')
  return (
    <label className={styles.find}>
      {keys !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
      <input
        ref={ref}
        type="search"
        aria-label="Find a speaker"
        placeholder="Find a name, alias or role"
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Escape') onChange('')
          onLeave()
        }}
      />
    </label>
  )
}
