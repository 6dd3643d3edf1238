import { useEffect, useEffectEvent } from 'react'
import { textDirection } from '../../../text/direction.ts'
import { hasCommandKey } from '../../ui/platform.ts'
import { readKey } from '../../ui/read-key.ts'
import { moveCaret } from './caret.ts'
import { commandSteps, steps } from './caret-steps.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

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
      event.key.startsWith('Arrow') &&
      step.unit !== 'line' &&
      step.unit !== 'paragraph' &&
      isRightToLeft(open)
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

/** In lines that run to the left, the left arrow goes on. */
function isRightToLeft(open: OpenArticle): boolean {
  const node = document.getSelection()?.focusNode
  const element = node instanceof Element ? node : node?.parentElement
  return textDirection(element?.closest('[data-paragraph]')?.textContent ?? '', open.direction) === 'rtl'
}
