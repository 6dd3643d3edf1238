import { useId } from 'react'
import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { describeMisfit } from '../../../core/describe-misfit.ts'
import { isSame } from '../../../core/json.ts'
import { presentValue } from '../../../core/present-value.ts'
import type { FieldOption } from './field-options.ts'
import { explanationOf, FieldRow } from './field-row.tsx'
import styles from './fields.module.css'
import { OptionList } from './option-list.tsx'
import { useChoice } from './use-choice.ts'
import { useHere } from './use-here.ts'

interface ChoiceFieldProps {
  readonly claim: Claim
  readonly attribute: Attribute
  readonly options: readonly FieldOption[]
}

/** One of several options, or some of them: picked by their keys, by number, by arrows, or with the mouse. */
export function ChoiceField({ claim, attribute, options }: ChoiceFieldProps) {
  const id = useId()
  const choice = useChoice({ claim, attribute, options })
  const { value, isOpen, active } = choice
  const here = useHere(choice.close)
  const refusal = value === undefined ? null : describeMisfit(value, attribute)
  return (
    <FieldRow
      attribute={attribute}
      id={id}
      isHere={here.isHere}
      isMissing={attribute.required && value === undefined}
      refusal={refusal}
      list={
        isOpen && (
          <OptionList
            id={`${id}-list`}
            labelledBy={`${id}-label`}
            options={options.map((option, at) => ({
              ...option,
              id: `${id}-${at}`,
              sign: option.key ?? (at < 9 ? String(at + 1) : undefined),
              isChosen: Array.isArray(value) ? value.includes(option.value) : value === option.value,
              isSuggested: value === undefined && isSame(attribute.suggested, option.value),
            }))}
            active={active}
            isMultiple={attribute.kind === 'multi-enum'}
            onPick={at => choice.pick(options[at])}
          />
        )
      }
    >
      <div
        id={id}
        className={styles.choice}
        data-field={attribute.name}
        role="combobox"
        tabIndex={0}
        aria-labelledby={`${id}-label`}
        aria-describedby={explanationOf(id, attribute, refusal)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-haspopup="listbox"
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-required={attribute.required || undefined}
        aria-invalid={refusal !== null || undefined}
        onFocus={() => {
          here.enter()
          choice.unfold()
        }}
        onBlur={here.leave}
        onMouseDown={event => document.activeElement === event.currentTarget && choice.fold()}
        onKeyDown={choice.handleKey}
      >
        {value === undefined ? (
          <span className={styles.unset}>{attribute.required ? 'To complete' : 'Not set'}</span>
        ) : (
          <span>{presentValue(value, attribute)}</span>
        )}
        <span className={styles.arrow} aria-hidden="true">
          ▾
        </span>
      </div>
    </FieldRow>
  )
}
