import { useEffect, useEffectEvent } from 'react'
import { hasCommandKey } from '../../ui/platform.ts'
import { readKey } from '../../ui/read-key.ts'
import { moveCaret } from './caret.ts'
import { commandSteps, steps } from './caret-steps.ts'
import { useOpenArticle } from './open-article.ts'

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
