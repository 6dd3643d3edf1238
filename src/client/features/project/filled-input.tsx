import type { DraftAttribute, Steps } from './draft-codebook.ts'
import { useEditing, usePlace } from './editing.ts'
import styles from './fields.module.css'
import { ChoiceInput } from './fields.tsx'
import { ValueInput } from './value-input.tsx'

const ways = [
  { value: '', label: 'Nothing' },
  { value: 'default', label: 'Filled in' },
  { value: 'suggested', label: 'Suggested' },
] as const

interface FilledInputProps {
  readonly at: Steps
  readonly attribute: DraftAttribute
}

/** What a new claim has already, or what is offered to whoever completes it. */
export function FilledInput({ at, attribute }: FilledInputProps) {
  const { change } = useEditing()
  const filled = usePlace([...at, 'default'])
  const suggested = usePlace([...at, 'suggested'])
  const way =
    attribute.default !== undefined ? 'default' : attribute.suggested !== undefined ? 'suggested' : ''
  const place = way === 'default' ? filled : suggested
  function handleChoose(next: string) {
    const { default: before, suggested: offered, ...rest } = attribute
    const value = before ?? offered ?? firstValue(attribute)
    change(at, next === '' ? rest : { ...rest, [next]: value })
  }
  return (
    <div className={styles.row}>
      <ChoiceInput label="From the start" value={way} choices={ways} onChoose={handleChoose} />
      {way !== '' && (
        <ValueInput
          label={way === 'default' ? 'Filled in with' : 'Suggested'}
          asked={attribute}
          value={attribute[way]}
          messages={[...filled.messages, ...suggested.messages]}
          onChange={place.set}
        />
      )}
    </div>
  )
}

/** Something of the form, to begin with. */
function firstValue({ kind, options = [] }: DraftAttribute): unknown {
  const [first] = options
  if (kind === 'enum') return first?.value ?? ''
  if (kind === 'multi-enum') return first ? [first.value] : []
  if (kind === 'boolean') return true
  if (kind === 'number' || kind === 'probability') return 0
  return kind === 'people' ? [] : ''
}
