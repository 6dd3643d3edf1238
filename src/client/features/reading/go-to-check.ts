// From finding to finding, and what settles one.
import type { Claim } from '../../../core/claim.ts'
import type { Diff } from '../../../core/edit.ts'
import { type Finding, fixDiffs } from '../../../core/finding.ts'
import { paintSpan } from '../../../text/dom/paint-span.ts'
import { now } from '../../data/new-id.ts'
import { announce, showToast } from '../../ui/toasts.ts'
import { canWrite, findTwin, put } from './actions.ts'
import { checksOf, shownOf, type Told } from './checks-store.ts'
import { nameOf } from './claim-words.ts'
import { offerUndo, showClaim } from './commands.ts'
import { focusClaim } from './focus.ts'
import type { OpenArticle } from './open-article.ts'
import { findPage, scrollToOffset } from './scroll-to-claim.ts'

/** A place in the text that no claim marks is shown for so long, milliseconds. */
const shownFor = 6_000
const highlight = 'assay-place'
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows where a finding is: its claim with the keyboard on its card, or its place in the text. */
export function goToTold(open: OpenArticle, told: Told): void {
  checksOf(open).setState({ current: told.key })
  const claim = told.finding && open.index.get(told.finding.claims[0])
  const page = findPage(open)
  clearTimeout(timer)
  if (page) paintSpan(highlight, page, claim ? null : told.span)
  if (claim) {
    showClaim(open, claim)
    return
  }
  focusClaim(open, null)
  scrollToOffset(open, told.span.start)
  timer = setTimeout(() => page && paintSpan(highlight, page, null), shownFor)
}

/** Goes to the next or previous finding in the order of the article and says what it is. */
export function goToCheck(open: OpenArticle, direction: -1 | 1): void {
  const state = checksOf(open).getState()
  const all = [...shownOf(state)].sort((a, b) => a.span.start - b.span.start)
  if (all.length === 0) {
    announce(state.isReady ? 'The checks have nothing to tell.' : 'The checks are not done yet.')
    return
  }
  const at = all.findIndex(({ key }) => key === state.current)
  const next = all[at < 0 ? (direction > 0 ? 0 : all.length - 1) : (at + direction + all.length) % all.length]
  if (!next) return
  goToTold(open, next)
  announce(`Check ${all.indexOf(next) + 1} of ${all.length}: ${next.explanation}`)
}

/** Does what settles a finding, as one edit that can be taken back. */
export function applyFix(open: OpenArticle, { finding }: Told): void {
  if (!finding?.fix) return
  const diffs = fixDiffs(finding.fix, open.index.get, now)
  const twin = diffs && findTwinOfFix(open, diffs)
  if (!canWrite(open)) announce('This layer is read-only here.')
  else if (twin) showToast({ message: `This text is already ${nameOf(open, twin)}. Nothing was changed.` })
  else if (diffs && put(open, diffs)) tellFixed(open, finding)
  else showToast({ message: 'The claim was changed since. Nothing was changed.', isError: true })
}

/** The claim that one given other ends would be a duplicate of. */
function findTwinOfFix(open: OpenArticle, diffs: readonly Diff<Claim>[]): Claim | undefined {
  return diffs.flatMap(({ before, after }) => {
    if (!before || !after || before.fragments === after.fragments) return []
    return findTwin(open, before, { fragments: after.fragments }) ?? []
  })[0]
}

function tellFixed(open: OpenArticle, { claims, fix }: Finding): void {
  const claim = open.index.get(claims[0])
  offerUndo(open, claim && fix ? `${nameOf(open, claim)}: ${fix.label}` : 'Done')
}
