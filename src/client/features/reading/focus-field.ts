// From field to field of the claim whose details are shown.
import type { Claim } from '../../../core/claim.ts'
import { awaitField } from '../../ui/await-field.ts'

/** The details of a claim follow its focus by some frames, and on the first visit their code comes first. */
const framesToWait = 60

/** What finds the field of an attribute among the details of a claim. */
export function fieldSelector(name: string): string {
  return `[data-field="${CSS.escape(name)}"]`
}

/** Focuses something among the claim's details, at once or as soon as it is shown; what is typed meanwhile is for it. */
export function focusInClaim(claim: Pick<Claim, 'id'>, selector: string): void {
  if (focusShown(claim, selector)) return
  const endWaiting = awaitField(element => element.matches(selector))
  function look(frames: number): void {
    if (!focusShown(claim, selector) && frames > 0) requestAnimationFrame(() => look(frames - 1))
    else endWaiting()
  }
  requestAnimationFrame(() => look(framesToWait))
}

function focusShown({ id }: Pick<Claim, 'id'>, selector: string): boolean {
  const details = `[data-details="${CSS.escape(id)}"]`
  const fields = [...document.querySelectorAll<HTMLElement>(`${details} :is(${selector})`)]
  for (const field of fields) openFold(field)
  const shown = fields.find(field => field.checkVisibility())
  shown?.focus()
  return shown !== undefined
}

function openFold(field: HTMLElement): void {
  const fold = field.closest('details')
  if (fold) fold.open = true
}

/** Focuses the field after or before the one of `element`; false where there is none. */
export function focusNeighbour(element: HTMLElement, direction: -1 | 1): boolean {
  const details = element.closest('[data-details]')
  const fields = [...(details?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
  const shown = fields.filter(field => field.checkVisibility())
  const next = shown[shown.indexOf(element) + direction]
  if (!next || !shown.includes(element)) return false
  next.focus()
  return true
}
