// What the reader's keys, buttons and menus do: an action, where the look goes then, and what is said about it.
import { paths } from '../../../api/paths.ts'
import { type Claim, claimExtent } from '../../../core/claim.ts'
import { type ClaimFilter, createClaimTest } from '../../../core/claim-filter.ts'
import { findType } from '../../../core/codebook.ts'
import type { Change, LoggedEdit } from '../../../core/edit.ts'
import { isSame } from '../../../core/json.ts'
import type { Fragment, Span } from '../../../core/span.ts'
import { moveBoundary as findBoundary } from '../../../text/move-boundary.ts'
import type { Granularity } from '../../../text/segmenter.ts'
import { type BulkOperation, nextBulk, redoBulk, undoBulk } from '../../data/bulk-history.ts'
import { ApiError, NetworkError, sendJson } from '../../data/http.ts'
import { presentBulkFailure } from '../../data/present-bulk-failure.ts'
import { whenNotSaving } from '../../data/save-state.ts'
import { announce, closeToastOf, showToast } from '../../ui/toasts.ts'
import { readKeymap } from '../../ui/use-keymap.ts'
import {
  bringBack,
  canWrite,
  change,
  findTwin,
  moveEdge,
  redo,
  remove,
  type StepOutcome,
  tag,
  undo,
} from './actions.ts'
import { placeCaret } from './caret.ts'
import { nameOf, typeLabel } from './claim-words.ts'
import { claimsAt, focusClaim, focusedClaim, neighbour, stepThroughStack } from './focus.ts'
import { commandsOf } from './keys.ts'
import type { OpenArticle } from './open-article.ts'
import { showClaimText } from './scroll-to-claim.ts'

/** Tags what is selected, or says why it cannot. */
export function tagSelection(open: OpenArticle, type: string, span: Span | null): void {
  if (!canWrite(open)) announce('This layer is read-only here.')
  else if (span) tagSpan(open, type, span)
  else announce(`Select text first, then press the key for ${typeLabel(open, type).toLowerCase()}.`)
}

function tagSpan(open: OpenArticle, type: string, span: Span): void {
  const result = tag(open, type, span)
  if (result.outcome === 'read-only') return
  clearSelection(open)
  showType(open, type)
  focusClaim(open, result.claim)
  const name = nameOf(open, result.claim)
  if (result.outcome === 'tagged') announce(`Tagged ${name}`)
  else showToast({ message: `This text is already ${name}. Nothing was added.` })
}

/** A type that the filter hides is shown again when something of that type appears. */
export function showType(open: OpenArticle, type: string): void {
  const { hidden } = open.store.getState().filter
  if (hidden.has(type)) setHidden(open, new Set([...hidden].filter(each => each !== type)))
}

/** Drops what is selected; a caret stays where the selection ended. */
export function clearSelection(open: OpenArticle): void {
  const { caret, pending } = open.store.getState()
  if (caret) placeCaret(open, Math.max(caret.at, pending?.span.end ?? 0))
  else {
    document.getSelection()?.removeAllRanges()
    open.store.setState({ pending: null })
  }
}

export function retype(open: OpenArticle, claim: Claim, type: string): void {
  const before = nameOf(open, claim)
  const twin = findTwin(open, claim, { type })
  const after = change(open, claim, { type })
  if (twin) showToast({ message: `This text is already ${nameOf(open, twin)}. Nothing was changed.` })
  if (after === claim) return
  showType(open, type)
  const told = `${before} is now ${nameOf(open, after)}`
  const left = findLeftOut(open, claim, after)
  if (left.length === 0) announce(told)
  else {
    offerUndo(open, `${told}. Left out, as it does not fit there: ${left.join(', ')}.`)
  }
}

