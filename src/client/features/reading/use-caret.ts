import { useEffect, useEffectEvent } from 'react'
import { hasCommandKey } from '../../ui/platform.ts'
import { readKey } from '../../ui/read-key.ts'
import { type CaretMove, moveCaret } from './caret.ts'
import { useOpenArticle } from './open-article.ts'

type Step = Omit<CaretMove, 'extend'>

/** What the keys mean while there is a caret, by `KeyboardEvent.key`; Shift selects as well. */
const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: { unit: 'word', direction: -1 },
  ArrowRight: { unit: 'word', direction: 1 },
  ArrowUp: { unit: 'line', direction: -1 },
  ArrowDown: { unit: 'line', direction: 1 },
  Home: { unit: 'lineboundary', direction: -1 },
  End: { unit: 'lineboundary', direction: 1 },
  PageUp: { unit: 'page', direction: -1 },
  PageDown: { unit: 'page', direction: 1 },
}

/** The same keys with Ctrl, or ⌘ on a Mac. */
const commandSteps: Readonly<Record<string, Step>> = {
  ArrowLeft: { unit: 'grapheme', direction: -1 },
  ArrowRight: { unit: 'grapheme', direction: 1 },
  ArrowUp: { unit: 'paragraph', direction: -1 },
  ArrowDown: { unit: 'paragraph', direction: 1 },
  Home: { unit: 'article', direction: -1 },
  End: { unit: 'article', direction: 1 },
}

/** How the caret's keys are printed in the help. */
export const caretKeys = [
  { keys: ['←', '→'], label: 'By a word; with Shift it is selected' },
  { keys: ['Ctrl ←', 'Ctrl →'], label: 'By a character' },
  { keys: ['↑', '↓'], label: 'By a line' },
  { keys: ['Home', 'End'], label: 'To the start, the end of the line' },
  { keys: ['Ctrl ↑', 'Ctrl ↓'], label: 'By a paragraph' },
  { keys: ['Page ↑', 'Page ↓'], label: 'By a screen' },
  { keys: ['Ctrl Home', 'Ctrl End'], label: 'To the start, the end of the article' },
] as const

/** Moves the caret by key while there is one and the article has the keyboard. */
export function useCaret(): void {
  const open = useOpenArticle()
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (!open.store.getState().caret || event.altKey || event.isComposing || !isInText(event.target)) return
    const isCommand = hasCommandKey(event)
    if (!isCommand && (event.ctrlKey || event.metaKey)) return
    const step = (isCommand ? commandSteps : steps)[readKey(event)]
    if (!step) return
    event.preventDefault()
    const isTurned =
      event.key.startsWith('Arrow') && step.unit !== 'line' && step.unit !== 'paragraph' && isRightToLeft()
    const direction = isTurned ? (step.direction === 1 ? -1 : 1) : step.direction
    moveCaret(open, { ...step, direction, extend: event.shiftKey })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event)
    // Before the page's own keys, which leave alone what was taken.
    document.addEventListener('keydown', listener, { capture: true })
    return () => document.removeEventListener('keydown', listener, { capture: true })
  }, [])
}

function isInText(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches('[data-desk]'))
}

const firstStrong = /[\p{L}\p{N}]/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** In lines that run to the left, the left arrow goes on. */
function isRightToLeft(): boolean {
  const node = document.getSelection()?.focusNode
  const element = node instanceof Element ? node : node?.parentElement
  const letter = firstStrong.exec(element?.closest('[data-paragraph]')?.textContent ?? '')?.[0]
  return letter !== undefined && rightToLeft.test(letter)
}
