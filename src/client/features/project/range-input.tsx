import { useId } from 'react'
import type { Steps } from './draft-codebook.ts'
import { usePlace } from './editing.ts'
import styles from './fields.module.css'
import { Messages } from './fields.tsx'

/** From and to, in per cent, where an option is a word of likelihood; both empty, the range goes. */
export function RangeInput({ at }: { readonly at: Steps }) {
  const { value, messages, set } = usePlace(at)
  const id = useId()
  const range: readonly unknown[] = Array.isArray(value) ? value : [null, null]
  function handleChange(end: 0 | 1, text: string) {
    const next = range.with(end, text === '' ? null : Number(text))
    set(next.every(each => each === null) ? undefined : next)
  }
  return (
    <div className={styles.field} data-width="range">
      <span>Per cent</span>
      <span className={styles.range}>
        {([0, 1] as const).map(end => (
          <input
            key={end}
            type="number"
            step="any"
            className={styles.input}
            aria-label={end === 0 ? 'From, in per cent' : 'To, in per cent'}
            aria-invalid={messages.length > 0 || undefined}
            aria-describedby={messages.length > 0 ? `${id}-problems` : undefined}
            value={typeof range[end] === 'number' ? range[end] : ''}
            onChange={({ currentTarget }) => handleChange(end, currentTarget.value)}
          />
        ))}
      </span>
      <Messages id={id} messages={messages} />
    </div>
  )
}
