import { useEffect, useRef } from 'react'
import { hasCommandKey } from './platform.ts'
import { usePreferences } from './preferences.ts'
import { readKey } from './read-key.ts'

/**
 * What each key does, by the name `readKey` gives; `Ctrl ` in front means Ctrl, or ⌘ on a Mac, `Shift ` a
 * capital letter. A binding that answers false leaves the key to the browser.
 */
export type KeyBindings = { readonly [keys: string]: (event: KeyboardEvent) => unknown }

/**
 * Binds keys for the whole page while the component is mounted. They rest in fields, in dialogs and menus,
 * during composition, and with any modifier that the binding does not name; single letters also when they
 * are switched off in the preferences. Shift is named with letters only.
 */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      const name = nameOf(event)
      const run = name === null ? undefined : latest.current[name]
      if (run && run(event) !== false) event.preventDefault()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [])
}

function nameOf(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing || event.altKey) return null
  const name = readKey(event)
  if (hasCommandKey(event))
    return isInModal(event.target) ? null : `Ctrl ${event.shiftKey ? 'Shift ' : ''}${name}`
  if (event.ctrlKey || event.metaKey || isTypingPlace(event.target) || isInModal(event.target)) return null
  if (!/^[a-z]$/.test(name)) return name
  if (!usePreferences.getState().letterKeys) return null
  return event.shiftKey ? `Shift ${name}` : name
}

function isInModal(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [popover]') !== null
}

const typingPlaces = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select'

/** True where a key press writes or chooses something. */
export function isTypingPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest(typingPlaces) !== null
}
