import { findScroller } from './scrolling.ts'
import { type ProbeSetup, rangeIn, stretchOf, visibleParagraphs } from './seeing.ts'

/** A stretch of whole words in a paragraph, by offsets in its text. */
export interface Place {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** Scrolls so that `share` of the article lies above the window. */
export function scrollTo(share: number): void {
  const scroller = findScroller()
  scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
}

/** Four words in the middle paragraph in sight that no claim has as its span; other seeds, other words. */
export function choosePlace(setup: ProbeSetup, seed: number): Place {
  const { paragraphs } = visibleParagraphs()
  const element = paragraphs[Math.floor(paragraphs.length / 2)]
  if (!element) throw new Error('no paragraph in sight')
  const [offset] = stretchOf(setup, element)
  const text = (element.textContent ?? '').trimEnd()
  const starts = [...text.matchAll(/\S+(?: \S+){3}/g)].map(
    ({ index, 0: words }) => [index, index + words.length] as const,
  )
  const free = starts.filter(
    ([start, end]) => !setup.claims.some(each => each.start === offset + start && each.end === offset + end),
  )
  const chosen = free[seed % free.length]
  if (!chosen) throw new Error('no four words without a claim of their own')
  return { paragraph: Number(element.dataset['paragraph']), start: chosen[0], end: chosen[1] }
}

/** Selects a place as a drag over it does. */
export function selectPlace({ paragraph, start, end }: Place): void {
  const element = document.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`)
  if (!element) throw new Error(`no paragraph ${paragraph}`)
  const range = rangeIn(element, start, end)
  const { startContainer, startOffset, endContainer, endOffset } = range
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

/** The middle of a place's first line, where a click meets it. */
export function pointOf({ paragraph, start, end }: Place): { x: number; y: number } {
  const element = document.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`)
  const rectangle = element && rangeIn(element, start, end).getClientRects()[0]
  if (!rectangle) throw new Error(`no paragraph ${paragraph}`)
  return { x: rectangle.left + rectangle.width / 2, y: rectangle.top + rectangle.height / 2 }
}
