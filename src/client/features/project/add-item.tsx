import { type FormEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../ui/button.tsx'
import styles from './fields.module.css'

interface AddItemProps {
  /** What the field asks for, such as “New type”. */
  readonly label: string
  readonly button: string
  /** Adds an item of this label; the key of its fold, which then takes the focus, or null to stay here. */
  readonly onAdd: (label: string) => string | null
  readonly inputId?: string
}

/** The end of a list: a label makes the next item. */
export function AddItem({ label, button, onAdd, inputId }: AddItemProps) {
  const ownId = useId()
  const id = inputId ?? ownId
  const [text, setText] = useState('')
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wanted = text.trim()
    if (wanted === '') return
    const list = event.currentTarget.closest('[data-list]')
    let fold: string | null = null
    flushSync(() => {
      fold = onAdd(wanted)
      setText('')
    })
    if (fold !== null) list?.querySelector<HTMLElement>(`[data-fold="${fold}"]`)?.focus()
  }
  return (
    <form className={styles.adding} onSubmit={handleSubmit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={styles.input}
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit">{button}</Button>
    </form>
  )
}
