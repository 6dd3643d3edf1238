import { ConditionInput } from './condition-input.tsx'
import type { DraftAttribute, Steps } from './draft-codebook.ts'
import { useEditing, usePlace } from './editing.ts'
import styles from './fields.module.css'
import { CheckInput, ChoiceInput, Messages, NumberInput, TextInput } from './fields.tsx'
import { FilledInput } from './filled-input.tsx'
import { Fold } from './fold.tsx'
import { kindLabels, kinds } from './kind-labels.ts'
import { ListTools } from './list-tools.tsx'
import { changeKind } from './new-items.ts'
import { OptionList } from './option-list.tsx'

interface AttributeItemProps {
  readonly attributes: readonly DraftAttribute[]
  /** Where the attributes stand. */
  readonly at: Steps
  readonly index: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One field of a type's claims, on one line or open. */
export function AttributeItem({ attributes, at, index, isOpen, onToggle }: AttributeItemProps) {
  const attribute = attributes[index]
  if (!attribute) return null
  const { name, label, kind, required, when } = attribute
  const note = [kindLabels[kind], required && 'required', when && 'at times'].filter(Boolean).join(', ')
  return (
    <section className={styles.item} aria-label={`Field ${label || name}`}>
      <Fold
        at={[...at, index]}
        name={name}
        level={4}
        head={label || name}
        note={note}
        isOpen={isOpen}
        onToggle={onToggle}
      />
      {isOpen && (
        <div className={styles.body}>
          <ListTools at={at} list={attributes} index={index} label={label} />
          <AttributeFields attribute={attribute} at={[...at, index]} before={attributes.slice(0, index)} />
        </div>
      )}
    </section>
  )
}

interface AttributeFieldsProps {
  readonly attribute: DraftAttribute
  readonly at: Steps
  readonly before: readonly DraftAttribute[]
}

function AttributeFields({ attribute, at, before }: AttributeFieldsProps) {
  const { change } = useEditing()
  const name = usePlace([...at, 'name'])
  return (
    <>
      <p className={styles.quiet}>
        Called <code>{attribute.name}</code> in files.
      </p>
      <Messages id={`${attribute.name}-name`} messages={name.messages} />
      <div className={styles.row}>
        <TextInput at={[...at, 'label']} label="Label" most={100} />
        <ChoiceInput
          label="Kind"
          value={attribute.kind}
          choices={kinds.map(value => ({ value, label: kindLabels[value] }))}
          onChoose={value => change(at, changeKind(attribute, value as DraftAttribute['kind']))}
        />
      </div>
      <TextInput at={[...at, 'definition']} label="What is asked" isOptional isLong most={1000} />
      <CheckInput
        isChecked={attribute.required}
        onChange={isRequired => change([...at, 'required'], isRequired)}
      >
        Required of a finished claim
      </CheckInput>
      <CheckInput
        isChecked={attribute.requiredToTrack === true}
        onChange={isRequired => change([...at, 'requiredToTrack'], isRequired || undefined)}
      >
        Required before a forecast is tracked
      </CheckInput>
      {attribute.kind === 'number' && <NumberForm at={at} />}
      {attribute.options && <OptionList at={[...at, 'options']} options={attribute.options} />}
      <FilledInput at={at} attribute={attribute} />
      <ConditionInput at={at} attribute={attribute} before={before} />
    </>
  )
}

function NumberForm({ at }: { readonly at: Steps }) {
  const whole = usePlace([...at, 'isWhole'])
  return (
    <div className={styles.row}>
      <NumberInput at={[...at, 'min']} label="From" />
      <NumberInput at={[...at, 'max']} label="To" />
      <CheckInput isChecked={whole.value === true} onChange={isWhole => whole.set(isWhole || undefined)}>
        Whole numbers
      </CheckInput>
    </div>
  )
}
