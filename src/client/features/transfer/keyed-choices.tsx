import type { ReactNode } from 'react'
import styles from './keyed-radio.module.css'

interface KeyedChoicesProps {
  /** What is decided, for who does not see it. */
  readonly legend: string
  /** One below the other, the same with a radio button where the keys have no room, or side by side. */
  readonly shape: 'list' | 'marked' | 'inline'
  /** Of `KeyedRadio`. */
  readonly children: ReactNode
}

/** Ways to decide, of which one is chosen or none yet. */
export function KeyedChoices({ legend, shape, children }: KeyedChoicesProps) {
  return (
    <fieldset className={styles.choices} data-shape={shape}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  )
}
