import type { Claim } from '../../../core/claim.ts'
import {
  clearSelection,
  deleteClaim,
  goThroughStack,
  goToNeighbour,
  moveBoundary,
  stepBack,
  stepForward,
} from './commands.ts'
import { focusClaim, focusedClaim } from './focus.ts'
import type { PageCommand } from './keys.ts'
import type { OpenArticle } from './open-article.ts'
import { firstVisibleOffset } from './scroll-to-claim.ts'

/** What only the page around the article can do. */
export interface PageCommands {
  readonly onRail: () => void
  readonly onLibrary: () => void
  readonly onExport: () => void
}

type Run = (open: OpenArticle, page: PageCommands) => void

const note = '[data-note]'
const type = 'input:checked'
/** The details of a claim follow its focus by a frame or two. */
const framesToWait = 10

const commands: Record<PageCommand, Run> = {
  next: open => goToNeighbour(open, 1, firstVisibleOffset(open)),
  previous: open => goToNeighbour(open, -1, firstVisibleOffset(open)),
  out: open => goThroughStack(open, 'out'),
  in: open => goThroughStack(open, 'in'),
  undo: open => stepBack(open),
  redo: open => stepForward(open),
  export: (_, page) => page.onExport(),
  rail: (_, page) => page.onRail(),
  library: (_, page) => page.onLibrary(),
  back: open => goBack(open),
  inspect: onClaim((_, claim) => focusField(claim, type)),
  retype: onClaim((_, claim) => focusField(claim, type)),
  note: onClaim((_, claim) => focusField(claim, note)),
  delete: onClaim((open, claim) => deleteClaim(open, claim)),
  'end-back': onClaim((open, claim) => moveBoundary(open, claim, 'end', -1)),
  'end-forward': onClaim((open, claim) => moveBoundary(open, claim, 'end', 1)),
  'start-back': onClaim((open, claim) => moveBoundary(open, claim, 'start', -1)),
  'start-forward': onClaim((open, claim) => moveBoundary(open, claim, 'start', 1)),
}

export function runCommand(open: OpenArticle, page: PageCommands, command: PageCommand): void {
  commands[command](open, page)
}

/** Commands of the focused claim do nothing while none is. */
function onClaim(run: (open: OpenArticle, claim: Claim) => void): Run {
  return open => {
    const claim = focusedClaim(open)
    if (claim) run(open, claim)
  }
}

/** Esc goes from a field to the card, from the card to the article, and drops a selection first of all. */
function goBack(open: OpenArticle): void {
  const active = document.activeElement
  if (active instanceof HTMLElement && active.closest('[data-inspector], [data-sheet]')) {
    active.blur()
    focusClaim(open, focusedClaim(open) ?? null, { card: true })
  } else if (open.store.getState().pending) {
    clearSelection(open)
  } else {
    focusClaim(open, null)
    document.querySelector<HTMLElement>('[data-desk]')?.focus({ preventScroll: true })
  }
}

/** Focuses a field of the focused claim: at once, so that what is typed next goes there, or as soon as it is shown. */
function focusField(claim: Claim, selector: string, frames = framesToWait): void {
  const fields = document.querySelectorAll<HTMLElement>(
    `[data-details="${CSS.escape(claim.id)}"] ${selector}`,
  )
  const shown = [...fields].find(field => field.checkVisibility())
  if (shown) shown.focus()
  else if (frames > 0) requestAnimationFrame(() => focusField(claim, selector, frames - 1))
}
