import { isTypingPlace } from './key-place.ts'

/** Longer than this, ms, nobody waits for a field without trying something else. */
const longest = 3_000
const modifiers = new Set(['Alt', 'AltGraph', 'CapsLock', 'Control', 'Fn', 'Meta', 'Shift'])

let endBefore: (() => readonly KeyboardEvent[]) | null = null

/**
 * To be called by what opens a field that does not have the keyboard at once. Until it has, keys are held, so that none
 * acts on the page; then they are pressed again where the keyboard is, in order. `isField` knows the field; what is
 * answered says that nothing more is waited for.
 */
export function awaitField(isField: (element: Element) => boolean = isTypingPlace): () => void {
  const held = [...(endBefore?.() ?? [])]
  const over = new AbortController()
  function end(): readonly KeyboardEvent[] {
    over.abort()
    clearTimeout(timer)
    if (endBefore === end) endBefore = null
    return held
  }
  /** Presses are events of their own: none can come between the focus and this. */
  function settle() {
    const { activeElement } = document
    if (over.signal.aborted) return
    if (end().length > 0 && activeElement && isField(activeElement)) held.forEach(pressAgain)
  }
  function hold(event: KeyboardEvent) {
    if (!event.isTrusted || modifiers.has(event.key)) return
    event.stopImmediatePropagation()
    event.preventDefault()
    if (!event.isComposing) held.push(event)
  }
  function handleFocus({ target }: FocusEvent) {
    if (target instanceof Element && isField(target)) queueMicrotask(settle)
  }
  const timer = setTimeout(end, longest)
  const options = { signal: over.signal, capture: true }
  window.addEventListener('keydown', hold, options)
  window.addEventListener('focusin', handleFocus, options)
  // Who takes the mouse goes elsewhere.
  window.addEventListener('pointerdown', end, options)
  endBefore = end
  return settle
}

/** Does what the press would have done where the keyboard is now. */
function pressAgain(press: KeyboardEvent): void {
  const { activeElement } = document
  const { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat } = press
  const about = { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat }
  const again = new KeyboardEvent('keydown', { ...about, bubbles: true, cancelable: true })
  const isLeft = activeElement?.dispatchEvent(again) ?? false
  if (isLeft && activeElement && isTypingPlace(activeElement) && !isCommand(press)) type(activeElement, key)
}

function isCommand(press: KeyboardEvent): boolean {
  const { ctrlKey, altKey, metaKey } = press
  return metaKey || ((ctrlKey || altKey) && !press.getModifierState('AltGraph'))
}

/** As if typed: the field hears of it, and can take it back. */
function type(field: Element, key: string): void {
  if ([...key].length === 1) document.execCommand('insertText', false, key)
  else if (key === 'Backspace') document.execCommand('delete')
  else if (key === 'Enter' && field instanceof HTMLTextAreaElement) document.execCommand('insertLineBreak')
}
