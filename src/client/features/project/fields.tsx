import { type ReactNode, useId } from 'react'
import type { Steps } from './draft-codebook.ts'
import { usePlace } from './editing.ts'
import styles from './fields.module.css'

interface PlaceProps {
  readonly at: Steps
  readonly label: string
}

interface TextInputProps extends PlaceProps {
  /** Left empty, the key goes. */
  readonly isOptional?: boolean
  readonly isLong?: boolean
  /** UTF-16 units. */
  readonly most?: number
  readonly width?: 'narrow'
}

/** A field for the text at a place, with what is wrong there under it. */
export function TextInput({ at, label, isOptional = false, isLong = false, most, width }: TextInputProps) {
  const { value, messages, set } = usePlace(at)
  const id = useId()
  const shared = {
    id,
    className: styles.input,
    value: typeof value === 'string' ? value : '',
    maxLength: most,
    autoComplete: 'off',
    'aria-invalid': messages.length > 0 || undefined,
    'aria-describedby': messages.length > 0 ? `${id}-problems` : undefined,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set(isOptional && currentTarget.value === '' ? undefined : currentTarget.value),
  }
  return (
    <div className={styles.field} data-width={width}>
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea rows={2} {...shared} /> : <input type="text" {...shared} />}
      <Messages id={id} messages={messages} />
    </div>
  )
}

/** A field for the number at a place; left empty, the key goes. */
export function NumberInput({ at, label }: PlaceProps) {
  const { value, messages, set } = usePlace(at)
  const id = useId()
  return (
    <div className={styles.field} data-width="narrow">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        step="any"
        className={styles.input}
        value={typeof value === 'number' ? value : ''}
        aria-invalid={messages.length > 0 || undefined}
        aria-describedby={messages.length > 0 ? `${id}-problems` : undefined}
        onChange={({ currentTarget }) => {
          set(currentTarget.value === '' ? undefined : Number(currentTarget.value))
        }}
      />
      <Messages id={id} messages={messages} />
    </div>
  )
}

interface ChoiceInputProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly messages?: readonly string[]
  readonly onChoose: (value: string) => void
}

/** One of a few, chosen from a list. */
export function ChoiceInput({ label, value, choices, messages = [], onChoose }: ChoiceInputProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.input}
        value={value}
        aria-invalid={messages.length > 0 || undefined}
        aria-describedby={messages.length > 0 ? `${id}-problems` : undefined}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Messages id={id} messages={messages} />
    </div>
  )
}

interface CheckInputProps {
  readonly children: ReactNode
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

export function CheckInput({ children, isChecked, onChange }: CheckInputProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {children}
    </label>
  )
}

/** What is wrong with the field `id`. */
export function Messages({ id, messages }: { readonly id: string; readonly messages: readonly string[] }) {
  if (messages.length === 0) return null
  return (
    <div id={`${id}-problems`} className={styles.messages}>
      {messages.map(message => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}
