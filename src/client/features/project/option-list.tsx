import { AddItem } from './add-item.tsx'
import { type DraftOption, type Steps, valueFor } from './draft-codebook.ts'
import { useEditing, usePlace } from './editing.ts'
import styles from './fields.module.css'
import { Messages, TextInput } from './fields.tsx'
import { ListTools } from './list-tools.tsx'
import { RangeInput } from './range-input.tsx'

interface OptionListProps {
  readonly at: Steps
  readonly options: readonly DraftOption[]
}

/** What can be chosen, in its order, with what it means. The value that claims store stays when the label changes. */
export function OptionList({ at, options }: OptionListProps) {
  const { change } = useEditing()
  const { messages } = usePlace(at)
  function handleAdd(label: string): null {
    const values = options.map(({ value }) => value)
    change(at, [...options, { value: valueFor(label, values), label }])
    return null
  }
  return (
    <fieldset className={styles.options} data-list="options">
      <legend>Options</legend>
      {options.length === 0 && <Messages id="options" messages={messages} />}
      {options.map((option, n) => (
        <fieldset key={option.value} aria-label={`Option ${option.value}`} className={styles.option}>
          <div className={styles.row}>
            <TextInput at={[...at, n, 'label']} label="Label" most={100} />
            <TextInput at={[...at, n, 'key']} label="Key" isOptional most={1} width="narrow" />
            <RangeInput at={[...at, n, 'range']} />
          </div>
          <TextInput at={[...at, n, 'definition']} label="Meaning" isOptional most={1000} />
          {option.value !== option.label && (
            <p className={styles.quiet}>
              Stored as <code>{option.value}</code>
            </p>
          )}
          <ListTools at={at} list={options} index={n} label={option.label} />
        </fieldset>
      ))}
      <AddItem label="New option" button="Add the option" onAdd={handleAdd} />
    </fieldset>
  )
}
