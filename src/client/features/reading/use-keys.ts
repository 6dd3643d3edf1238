import { useEffect, useEffectEvent, useRef } from 'react'
import { usePreferences } from '../../ui/preferences.ts'
import { retype, showOnly, tagSelection } from './commands.ts'
import { focusedClaim } from './focus.ts'
import { chordOf, isForEverywhere, isSingleKey, type Press, readPress } from './keys.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import { type PageCommands, runCommand } from './run-command.ts'

/** Binds the keys of the article page. They never fire in a field, in a dialog, or while composing. */
export function useKeys(page: PageCommands): void {
  const open = useOpenArticle()
  const before = useRef<string | null>(null)
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
    const press = readPress(event, open.codebook, before.current)
    before.current = chordOf(event)
    if (!press || (isInField(event.target) && !isForEverywhere(press))) return
    const isSwitchedOff = isSingleKey(event) && !usePreferences.getState().letterKeys
    if (isSwitchedOff || isOwnKeyOfControl(event)) return
    event.preventDefault()
    if (press.press === 'tag' && isTypeChoice(event.target)) chooseType(open, press.type, event.target)
    else act(open, page, press)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function act(open: OpenArticle, page: PageCommands, press: Press): void {
  if (press.press === 'command') runCommand(open, page, press.command)
  else if (press.press === 'only') showOnly(open, press.type)
  else tagSelection(open, press.type, open.store.getState().pending?.span ?? null)
}

/** Among the types of the focused claim a type's letter is its choice. */
function chooseType(open: OpenArticle, type: string, choice: HTMLInputElement): void {
  const claim = focusedClaim(open)
  if (claim) retype(open, claim, type)
  const radios = choice.closest('fieldset')?.querySelectorAll('input') ?? []
  for (const radio of radios) if (radio.value === type) radio.focus()
}

function isTypeChoice(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'radio'
}

/** A radio button and a checkbox are no fields: letters go on meaning what they mean. */
function isInField(target: EventTarget | null): boolean {
  const fields = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'
  return target instanceof HTMLElement && target.closest(fields) !== null
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [popover]') !== null
}

/** Enter presses the button or link that has the focus. */
function isOwnKeyOfControl(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a') !== null
  )
}
