import type { KnownArticle } from './known-article.ts'
import { findScroller } from './scrolling.ts'
import { textInSight, visibleParagraphs } from './seeing.ts'
import { rangeIn } from './text-nodes.ts'

/** A stretch of whole words in a paragraph, by offsets in its text. */
export interface Place {
  /** As the page numbers it. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** Scrolls so that `share` of the article lies above the window. */
export function scrollTo(share: number): void {
  const scroller = findScroller()
  scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
}

/**
 * Four words in the middle paragraph in sight; other seeds, other words. No claim as short or shorter lies there, so
 * that the new one is what a click meets.
 */
export function choosePlace(known: KnownArticle, seed: number): Place {
  const { paragraphs } = visibleParagraphs()
  const element = paragraphs[Math.floor(paragraphs.length / 2)]
  const stretch = element && known.stretchOf(element)
  const sight = element && textInSight(element)
  if (!element || !stretch || !sight) throw new Error('no paragraph in sight')
  const text = (element.textContent ?? '').slice(...sight).trimEnd()
  const free = [...text.matchAll(/(?<!\S)\S+(?: \S+){3}(?!\S)/g)]
    .map(({ index, 0: words }) => [sight[0] + index, sight[0] + index + words.length] as const)
    .filter(([start, end]) => isFree(known, stretch[0] + start, stretch[0] + end))
  const chosen = free[seed % free.length]
  if (!chosen) throw new Error('no four words without a claim as short')
  return { paragraph: Number(element.dataset['paragraph']), start: chosen[0], end: chosen[1] }
}

function isFree(known: KnownArticle, start: number, end: number): boolean {
  return known.claimsIn([start, end]).every(each => each.end - each.start > end - start)
}

/** Selects a place as a drag over it does. */
export function selectPlace({ paragraph, start, end }: Place): void {
  const range = rangeIn(findParagraph(paragraph), start, end)
  const { startContainer, startOffset, endContainer, endOffset } = range
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

/** The middle of a place's first line, where a click meets it. */
export function pointOf({ paragraph, start, end }: Place): { x: number; y: number } {
  const [rectangle] = rangeIn(findParagraph(paragraph), start, end).getClientRects()
  if (!rectangle) throw new Error(`paragraph ${paragraph} is not laid out`)
  return { x: rectangle.left + rectangle.width / 2, y: rectangle.top + rectangle.height / 2 }
}

/** A paragraph by the number that the page gave it. */
export function findParagraph(number: number): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-paragraph="${number}"]`)
  if (!element) throw new Error(`no paragraph ${number}`)
  return element
}
