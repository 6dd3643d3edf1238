import type { Claim } from '../../../core/claim.ts'
import { clauseAt, sentenceAt } from '../../../text/clauses.ts'
import type { Granularity } from '../../../text/segmenter.ts'
import { openSettings } from '../../ui/profile-button.tsx'
import {
  acceptCurrent,
  declineCurrent,
  goToVerdict,
  leaveVerdict,
  returnToVerdict,
} from './answer-verdicts.ts'
import { lookAt, lookAtNeighbour } from './beside.ts'
import { focusDesk, returnToCaret, selectUnit, toggleCaret } from './caret.ts'
import type { PageCommand } from './command-name.ts'
import {
  clearSelection,
  deleteClaim,
  goThroughStack,
  goToNeighbour,
  moveBoundary,
  stepBack,
  stepForward,
} from './commands.ts'
import { exportOtherwise } from './export-file.ts'
import { claimsAt, focusClaim, focusedClaim } from './focus.ts'
import { focusInClaim } from './focus-field.ts'
import { goToCheck } from './go-to-check.ts'
import type { OpenArticle } from './open-article.ts'
import { addSelection } from './parts.ts'
import { firstVisibleOffset, goToParagraph } from './scroll-to-claim.ts'
import { toggleSubmitted } from './submit.ts'
import { trimSelection } from './trim-selection.ts'
import { focusToComplete, goToUnfinished } from './unfinished.ts'

/** What only the page around the article can do. */
export interface PageCommands {
  readonly onRail: () => void
  readonly onLibrary: () => void
  readonly onClaims: () => void
  readonly onPlots: () => void
  readonly onCompare: () => void
  readonly onReview: () => void
  readonly onSpeakers: () => void
  readonly onProject: () => void
  readonly onCorrect: () => void
  readonly onExport: () => void
  readonly onFind: () => void
  readonly onPanel: (panel: PanelName | null) => void
}

/** What can stand beside the article in the inspector’s place. */
export type PanelName = 'checks' | 'guideline' | 'note' | 'verdicts'

type Run = (open: OpenArticle, page: PageCommands) => void

const note = '[data-note]'
const type = 'input:checked'

const commands: Record<PageCommand, Run> = {
  next: open => goToNeighbour(open, 1, firstVisibleOffset(open)),
  previous: open => goToNeighbour(open, -1, firstVisibleOffset(open)),
  out: open => goThroughStack(open, 'out'),
  in: open => goThroughStack(open, 'in'),
  undo: open => stepBack(open),
  redo: open => stepForward(open),
  export: (_, page) => page.onExport(),
  'export-otherwise': open => exportOtherwise(open),
  rail: (_, page) => page.onRail(),
  find: (_, page) => page.onFind(),
  library: (_, page) => page.onLibrary(),
  claims: (_, page) => page.onClaims(),
  plots: (_, page) => page.onPlots(),
  compare: (_, page) => page.onCompare(),
  review: (_, page) => page.onReview(),
  speakers: (_, page) => page.onSpeakers(),
  project: (_, page) => page.onProject(),
  correct: (_, page) => page.onCorrect(),
  checks: (_, page) => page.onPanel('checks'),
  verdicts: (_, page) => page.onPanel('verdicts'),
  'verdict-next': open => goToVerdict(open),
  accept: open => acceptCurrent(open),
  decline: open => declineCurrent(open),
  submit: open => toggleSubmitted(open),
  'article-note': (_, page) => page.onPanel('note'),
  guideline: (_, page) => page.onPanel('guideline'),
  'beside-next': open => lookAtNeighbour(open, 1),
  'beside-previous': open => lookAtNeighbour(open, -1),
  settings: () => openSettings(),
  'unfinished-next': open => goToUnfinished(open, 1),
  'unfinished-previous': open => goToUnfinished(open, -1),
  'check-next': open => goToCheck(open, 1),
  'check-previous': open => goToCheck(open, -1),
  back: (open, page) => goBack(open, page),
  inspect: open => inspect(open),
  retype: onClaim((_, claim) => focusInClaim(claim, type)),
  note: onClaim((_, claim) => focusInClaim(claim, note)),
  delete: onClaim((open, claim) => deleteClaim(open, claim)),
  part: open => addSelection(open),
  trim: open => trimSelection(open),
  caret: open => toggleCaret(open),
  sentence: open => selectUnit(open, sentenceAt),
  clause: open => selectUnit(open, clauseAt),
  'paragraph-next': open => goToParagraph(open, 1),
  'paragraph-previous': open => goToParagraph(open, -1),
  'end-back': moves('end', -1, 'word'),
  'end-forward': moves('end', 1, 'word'),
  'start-back': moves('start', -1, 'word'),
  'start-forward': moves('start', 1, 'word'),
  'end-back-character': moves('end', -1, 'grapheme'),
  'end-forward-character': moves('end', 1, 'grapheme'),
  'start-back-character': moves('start', -1, 'grapheme'),
  'start-forward-character': moves('start', 1, 'grapheme'),
  'end-back-sentence': moves('end', -1, 'sentence'),
  'end-forward-sentence': moves('end', 1, 'sentence'),
  'start-back-sentence': moves('start', -1, 'sentence'),
  'start-forward-sentence': moves('start', 1, 'sentence'),
}

