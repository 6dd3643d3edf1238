// The caret in the text, for those who read and tag without a mouse. The store has it in code points; the browser's
// selection follows it, so that copying works and lines are found, and is never snapped: what is taken is what is shown.
import type { Span } from '../../../core/span.ts'
import { type LineMove, moveByLine, selectCaret } from '../../../text/dom/caret.ts'
import { moveBoundary } from '../../../text/move-boundary.ts'
import { paragraphIndexAt } from '../../../text/paragraphs.ts'
import type { Reader } from '../../../text/reader.ts'
import { trimSpan } from '../../../text/trim-span.ts'
import { announce } from '../../ui/toasts.ts'
import { focusedClaim } from './focus.ts'
import type { Caret, OpenArticle } from './open-article.ts'
import { findPage, firstVisibleOffset, scrollToOffset } from './scroll-to-claim.ts'

export interface CaretMove {
  readonly unit: 'grapheme' | 'word' | 'paragraph' | 'line' | 'lineboundary' | 'page' | 'article'
  readonly direction: -1 | 1
  /** What was selected stays so, and what is passed is added. */
  readonly extend: boolean
}

/** Puts a caret into the text, at the selection, the focused claim or the top of the window; or takes it away. */
export function toggleCaret(open: OpenArticle): void {
  if (open.store.getState().caret) {
    open.store.setState({ caret: null, pending: null })
    document.getSelection()?.removeAllRanges()
    announce('No caret.')
    return
  }
  const selected = open.store.getState().pending?.span
  const focused = focusedClaim(open)?.fragments[0]
  if (selected) setCaret(open, { anchor: selected.start, at: selected.end })
  else placeCaret(open, focused?.start ?? firstStart(open))
  focusDesk()
  announce('Caret in the text. Arrows move it by words, Shift selects.')
}

/** Puts the caret to a code point offset with nothing selected, and shows that place. */
export function placeCaret(open: OpenArticle, at: number): void {
  setCaret(open, { anchor: at, at })
}

/** From a card or a field back to where the caret stands. */
export function returnToCaret(open: OpenArticle): void {
  const { caret } = open.store.getState()
  focusDesk()
  if (caret) setCaret(open, caret)
}

export function moveCaret(open: OpenArticle, move: CaretMove): void {
  const { caret } = open.store.getState()
  if (!caret) return
  const at = findTarget(open, caret, move)
  if (at === null) return
  setCaret(open, { anchor: move.extend ? caret.anchor : at, at })
}

/** Selects the sentence or clause at the caret; pressed again, or at its end, the next one as well. At the end of the article it is the last one. */
export function selectUnit(open: OpenArticle, find: (reader: Reader, offset: number) => Span | null): void {
  const { pending, caret } = open.store.getState()
  const selected = pending?.span
  const from = selected?.end ?? caret?.at ?? firstStart(open)
  const here = find(open.reader, from)
  const next = here && here.end <= from ? find(open.reader, nextStart(open, from)) : here
  const isLast = !selected && (!next || next.end <= from)
  const unit = isLast ? find(open.reader, lastStart(open, from)) : next
  if (!unit || (unit.end <= from && !isLast)) {
    announce('Nothing further to select.')
    return
  }
  const isAdded = selected !== undefined && selected.start <= unit.start
  setCaret(open, { anchor: isAdded ? selected.start : unit.start, at: unit.end })
  focusDesk()
}

function setCaret(open: OpenArticle, caret: Caret): void {
  const span = { start: Math.min(caret.anchor, caret.at), end: Math.max(caret.anchor, caret.at) }
  const taken = span.start === span.end ? null : trimSpan(open.reader, span)
  open.store.setState({ caret, pending: taken && { span: taken, settled: true } })
  scrollToOffset(open, caret.at)
  const page = findPage(open)
  if (page) selectCaret(page, caret)
}

function findTarget(open: OpenArticle, { at }: Caret, { unit, direction, extend }: CaretMove): number | null {
  switch (unit) {
    case 'line':
    case 'lineboundary':
      return findByLine(open, { unit, direction, extend })
    case 'page':
      return findByPage(open, at, direction)
    case 'paragraph':
      return findParagraph(open, at, { direction, extend })
    case 'article':
      return (direction < 0 ? open.reader.paragraphs[0]?.start : open.reader.paragraphs.at(-1)?.end) ?? at
    default: {
      // Going on without selecting stops at beginnings; a selection ends where a word does.
      const edge = extend && direction > 0 ? 'end' : 'start'
      const to = moveBoundary(open.reader, at, direction, { edge, granularity: unit })
      return to === at && direction > 0 ? (open.reader.paragraphs.at(-1)?.end ?? at) : to
    }
  }
}

function findByLine(open: OpenArticle, move: LineMove): number | null {
  const page = findPage(open)
  return page ? (moveByLine(page, move)?.at ?? null) : null
}

const mostLines = 200

/** As many lines on as the window shows, less two. */
function findByPage(open: OpenArticle, at: number, direction: -1 | 1): number | null {
  const desk = document.querySelector('[data-desk]')
  const page = findPage(open)
  if (!desk || !page) return null
  const lines = Math.min(Math.max(Math.floor(desk.clientHeight / lineHeightOf(page.root)) - 2, 1), mostLines)
  let found = at
  for (let i = 0; i < lines; i += 1) {
    found = moveByLine(page, { unit: 'line', direction, extend: true })?.at ?? found
  }
  return found
}

function lineHeightOf(root: Element): number {
  return Number.parseFloat(getComputedStyle(root).lineHeight) || 34
}

function findParagraph(
  open: OpenArticle,
  at: number,
  { direction, extend }: Pick<CaretMove, 'direction' | 'extend'>,
): number | null {
  const { paragraphs } = open.reader
  const index = paragraphIndexAt(paragraphs, at)
  const here = paragraphs[index]
  if (!here) return null
  if (direction < 0) return at > here.start ? here.start : (paragraphs[index - 1]?.start ?? here.start)
  if (extend) return at < here.end ? here.end : (paragraphs[index + 1]?.end ?? here.end)
  return paragraphs[index + 1]?.start ?? here.end
}

/** Where the first word at or after the top of what is visible begins. */
function firstStart(open: OpenArticle): number {
  const top = firstVisibleOffset(open)
  const paragraph = open.reader.paragraphs[paragraphIndexAt(open.reader.paragraphs, top)]
  return Math.max(top, paragraph?.start ?? 0)
}

/** The first character after an offset that begins a word. */
function nextStart(open: OpenArticle, offset: number): number {
  return moveBoundary(open.reader, offset - 1, 1, { edge: 'start', granularity: 'word' })
}

/** The last character before an offset that begins a word. */
function lastStart(open: OpenArticle, offset: number): number {
  return moveBoundary(open.reader, offset, -1, { edge: 'start', granularity: 'word' })
}

/** Gives the keyboard to the article. */
export function focusDesk(): void {
  document.querySelector<HTMLElement>('[data-desk]')?.focus({ preventScroll: true })
}
