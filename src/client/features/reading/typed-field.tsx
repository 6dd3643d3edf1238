import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { describeMisfit } from '../../../core/describe-misfit.ts'
import type { Json } from '../../../core/json.ts'
import { explanationOf, FieldRow } from './field-row.tsx'
import styles from './fields.module.css'
import { focusNeighbour } from './focus-field.ts'
import { useOpenArticle } from './open-article.ts'
import { OptionList } from './option-list.tsx'
import { setFields } from './set-fields.ts'
import type { Suggestion } from './suggestion.ts'
import { goOn } from './unfinished.ts'
import { useHere } from './use-here.ts'
import { useTyped } from './use-typed.ts'

interface TypedFieldProps {
  readonly claim: Claim
  readonly attribute: Attribute
  /** The value as the field shows it; empty where there is none. */
  readonly shown: string
  /** What is stored for a text that is not empty; a sentence tells why it cannot be read at all. */
  readonly parse?: (text: string) => { readonly value: Json } | { readonly refusal: string }
  readonly suggest?: (text: string, isTyped: boolean) => readonly Suggestion[]
  readonly placeholder?: string
  readonly inputMode?: 'decimal' | 'numeric' | 'text'
  /** Speaks for the claim though it has no value of its own. */
  readonly isInherited?: boolean
  readonly isLong?: boolean
  /** Stands under the field. */
  readonly children?: ReactNode
}

/** An attribute that is typed: stored when it is left or with Enter, refused in place, with what may be meant under it. */
export function TypedField(props: TypedFieldProps) {
  const { claim, attribute, placeholder, inputMode, isInherited = false, isLong = false, children } = props
  const id = useId()
  const { typing, list, active, isListed, pick, handleKey, here } = useTypedField(props)
  const value = claim.attributes[attribute.name]
  const misfit = value === undefined || typing.isTyped ? null : describeMisfit(value, attribute)
  const refusal = typing.refusal ?? misfit
  const isMissing = attribute.required && value === undefined && !isInherited
  const field = {
    id,
    'data-field': attribute.name,
    className: isLong ? `${styles.input} ${styles.text}` : styles.input,
    dir: 'auto',
    autoComplete: 'off',
    spellCheck: isLong,
    placeholder: placeholder ?? (isMissing ? 'To complete' : 'Not set'),
    value: typing.text,
    'aria-describedby': explanationOf(id, attribute, refusal),
    'aria-required': attribute.required || undefined,
    'aria-invalid': refusal !== null || undefined,
    onFocus: here.enter,
    onBlur: here.leave,
    onKeyDown: handleKey,
  } as const
  return (
    <FieldRow
      attribute={attribute}
      id={id}
      isHere={here.isHere}
      isMissing={isMissing}
      isInherited={isInherited && value === undefined}
      refusal={refusal}
      {...(typing.refusal !== null && { onLeaveOut: typing.forget })}
      list={
        isListed && (
          <OptionList
            id={`${id}-list`}
            labelledBy={`${id}-label`}
            options={list.map((each, at) => ({ ...each, id: `${id}-${at}` }))}
            active={active}
            onPick={at => pick(list[at])}
          />
        )
      }
    >
      {isLong ? (
        <textarea {...field} rows={1} onChange={event => typing.type(event.target.value)} />
      ) : (
        <input
          {...field}
          type="text"
          inputMode={inputMode}
          {...(props.suggest && {
            role: 'combobox',
            'aria-autocomplete': 'list' as const,
            'aria-expanded': isListed,
            'aria-controls': isListed ? `${id}-list` : undefined,
            'aria-activedescendant': isListed && active >= 0 ? `${id}-${active}` : undefined,
          })}
          onChange={event => typing.type(event.target.value)}
        />
      )}
      {children}
    </FieldRow>
  )
}

function useTypedField({ claim, attribute, shown, parse, suggest, isLong = false }: TypedFieldProps) {
  const open = useOpenArticle()
  const [chosen, setChosen] = useState<number | null>(null)
  function store(text: string): string | null {
    if (text === '') return setFields(open, claim, { [attribute.name]: undefined })
    const read = parse ? parse(text) : { value: text }
    return 'refusal' in read ? read.refusal : setFields(open, claim, { [attribute.name]: read.value })
  }
  const typing = useTyped({ claim, attribute, stored: shown, store })
  const here = useHere(() => {
    setChosen(null)
    typing.save()
  })
  const list = here.isHere && suggest ? suggest(typing.text, typing.isTyped) : []
  const isListed = list.length > 0
  // Until one moves in the list: what ends in a cut-off word stands for the name that it begins.
  const active = Math.min(chosen ?? (list[0]?.completes ? 0 : -1), list.length - 1)

  function pick(suggestion: Suggestion | undefined) {
    if (!suggestion) return
    typing.forget()
    setChosen(null)
    setFields(open, claim, suggestion.values)
  }
  function step(element: HTMLElement, direction: -1 | 1): boolean {
    const next = active + direction
    if (isListed && next >= -1 && next < list.length) setChosen(next)
    else return focusNeighbour(element, direction)
    return true
  }
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    const { key, currentTarget, nativeEvent } = event
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (key === 'Enter') {
      event.preventDefault()
      if (active >= 0 && list[active]) pick(list[active])
      else if (!typing.save()) return
      goOn(open, claim, attribute.name)
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && !isLong) {
      if (step(currentTarget, key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
    } else setChosen(null)
  }
  return { typing, list, active, isListed, pick, handleKey, here }
}
