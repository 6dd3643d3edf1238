import { type KeyboardEvent, useId, useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { describeMisfit } from '../../../core/describe-misfit.ts'
import { isolate } from '../../ui/isolate.ts'
import { explanationOf, FieldRow } from './field-row.tsx'
import styles from './fields.module.css'
import { focusNeighbour } from './focus-field.ts'
import { useOpenArticle } from './open-article.ts'
import { OptionList } from './option-list.tsx'
import { setFields } from './set-fields.ts'
import { offerNames } from './speaker-names.ts'
import { goOn } from './unfinished.ts'
import { useHere } from './use-here.ts'
import { useKnownSpeakers } from './use-known-speakers.ts'
import { useTyped } from './use-typed.ts'

interface PeopleFieldProps {
  readonly claim: Claim
  readonly attribute: Attribute
}

/** Names in an order, as “X said that Y said”: typed one after the other, each taken out by a press. */
export function PeopleField({ claim, attribute }: PeopleFieldProps) {
  const id = useId()
  const { typing, value, names, list, active, add, handleKey, here, setNames } = usePeople(claim, attribute)
  const refusal = value === undefined ? null : describeMisfit(value, attribute)
  const isMissing = attribute.required && names.length === 0
  return (
    <FieldRow
      attribute={attribute}
      id={id}
      isHere={here.isHere}
      isMissing={isMissing}
      refusal={refusal}
      list={
        list.length > 0 && (
          <OptionList
            id={`${id}-list`}
            labelledBy={`${id}-label`}
            options={list.map(({ name, why }, at) => ({ id: `${id}-${at}`, label: name, definition: why }))}
            active={active}
            onPick={at => add(list[at]?.name ?? '')}
          />
        )
      }
    >
      {names.length > 0 && (
        <ol className={styles.under} aria-label={attribute.label}>
          {names.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may come twice, and names stay in their places
            <li key={at}>
              {at > 0 && <span aria-hidden="true">› </span>}
              <button
                type="button"
                aria-label={`Take ${isolate(name)} out`}
                onClick={() => setNames(names.filter((_, each) => each !== at))}
              >
                {isolate(name)} ×
              </button>
            </li>
          ))}
        </ol>
      )}
      <input
        id={id}
        data-field={attribute.name}
        className={styles.input}
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={names.length === 0 ? 'Outermost first' : 'And then'}
        value={typing.text}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list.length > 0}
        aria-controls={list.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={explanationOf(id, attribute, refusal)}
        onChange={event => typing.type(event.target.value)}
        onFocus={here.enter}
        onBlur={here.leave}
        onKeyDown={handleKey}
      />
    </FieldRow>
  )
}

function usePeople(claim: Claim, attribute: Attribute) {
  const open = useOpenArticle()
  const [chosen, setChosen] = useState(-1)
  const known = useKnownSpeakers()
  const value = claim.attributes[attribute.name]
  const names = Array.isArray(value) ? value.map(String) : []
  const setNames = (next: readonly string[]) =>
    setFields(open, claim, { [attribute.name]: next.length > 0 ? next : undefined })
  const typing = useTyped('', name => setNames([...names, name]))
  const here = useHere(typing.save)
  const list = here.isHere
    ? offerNames(open, claim, { typed: typing.text, known: known(typing.text) }).filter(
        ({ name }) => !names.includes(name),
      )
    : []
  const active = Math.min(chosen, list.length - 1)

  function add(name: string) {
    typing.forget()
    setChosen(-1)
    if (name !== '') setNames([...names, name])
  }
  /** False leaves the key to the field. */
  function act(key: string, element: HTMLElement): boolean {
    const direction = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (key === 'Enter') {
      if (active >= 0) add(list[active]?.name ?? '')
      else if (typing.isTyped) typing.save()
      else goOn(open, claim, attribute.name)
    } else if (key === 'Backspace' && typing.text === '' && names.length > 0) setNames(names.slice(0, -1))
    else if (direction === 0) {
      setChosen(-1)
      return false
    } else if (active + direction >= -1 && active + direction < list.length) setChosen(active + direction)
    else return focusNeighbour(element, direction)
    return true
  }
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    if (act(event.key, event.currentTarget)) event.preventDefault()
  }
  return { typing, value, names, list, active, add, handleKey, here, setNames }
}
