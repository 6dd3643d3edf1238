import type { ReactNode } from 'react'
import { Key } from '../../ui/key.tsx'
import styles from './keyed-radio.module.css'

interface KeyedRadioProps {
  /** Of the group. */
  readonly name: string
  /** As they are printed; none where the choice has no key. */
  readonly keys: string | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
  /** Pressed, also where it is chosen already. */
  readonly onPress?: () => void
  readonly children: ReactNode
}

/** One way to decide, beside the key that takes it. */
export function KeyedRadio({ name, keys, isChosen, onChoose, onPress, children }: KeyedRadioProps) {
  return (
    <label className={styles.radio}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} onClick={onPress} />
      {keys !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
      {children}
    </label>
  )
}
