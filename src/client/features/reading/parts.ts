// The parts of a discontinuous claim: one more, one less, two made one.
import { type Claim, isDuplicate } from '../../../core/claim.ts'
import { type Fragment, normaliseFragments, type Span } from '../../../core/span.ts'
import { announce, showToast } from '../../ui/toasts.ts'
import { canWrite, change, findTwin } from './actions.ts'
import { nameOf } from './claim-words.ts'
import { clearSelection } from './commands.ts'
import { focusedClaim } from './focus.ts'
import type { OpenArticle } from './open-article.ts'

/** Adds what is selected to the focused claim, and drops the selection. */
export function addSelection(open: OpenArticle): void {
  if (addPart(open, open.store.getState().pending?.span ?? null)) clearSelection(open)
}

/** Adds a span to the focused claim; what touches one of its parts, but for blanks, becomes one with it. False when it was not added. */
export function addPart(open: OpenArticle, span: Span | null): boolean {
  const claim = focusedClaim(open)
  if (!canWrite(open)) announce('This layer is read-only here.')
  else if (!claim) announce('Focus a claim first, then select what belongs to it.')
  else if (!span) announce(`Select what else belongs to ${nameOf(open, claim)} first.`)
  else
    return setFragments(open, claim, normaliseFragments([...claim.fragments, reachParts(open, claim, span)]))
  return false
}

/** A selection has no blanks at its ends, so that words which fill a gap would not meet the parts around it. */
function reachParts({ reader }: OpenArticle, { fragments }: Claim, { start, end }: Span): Span {
  const isBlank = (from: number, to: number) =>
    from <= to && /^[^\S\n]*$/u.test(reader.points.slice(from, to))
  const before = fragments.find(each => isBlank(each.end, start))
  const after = fragments.find(each => isBlank(end, each.start))
  return { start: before?.end ?? start, end: after?.start ?? end }
}

/** Takes one part out of a claim that has several; `at` counts from 0. */
export function removePart(open: OpenArticle, claim: Claim, at: number): void {
  if (claim.fragments.length > 1) {
    setFragments(
      open,
      claim,
      claim.fragments.filter((_, each) => each !== at),
    )
  }
}

/** Makes part `at` and the one after it one, with all that stands between them. */
export function fillGap(open: OpenArticle, claim: Claim, at: number): void {
  const [first, second] = claim.fragments.slice(at, at + 2)
  if (!first || !second) return
  setFragments(open, claim, normaliseFragments([...claim.fragments, { ...first, end: second.end }]))
}

/** Gives a claim other parts and says so; false where it has them already, or another claim has that text and type. */
export function setFragments(open: OpenArticle, claim: Claim, fragments: readonly Fragment[]): boolean {
  if (isDuplicate(claim, { ...claim, fragments })) {
    announce(`That is part of ${nameOf(open, claim)} already.`)
    return false
  }
  const twin = findTwin(open, claim, { fragments })
  if (twin) {
    showToast({ message: `This text is already ${nameOf(open, twin)}. Nothing was changed.` })
    return false
  }
  const after = change(open, claim, { fragments })
  if (after === claim) return false
  announce(`${nameOf(open, after)} has ${presentParts(after.fragments.length)} now`)
  return true
}

function presentParts(count: number): string {
  return count === 1 ? 'one part' : `${count} parts`
}
