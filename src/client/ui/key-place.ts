import { keyOf } from './chord.ts'
import type { KeyPlace } from './hear-key.ts'

const typingPlaces = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select'
const modals = '[role=dialog], [role=menu], [popover]'

/** True where a key press writes or chooses something. */
export function isTypingPlace(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest(typingPlaces) !== null
}

/** True while a dialog or a menu lies over the page. They stand beside the page, which may be too large to search. */
export function isUnderDialog(): boolean {
  const others = [...document.body.querySelectorAll(':scope > :not(#root)')]
  return others.some(other => other.matches(modals) || other.querySelector(modals) !== null)
}

export function placeOf(target: EventTarget | null): KeyPlace {
  const isIn = target instanceof Element && target.closest(modals) !== null
  if (isIn || isUnderDialog()) return 'dialog'
  return isTypingPlace(target) ? 'field' : 'page'
}

/** True for keys with which the focused button or link is pressed, or the next radio button chosen. */
export function isKeyOfControl(target: EventTarget | null, chord: string): boolean {
  const key = keyOf(chord)
  if (chord !== key || !(target instanceof Element)) return false
  if (key === 'enter') return target.closest('button, a, summary') !== null
  if (key.startsWith('arrow')) return target.closest('input, select, [role=listbox], [role=tablist]') !== null
  return key === 'space' && target.closest('button, summary, input') !== null
}
