import { useState } from 'react'
import { limits } from '../../../api/limits.ts'
import { attributeApplies } from '../../../core/attribute-applies.ts'
import type { Attributes, Claim } from '../../../core/claim.ts'
import { type Attribute, type Codebook, findType } from '../../../core/codebook.ts'
import { isSame, type Json } from '../../../core/json.ts'
import { presentValue } from '../../../core/present-value.ts'
import { setAttribute } from '../../../core/set-attribute.ts'
import { Button } from '../../ui/button.tsx'
import styles from './attribute-fields.module.css'
import type { Draft } from './review-draft.ts'
import { readTyped, writeTyped } from './typed-value.ts'

interface AttributeFieldsProps {
  readonly draft: Draft
  readonly codebook: Codebook
  /** What the claim says now; null for one that is not there. */
  readonly before: Attributes | null
  /** The other claims of the layer, with their words. */
  readonly others: readonly { readonly claim: Claim; readonly words: string }[]
  readonly onDraft: (draft: Draft) => void
  readonly onKeep: () => void
}

/** Every value that the draft's type asks for, each with a field of its kind, and what is changed marked as such. */
export function AttributeFields(props: AttributeFieldsProps) {
  const { draft, codebook, before, onDraft } = props
  const asked = (findType(codebook, draft.type)?.attributes ?? []).filter(
    each => attributeApplies(each, draft.attributes) || Object.hasOwn(draft.attributes, each.name),
  )
  return asked.map(attribute => {
    const { name } = attribute
    const value = draft.attributes[name]
    const isChanged = before !== null && !isSame(before[name], value)
    function put(next: Json | undefined, isRead: boolean): void {
      const unread = draft.unread.filter(each => each !== name)
      onDraft({
        ...draft,
        attributes: isRead ? setAttribute(codebook, draft, name, next) : draft.attributes,
        unread: isRead ? unread : [...unread, name],
        problem: null,
      })
    }
    return (
      <div key={`${draft.type} ${name}`} className={styles.row} data-changed={isChanged || undefined}>
        <AttributeField {...props} {...{ attribute, value }} onValue={put} />
        {isChanged && (
          <p className={styles.was}>
            <del dir="auto">
              {before[name] === undefined ? 'Not set' : presentValue(before[name], attribute)}
            </del>
          </p>
        )}
      </div>
    )
  })
}

interface AttributeFieldProps extends Pick<AttributeFieldsProps, 'others' | 'onKeep'> {
  readonly attribute: Attribute
  readonly value: Json | undefined
  /** `isRead` is false while what stands in the field is no value. */
  readonly onValue: (value: Json | undefined, isRead: boolean) => void
}

function AttributeField(props: AttributeFieldProps) {
  const { attribute, value, others, onValue } = props
  const { kind, label } = attribute
  if (kind === 'multi-enum') return <ChoiceOfMany {...props} />
  if (kind !== 'enum' && kind !== 'boolean' && kind !== 'claim') return <TypedField {...props} />
  const options =
    kind === 'enum'
      ? attribute.options.map(each => [each.value, each.label] as const)
      : kind === 'boolean'
        ? ([
            ['true', 'Yes'],
            ['false', 'No'],
          ] as const)
        : others.map(({ claim, words }) => [claim.id, words] as const)
  const read = (text: string) => (kind === 'boolean' ? text === 'true' : text)
  return (
    <label className={styles.pair}>
      <span>{label}</span>
      <select
        className={styles.field}
        value={value === undefined ? '' : String(value)}
        onChange={({ target }) => onValue(target.value === '' ? undefined : read(target.value), true)}
      >
        <option value="">Not set</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function ChoiceOfMany({ attribute, value, onValue }: AttributeFieldProps) {
  const chosen = Array.isArray(value) ? value : []
  const options = attribute.kind === 'multi-enum' ? attribute.options : []
  return (
    <fieldset className={styles.many}>
      <legend>{attribute.label}</legend>
      {options.map(option => {
        const isChosen = chosen.includes(option.value)
        const next = options
          .map(each => each.value)
          .filter(each => (each === option.value ? !isChosen : chosen.includes(each)))
        return (
          <Button
            key={option.value}
            aria-pressed={isChosen}
            onPress={() => onValue(next.length > 0 ? next : undefined, true)}
          >
            {option.label}
          </Button>
        )
      })}
    </fieldset>
  )
}

function TypedField({ attribute, value, onValue, onKeep }: AttributeFieldProps) {
  // What stood there at first is that value again when it is typed anew, with its place in the text.
  const [first] = useState(value)
  const [text, setText] = useState(() => writeTyped(value))
  const read = readTyped(text, attribute, first)
  const isLong = attribute.kind === 'long-text' || attribute.kind === 'people'
  const shared = {
    className: styles.field,
    dir: 'auto' as const,
    value: text,
    maxLength: limits.noteLength,
    'aria-invalid': read.problem !== null || undefined,
    onChange({ target }: { readonly target: { readonly value: string } }) {
      setText(target.value)
      const next = readTyped(target.value, attribute, first)
      onValue(next.value, next.problem === null)
    },
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: one of the two fields is always there
    <label className={styles.pair}>
      <span>{attribute.label}</span>
      {isLong ? (
        <textarea
          {...shared}
          rows={2}
          placeholder={attribute.kind === 'people' ? 'One name a line' : undefined}
        />
      ) : (
        <input
          {...shared}
          placeholder="Not set"
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onKeep()
          }}
        />
      )}
      {read.problem !== null && (
        <span className={styles.problem} role="alert">
          {read.problem}
        </span>
      )}
    </label>
  )
}
