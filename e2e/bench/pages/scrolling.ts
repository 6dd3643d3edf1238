import type { KnownArticle } from './known-article.ts'
import { isMiddleComplete, visibleParagraphs } from './seeing.ts'
import { afterFrame } from './timing.ts'

/** Pixels a frame: six screens of 900 pixels a second at 60 frames. */
const step = 90

/**
 * Scrolls down for so many seconds, a step a frame, and counts the frames. A frame is late when the middle of
 * the screen lacks text, or any mark that belongs there.
 */
export function scroll(known: KnownArticle, seconds: number): Promise<{ fps: number; late: number }> {
  const scroller = findScroller()
  const began = performance.now()
  let frames = 0
  let late = 0
  return new Promise(resolve => {
    const move = () => {
      scroller.scrollTop += step
      if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - step) scroller.scrollTop = 0
      afterFrame(time => {
        frames += 1
        if (!isMiddleComplete(known)) late += 1
        if (time - began < seconds * 1000) move()
        else resolve({ fps: (frames * 1000) / (time - began), late: late / frames })
      })
    }
    move()
  })
}

/** The element whose scrolling moves the article. */
export function findScroller(): Element {
  const first = document.querySelector('[data-paragraph]')
  for (let element = first?.parentElement; element; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element)
    if (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight) return element
  }
  return document.scrollingElement ?? document.documentElement
}

/** Points for the mouse from the first whole paragraph in sight down to near the foot, from side to side. */
export function dragWay(steps: number): readonly { x: number; y: number }[] {
  const { paragraphs } = visibleParagraphs()
  const rectangles = paragraphs.map(each => each.getBoundingClientRect())
  const first = rectangles.find(({ top }) => top > 60) ?? rectangles[0]
  if (!first) throw new Error('no paragraph in sight')
  const head = Math.max(first.top + 17, 120)
  const foot = innerHeight - 140
  return Array.from({ length: steps }, (_, i) => ({
    x: first.left + 10 + ((i * 37) % (first.width - 20)),
    y: head + ((foot - head) * i) / (steps - 1),
  }))
}
