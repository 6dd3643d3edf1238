import { type CSSProperties, useId } from 'react'
import { hues, lineStyles } from '../../../core/codebook.ts'
import { hueToken } from '../../ui/type-styles.ts'
import type { Steps } from './draft-codebook.ts'
import { usePlace } from './editing.ts'
import styles from './fields.module.css'

const lists = { hue: hues, line: lineStyles } as const
const labels = { hue: 'Hue', line: 'Line' } as const

interface LookInputProps {
  readonly at: Steps
  readonly kind: 'hue' | 'line'
}

/** The hue or the line of a type, each choice as it will look. */
export function LookInput({ at, kind }: LookInputProps) {
  const { value, set } = usePlace([...at, kind])
  const hue = String(usePlace([...at, 'hue']).value)
  const name = useId()
  return (
    <fieldset className={styles.look}>
      <legend>{labels[kind]}</legend>
      {lists[kind].map(each => (
        <label key={each} className={styles.sample}>
          <input type="radio" name={name} checked={value === each} onChange={() => set(each)} />
          <span
            className={styles.line}
            style={{
              textDecorationStyle: kind === 'line' ? (each as CSSProperties['textDecorationStyle']) : 'solid',
              textDecorationColor: `var(--${hueToken(kind === 'hue' ? each : hue)}-line)`,
            }}
          >
            {each}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
