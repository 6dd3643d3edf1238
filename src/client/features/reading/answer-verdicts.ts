// What an annotator does about a verdict on their tags, where the look goes then, and what is said about it.
import type { Id } from '../../../core/id.ts'
import type { Review } from '../../../core/review.ts'
import { announce, showToast } from '../../ui/toasts.ts'
import { acceptVerdict, answerVerdict } from './accept-verdict.ts'
import { nameOf } from './claim-words.ts'
import { offerUndo, showClaim } from './commands.ts'
import { focusClaim } from './focus.ts'
import type { OpenArticle } from './open-article.ts'
import { scrollToOffset } from './scroll-to-claim.ts'
import { currentVerdict, findOpenVerdicts, startOf, verdictsOf } from './verdicts.ts'

/** Does what the review proposes, shows it and offers to take it back. */
export function acceptProposal(open: OpenArticle, review: Review): void {
  const result = acceptVerdict(open, review)
  switch (result.outcome) {
    case 'nothing':
      announce('Nothing could be changed here.')
      break
    case 'gone':
      showToast({ message: 'The claim is no longer there. Nothing was changed.' })
      break
    case 'duplicate':
      showToast({ message: `This text is already ${nameOf(open, result.claim)}. Nothing was changed.` })
      break
    default: {
      showClaim(open, result.claim)
      const name = nameOf(open, result.claim)
      offerUndo(open, result.outcome === 'changed' ? `${name} is as proposed` : `Added ${name}`)
    }
  }
}

export function declineProposal(open: OpenArticle, review: Review, text?: string): void {
  if (answerVerdict(open, review, { does: 'declined', ...(text && { text }) })) offerUndo(open, 'Declined')
}

export function acceptCurrent(open: OpenArticle): void {
  const review = currentVerdict(open)
  if (review) acceptProposal(open, review)
  else announce('Nobody’s proposal is open here.')
}

export function declineCurrent(open: OpenArticle): void {
  const review = currentVerdict(open)
  if (review) declineProposal(open, review)
  else announce('Nobody’s proposal is open here.')
}

/** Goes to the open verdict after the one gone to last, and from the last one to the first. */
export function goToVerdict(open: OpenArticle): void {
  const found = findOpenVerdicts(open)
  const { current } = verdictsOf(open).getState()
  const next = found[found.findIndex(({ id }) => id === current) + 1] ?? found[0]
  if (next) showVerdict(open, next)
  else announce('No verdict is open.')
}

/** Shows a verdict that is drawn on the text. */
export function showVerdictById(open: OpenArticle, id: Id): void {
  const { reviews } = verdictsOf(open).getState()
  const review = reviews.find(each => each.id === id)
  if (review) showVerdict(open, review)
}

/** Marks the words that were missed and scrolls to them; the keyboard stays where it is. */
export function previewVerdict(open: OpenArticle, review: Review): void {
  verdictsOf(open).setState({ current: review.id })
  focusClaim(open, null)
  scrollToOffset(open, startOf(open, review))
}

/** Gives the keyboard back to the verdict of the panel that one has come from; false where there is none. */
export function returnToVerdict(open: OpenArticle): boolean {
  const { current } = verdictsOf(open).getState()
  if (current === null) return false
  const place = document.querySelector<HTMLElement>(`[data-verdict-place="${CSS.escape(current)}"]`)
  place?.focus()
  return place !== null
}

/** No longer looks at what was missed. */
export function leaveVerdict(open: OpenArticle): void {
  verdictsOf(open).setState({ current: null })
}

/** Shows what a verdict is about: its claim, or the words that were missed. */
export function showVerdict(open: OpenArticle, review: Review): void {
  verdictsOf(open).setState({ current: review.id })
  const claim = review.claim === undefined ? undefined : open.index.get(review.claim)
  if (claim) {
    showClaim(open, claim)
    return
  }
  previewVerdict(open, review)
  announce(review.claim === undefined ? 'A claim that was missed' : 'Its claim is no longer there.')
}
