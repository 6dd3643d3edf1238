// What each command of the page does.
import type { useNavigate } from '@tanstack/react-router'
import { flushSync } from 'react-dom'
import type { Codebook } from '../../../core/codebook.ts'
import type { Reader } from '../../../text/reader.ts'
import { openSettings } from '../../ui/profile-button.tsx'
import { moveDraft, withType } from './review-draft.ts'
import type { ReviewCommand } from './review-keys.ts'
import { sendOtherwise, sendReview } from './send-review.ts'
import type { ReviewDeskState } from './use-review-desk.ts'

const edges = {
  'start-back': ['start', -1],
  'start-on': ['start', 1],
  'end-back': ['end', -1],
  'end-on': ['end', 1],
} as const

interface RunParts {
  readonly desk: ReviewDeskState
  readonly reader: Reader
  readonly codebook: Codebook
  readonly reasons: readonly string[]
  readonly sending: Parameters<typeof sendReview>[0]
  readonly navigate: ReturnType<typeof useNavigate>
  readonly onTurn: (name: 'mine' | 'left') => void
  readonly onMissed: () => void
}

type PageCommand = Exclude<ReviewCommand, 'help' | 'palette'>

/** Does a command; false leaves its key to the browser. */
export function createRunReview(parts: RunParts): (command: PageCommand) => unknown {
  const { desk, reader, codebook, reasons, sending, navigate, onTurn, onMissed } = parts
  const { article } = sending.content.answer
  const acts: Partial<Record<PageCommand, () => unknown>> = {
    ...{ next: () => desk.go(1), previous: () => desk.go(-1), agree: desk.agree },
    ...{ fix: () => desk.begin('fix'), dispute: () => desk.begin('dispute'), missed: onMissed },
    ...{ undo: () => desk.step('undo'), redo: () => desk.step('redo'), settings: openSettings },
    keep: () => desk.keep() || focusFirst('[data-whole]'),
    'take-back': desk.takeBack,
    why: () => focusFirst('[data-why]') || beginWhy(desk),
    whole: () => focusFirst('[data-whole]'),
    values: () => focusFirst('[data-values] :is(select, input, textarea, button)'),
    mine: () => onTurn('mine'),
    left: () => onTurn('left'),
    send: () => sendReview(sending),
    'send-otherwise': () => sendOtherwise(sending),
    back: () => leaveField() || (desk.draftNow() !== null && desk.setDraft(null)),
    tag: () => navigate({ to: '/articles/$articleId', params: { articleId: article.id } }),
    library: () => navigate({ to: '/' }),
    claims: () => navigate({ to: '/claims' }),
    agreement: () => navigate({ to: '/agreement' }),
    compare: () => navigate({ to: '/articles/$articleId/compare', params: { articleId: article.id } }),
  }
  return command => {
    const now = desk.draftNow()
    if (command in edges) {
      const [edge, direction] = edges[command as keyof typeof edges]
      return now && desk.setDraft(moveDraft(now, edge, direction, reader))
    }
    if (command.startsWith('type-')) return now && desk.setDraft(withType(now, command.slice(5), codebook))
    if (command.startsWith('reason-')) {
      const comment = reasons[Number(command.slice(7)) - 1] ?? ''
      return now?.kind === 'dispute' && desk.setDraft({ ...now, comment, problem: null })
    }
    return acts[command]?.()
  }
}

function focusFirst(selector: string): boolean {
  const field = document.querySelector<HTMLElement>(selector)
  field?.focus()
  return field !== null
}

/** Gives the keyboard from a field back to the text; false where no field had it. */
function leaveField(): boolean {
  if (!document.activeElement?.matches('input, textarea, select')) return false
  document.getElementById('main')?.focus({ preventScroll: true })
  return true
}

/** Whoever has reasons before a verdict has something to change: what is typed goes there and is no key of the page. */
function beginWhy(desk: ReviewDeskState): boolean {
  flushSync(() => desk.begin('fix'))
  return focusFirst('[data-why]')
}