/** The labels of values that somebody filled in and that a claim of another type does not have. */
function findLeftOut({ codebook }: OpenArticle, before: Claim, after: Claim): readonly string[] {
  const known = findType(codebook, before.type)?.attributes ?? []
  return known
    .filter(({ name }) => Object.hasOwn(before.attributes, name))
    .filter(({ name, ...attribute }) => {
      const value = before.attributes[name]
      return !isSame(value, attribute.default) && !isSame(value, after.attributes[name])
    })
    .map(({ label }) => label)
}

export interface BoundaryStep {
  readonly edge: 'start' | 'end'
  readonly direction: -1 | 1
  readonly granularity: Granularity
}

/** Moves one end of a claim by one unit, or by more where another claim of the same type has that very text. */
export function moveBoundary(open: OpenArticle, claim: Claim, step: BoundaryStep): void {
  const { edge, direction } = step
  let to = claimExtent(claim)[edge]
  let fragments: readonly Fragment[] | null
  do {
    to = findBoundary(open.reader, to, direction, step)
    fragments = moveEdge(open, claim, edge, to)
  } while (fragments && findTwin(open, claim, { fragments }))
  if (fragments) change(open, claim, { fragments })
  else announce(`The ${edge} cannot go further.`)
}

export function deleteClaim(open: OpenArticle, claim: Claim): void {
  const name = nameOf(open, claim)
  const next = neighbour(open, 1, 0) ?? neighbour(open, -1, 0)
  if (!remove(open, claim)) return
  focusClaim(open, next ?? null, { card: true })
  const message = claim.note === '' ? `Deleted ${name}` : `Deleted ${name} and its note`
  offerUndo(open, message, () => restore(open, claim))
}

/** Tells what the last edit did and offers to take it back: that edit, whatever is done until then. */
export function offerUndo(open: OpenArticle, message: string, onAction?: () => void): void {
  const edit = open.store.getState().log.at(-1)?.id
  const keys = readKeymap(commandsOf(open.codebook)).printed('undo')[0]
  const takeBack = () => {
    if (open.store.getState().log.at(-1)?.id === edit) stepBack(open)
    else showToast({ message: `Something else was done since. ${keys ?? 'Undo'} takes that back first.` })
  }
  showToast({ message, edit, action: { label: 'Undo', keys, onAction: onAction ?? takeBack } })
}

/** Undo from the toast means this deletion, whatever was done since. */
function restore(open: OpenArticle, claim: Claim): void {
  const last = open.store.getState().log.at(-1)
  const isLast = last?.change?.claims?.some(diff => diff.id === claim.id && diff.after === null)
  if (isLast) report(open, undo(open), undoWords)
  else bringBack(open, claim)
  focusClaim(open, open.index.get(claim.id) ?? null, { card: true })
}

/** What is said of a step through the history, backwards and forwards. */
const undoWords = { done: 'Undone', nothing: 'Nothing to undo.', failed: 'That could not be undone.' }
const redoWords = {
  done: 'Done again',
  nothing: 'Nothing to do again.',
  failed: 'That could not be done again.',
}
type StepWords = typeof undoWords

/** Takes back the last edit here, or what was done to the whole article since, such as a colleague's import. Nothing while reading only. */
export function stepBack(open: OpenArticle): void {
  const bulk = canWrite(open) && nextBulk('undo', open.article.id, open.store.getState().log)
  if (bulk) void stepInBulk(bulk, undoBulk)
  else report(open, undo(open), undoWords)
  const undone = open.store.getState().log.at(-1)?.undoes
  if (undone !== undefined) closeToastOf(undone)
}

export function stepForward(open: OpenArticle): void {
  const bulk = canWrite(open) && nextBulk('redo', open.article.id, open.store.getState().log)
  if (bulk) void stepInBulk(bulk, redoBulk)
  else report(open, redo(open), redoWords)
}

/**
 * The page opens the article anew by itself once the operation has gone from one stack to the other. The server must
 * have what was done just before, or the step would not fit there.
 */