function moves(edge: 'start' | 'end', direction: -1 | 1, granularity: Granularity): Run {
  return onClaim((open, claim) => moveBoundary(open, claim, { edge, direction, granularity }))
}

/** Those that lead to the inspector, which stands where the panel does. */
const inInspector: readonly PageCommand[] = ['inspect', 'note', 'retype']

export function runCommand(open: OpenArticle, page: PageCommands, command: PageCommand): void {
  if (inInspector.includes(command)) page.onPanel(null)
  commands[command](open, page)
}

/** Commands of the focused claim do nothing while none is. */
function onClaim(run: (open: OpenArticle, claim: Claim) => void): Run {
  return open => {
    const claim = focusedClaim(open)
    if (claim) run(open, claim)
  }
}

/** From the caret to the card of the claim it stands in; from anywhere else to what the focused claim still lacks. */
function inspect(open: OpenArticle): void {
  const { caret } = open.store.getState()
  const claim = focusedClaim(open)
  const isOnCard = document.activeElement?.closest('[data-card]') ?? null
  const here = caret && !isOnCard ? [...claimsAt(open, caret.at), ...claimsAt(open, caret.at - 1)] : []
  const [inner] = here
  if (inner) focusClaim(open, here.find(each => each.id === claim?.id) ?? inner, { card: true })
  else if (claim) focusToComplete(open, claim)
}

/**
 * Esc closes the panel it is pressed in; it goes from a field to the card, from the card to the article, and drops a selection first of all. While there
 * is a caret it goes back to it at once.
 */
function goBack(open: OpenArticle, page: PageCommands): void {
  const active = document.activeElement
  if (active?.closest('[data-panel]')) {
    page.onPanel(null)
    return
  }
  const { caret, pending, focused, looked } = open.store.getState()
  const isInField = active instanceof HTMLElement && active.closest('[data-inspector], [data-sheet]') !== null
  const isOnCard = active instanceof HTMLElement && active.closest('[data-card]') !== null
  if (isInField) active.blur()
  if (caret && (isInField || isOnCard)) returnToCaret(open)
  else if (isInField) focusClaim(open, focusedClaim(open) ?? null, { card: true })
  else if (pending) clearSelection(open)
  else if (looked !== null) lookAt(open, null)
  else if (caret && focused === null) toggleCaret(open)
  else if (!returnToVerdict(open)) {
    if (focused === null) leaveVerdict(open)
    focusClaim(open, null)
    if (!caret) focusDesk()
  }
}
