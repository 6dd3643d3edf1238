import { isSame } from '../../../core/json.ts'
import type { DraftAttribute, Steps } from './draft-codebook.ts'
import { useEditing, usePlace } from './editing.ts'
import styles from './fields.module.css'
import { CheckInput, ChoiceInput, Messages } from './fields.tsx'
import { ValueInput } from './value-input.tsx'

interface ConditionInputProps {
  readonly at: Steps
  readonly attribute: DraftAttribute
  readonly before: readonly DraftAttribute[]
}

/** When the field is asked for: always, or while one that stands before it has one of some values. */
export function ConditionInput({ at, attribute, before }: ConditionInputProps) {
  const { change } = useEditing()
  const named = usePlace([...at, 'when', 'attribute'])
  const { when } = attribute
  const asked = before.find(({ name }) => name === when?.attribute)
  const lost = when && !asked ? [{ value: when.attribute, label: `${when.attribute}, not above` }] : []
  const choices = [
    { value: '', label: 'Always' },
    ...lost,
    ...before.map(({ name, label }) => ({ value: name, label: `When ${label || name} is` })),
  ]
  return (
    <div className={styles.row}>
      <ChoiceInput
        label="Asked for"
        value={when?.attribute ?? ''}
        choices={choices}
        messages={named.messages}
        onChoose={name => change([...at, 'when'], name === '' ? undefined : { attribute: name, values: [] })}
      />
      {when && asked && <ConditionValues at={[...at, 'when', 'values']} asked={asked} />}
    </div>
  )
}

function ConditionValues({ at, asked }: { readonly at: Steps; readonly asked: DraftAttribute }) {
  const { value, messages, set } = usePlace(at)
  const values: readonly unknown[] = Array.isArray(value) ? value : []
  const options =
    asked.kind === 'boolean'
      ? [
          { value: true, label: 'Yes' },
          { value: false, label: 'No' },
        ]
      : (asked.options ?? [])
  if (options.length === 0) {
    const change = (next: unknown) => set(next === '' ? [] : [next])
    return <ValueInput label="This value" {...{ asked, messages }} value={values[0]} onChange={change} />
  }
  const lost = values
    .filter(each => options.every(option => !isSame(option.value, each)))
    .map(each => ({ value: each, label: `${String(each)}, which is no option` }))
  return (
    <fieldset className={styles.several}>
      <legend>One of</legend>
      {[...options, ...lost].map(option => (
        <CheckInput
          key={String(option.value)}
          isChecked={values.some(each => isSame(each, option.value))}
          onChange={isChosen => {
            const others = values.filter(each => !isSame(each, option.value))
            set(isChosen ? [...others, option.value] : others)
          }}
        >
          {option.label}
        </CheckInput>
      ))}
      <Messages id={`${asked.name}-values`} messages={messages} />
    </fieldset>
  )
}
