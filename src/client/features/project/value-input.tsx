import { useId } from 'react'
import type { DraftAttribute } from './draft-codebook.ts'
import styles from './fields.module.css'
import { CheckInput, ChoiceInput, Messages } from './fields.tsx'

interface ValueInputProps {
  readonly label: string
  /** The attribute whose form the value has. */
  readonly asked: DraftAttribute
  readonly value: unknown
  readonly messages: readonly string[]
  readonly onChange: (value: unknown) => void
}

/** A value of an attribute, entered as its kind wants it. */
export function ValueInput(props: ValueInputProps) {
  const { label, asked, value, messages, onChange } = props
  const { kind, options = [] } = asked
  if (kind === 'multi-enum') return <SeveralInput {...props} />
  if (kind === 'enum') {
    // A value that no option has is shown too: it must be seen to be put right.
    const isKnown = options.some(option => option.value === value)
    const lost = { value: String(value), label: `${String(value)}, which is no option` }
    const choices = isKnown ? options : [lost, ...options]
    return <ChoiceInput {...{ label, messages, choices }} value={String(value)} onChoose={onChange} />
  }
  if (kind === 'boolean') {
    const choices = [
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ]
    const choose = (chosen: string) => onChange(chosen === 'true')
    return <ChoiceInput {...{ label, messages, choices }} value={String(value)} onChoose={choose} />
  }
  return <TypedInput {...props} />
}

function SeveralInput({ label, asked, value, messages, onChange }: ValueInputProps) {
  const id = useId()
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <fieldset className={styles.several}>
      <legend>{label}</legend>
      {(asked.options ?? []).map(option => (
        <CheckInput
          key={option.value}
          isChecked={chosen.includes(option.value)}
          onChange={isChosen => {
            const others = chosen.filter(each => each !== option.value)
            onChange(isChosen ? [...others, option.value] : others)
          }}
        >
          {option.label}
        </CheckInput>
      ))}
      <Messages id={id} messages={messages} />
    </fieldset>
  )
}

function TypedInput({ label, asked, value, messages, onChange }: ValueInputProps) {
  const id = useId()
  const isNumber = asked.kind === 'number' || asked.kind === 'probability'
  const isPeople = asked.kind === 'people'
  const shown = isPeople && Array.isArray(value) ? value.join('; ') : String(value ?? '')
  function handleChange(text: string) {
    if (isNumber) onChange(text === '' ? '' : Number(text))
    else onChange(isPeople ? text.split(/; ?/) : text)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{isPeople ? `${label}, separated by semicolons` : label}</label>
      <input
        id={id}
        type={isNumber ? 'number' : 'text'}
        step={isNumber ? 'any' : undefined}
        className={styles.input}
        autoComplete="off"
        value={shown}
        aria-invalid={messages.length > 0 || undefined}
        aria-describedby={messages.length > 0 ? `${id}-problems` : undefined}
        onChange={({ currentTarget }) => handleChange(currentTarget.value)}
      />
      <Messages id={id} messages={messages} />
    </div>
  )
}
