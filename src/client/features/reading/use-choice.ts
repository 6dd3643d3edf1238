import { type KeyboardEvent, useRef, useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { isSame, type Json } from '../../../core/json.ts'
import { readChord } from '../../ui/chord.ts'
import { type FieldOption, optionAtKey, toggleOption } from './field-options.ts'
import { focusNeighbour } from './focus-field.ts'
import { useOpenArticle } from './open-article.ts'
import { setFields } from './set-fields.ts'
import { goOn } from './unfinished.ts'
import { useArticleKeymap } from './use-article-keymap.ts'

interface Choice {
  readonly claim: Claim
  readonly attribute: Attribute
  readonly options: readonly FieldOption[]
}

/** How a field of choices unfolds, and what its keys and the mouse pick. `active` is the place that Enter takes. */
export function useChoice({ claim, attribute, options }: Choice) {
  const open = useOpenArticle()
  const isMultiple = attribute.kind === 'multi-enum'
  const value = claim.attributes[attribute.name]
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)

  function unfold() {
    const wanted = value ?? attribute.suggested
    setActive(options.findIndex(option => isSame(option.value, wanted)))
    setIsOpen(true)
  }
  const set = (next: Json | undefined) => setFields(open, claim, { [attribute.name]: next })
  function pick(option: FieldOption | undefined) {
    if (!option) return
    set(isMultiple ? toggleOption(options, value, option) : option.value)
    if (!isMultiple) setIsOpen(false)
  }
  function step(element: HTMLElement, direction: -1 | 1) {
    const next = active + direction
    if (isOpen && next >= 0 && next < options.length) setActive(next)
    else focusNeighbour(element, direction)
  }
  /** False where the key is none of the field's. */
  function act(key: string, element: HTMLElement): boolean {
    const option = optionAtKey(options, key)
    if (key === 'ArrowDown' || key === 'ArrowUp') step(element, key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Backspace' || key === 'Delete') set(undefined)
    else if (key === ' ') isOpen ? pick(options[active]) : unfold()
    else if (key === 'Enter') {
      if (isOpen && !isMultiple) pick(options[active])
      goOn(open, claim, attribute.name)
    } else if (option) pick(option)
    else return false
    return true
  }
  const handleKey = useChoiceKeys(act)
  return {
    ...{ value, isOpen, active, pick, handleKey, unfold },
    close: () => setIsOpen(false),
    fold: () => (isOpen ? setIsOpen(false) : unfold()),
  }
}

/** Commands of the page that the field lets through; other letters would do something to the claim. */
const passed: ReadonlySet<string | undefined> = new Set(['unfinished-next', 'unfinished-previous', 'help'])

function useChoiceKeys(act: (key: string, element: HTMLElement) => boolean) {
  const keymap = useArticleKeymap()
  /** A stroke was heard that the next one belongs to, as E in E then B. */
  const isAmidStrokes = useRef(false)
  return (event: KeyboardEvent<HTMLElement>) => {
    const chord = readChord(event.nativeEvent)
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing || chord === null)
      return
    const wasAmidStrokes = isAmidStrokes.current
    isAmidStrokes.current = false
    if (wasAmidStrokes) return
    if (!event.shiftKey && act(event.key, event.currentTarget)) event.preventDefault()
    else if (keymap.isBeginning(chord)) isAmidStrokes.current = true
    else if (event.key.length === 1 && !passed.has(keymap.commandAt(chord)?.command)) event.preventDefault()
  }
}
