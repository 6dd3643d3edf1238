import { selectCaret } from '../../../text/dom/caret.ts'
import { type GuidelineTrim, trimToGuideline } from '../../../text/guideline-trim.ts'
import { isolate } from '../../ui/isolate.ts'
import { announce } from '../../ui/toasts.ts'
import type { OpenArticle } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'

/** What the guideline leaves out of the selection; null where there is nothing, or nothing is selected. */
export function findTrim(open: OpenArticle): GuidelineTrim | null {
  const span = open.store.getState().pending?.span
  return span ? trimToGuideline(open.reader, span) : null
}

/** Leaves out of the selection what the guideline leaves out. */
export function trimSelection(open: OpenArticle): void {
  const trim = findTrim(open)
  if (!trim) {
    announce(open.store.getState().pending ? 'Nothing to trim.' : 'Select text first.')
    return
  }
  const { span } = trim
  const ends = { anchor: span.start, at: span.end }
  open.store.setState(({ caret }) => ({ caret: caret && ends, pending: { span, settled: true } }))
  const page = findPage(open)
  if (page) selectCaret(page, ends)
  announce(`Trimmed: ${presentCuts(trim)}`)
}

/** What goes, in words: the leading “that”, the comma. */
export function presentCuts({ cuts }: GuidelineTrim): string {
  const words = [...new Set(cuts.map(presentCut))]
  const last = words.pop() ?? ''
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last
}

const mostShown = 40

function presentCut({ kind, text }: GuidelineTrim['cuts'][number]): string {
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
  const shown = [...words].length > mostShown ? `${[...words].slice(0, mostShown).join('')}…` : words
  switch (kind) {
    case 'lead-in':
      return `the leading “${isolate(shown)}”`
    case 'attribution':
      return `the attribution “${isolate(shown)}”`
    case 'marks':
      return 'the outer quotation marks'
    case 'comma':
      return 'the comma at the end'
    case 'editor':
      return 'the editor’s bracket'
  }
}