async function stepInBulk(bulk: BulkOperation, step: typeof undoBulk): Promise<void> {
  await whenNotSaving()
  try {
    const message = await step(bulk)
    if (message !== null) showToast({ message })
  } catch (error) {
    showToast({ message: presentBulkFailure(error) })
  }
}

function report(open: OpenArticle, result: StepOutcome, words: StepWords): void {
  switch (result.outcome) {
    case 'read-only':
      announce('This layer is read-only here.')
      break
    case 'nothing':
      announce(words.nothing)
      break
    case 'stale':
      showToast({ message: `${words.failed} The claim was changed since; it stays as it is.`, isError: true })
      break
    case 'elsewhere':
      void stepOnServer(open, result.edit, words)
      break
    case 'done':
      showStep(open, result.change, words.done)
  }
}

/** Looks at the claim that a step back or forward changed. */
function showStep(open: OpenArticle, change: Change, done: string): void {
  const diff = change.claims?.at(-1)
  const claim = diff && open.index.get(diff.id)
  if (claim) goTo(open, claim)
  announce(claim ? `${done}: ${nameOf(open, claim)}` : done)
}

/** Takes back an edit that reached beyond this layer, such as an import. */
async function stepOnServer(open: OpenArticle, edit: LoggedEdit, words: StepWords): Promise<void> {
  await whenNotSaving()
  try {
    // An edit is taken back once at most: an id made from its own lets a lost answer be asked for again.
    await sendJson('POST', paths.undo(edit.id), { id: `${edit.id}~` })
    announce(words.done)
    open.reload()
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error
    showToast({ message: `${words.failed} ${error.message}`, isError: true })
  }
}

/** Goes to the next or previous claim in the document. */
export function goToNeighbour(open: OpenArticle, direction: -1 | 1, from: number): void {
  const claim = neighbour(open, direction, from)
  if (claim) goTo(open, claim)
  else announce(open.index.size === 0 ? 'No claims yet.' : direction > 0 ? 'Last claim.' : 'First claim.')
}

export function goThroughStack(open: OpenArticle, direction: 'out' | 'in'): void {
  const claim = stepThroughStack(open, direction)
  if (claim) goTo(open, claim)
  else if (focusedClaim(open)) announce(direction === 'out' ? 'Outermost.' : 'Innermost.')
}

function goTo(open: OpenArticle, claim: Claim): void {
  focusClaim(open, claim, { card: true })
  showClaimText(open, claim)
}

/** Goes to a claim from anywhere, also to one that the filter hides. */
export function showClaim(open: OpenArticle, claim: Claim): void {
  showType(open, claim.type)
  goTo(open, claim)
}

/** A click on text: the shortest claim there; on a claim in focus, the next one out, then the shortest again. */
export function clickAt(open: OpenArticle, offset: number): void {
  const stack = claimsAt(open, offset)
  const { focused } = open.store.getState()
  const at = stack.findIndex(claim => claim.id === focused)
  focusClaim(open, stack[at + 1] ?? stack[0] ?? null)
}

/** Shows what fits from now on. */
export function setFilter(open: OpenArticle, filter: ClaimFilter): void {
  const fits = createClaimTest(filter, open.codebook)
  open.paint.setFilter(filter.hidden, fits)
  open.store.setState({ filter, fits })
}

function setHidden(open: OpenArticle, hidden: ReadonlySet<string>): void {
  setFilter(open, { ...open.store.getState().filter, hidden })
}

export function toggleType(open: OpenArticle, type: string): void {
  const { hidden } = open.store.getState().filter
  const next = new Set(hidden)
  if (!next.delete(type)) next.add(type)
  setHidden(open, next)
}

/** Shows this type alone, or all again when it already stands alone. */
export function showOnly(open: OpenArticle, type: string): void {
  const others = open.codebook.types.map(each => each.name).filter(name => name !== type)
  const { hidden } = open.store.getState().filter
  const isAlone = others.every(name => hidden.has(name)) && !hidden.has(type)
  setHidden(open, new Set(isAlone ? [] : others))
}
