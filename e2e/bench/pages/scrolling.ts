import { claimsOn, columnMiddle, hasAllMarks, type ProbeSetup, paragraphAt } from './seeing.ts'
import { afterFrame } from './timing.ts'

/** Pixels a frame: six screens of 900 pixels a second at 60 frames. */
const step = 90

/**
 * Scrolls down for so many seconds, a step a frame, and counts the frames. A frame is late when the middle of
 * the screen lacks text, or any mark that belongs there.
 */
export function scroll(setup: ProbeSetup, seconds: number): Promise<{ fps: number; late: number }> {
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
        if (!isMiddleComplete(setup)) late += 1
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

function isMiddleComplete(setup: ProbeSetup): boolean {
  const x = columnMiddle() ?? 0
  const y = innerHeight / 2
  // Half a line up or down where the middle falls between two paragraphs.
  const paragraph = paragraphAt(x, y) ?? paragraphAt(x, y - 20) ?? paragraphAt(x, y + 20)
  return paragraph !== null && hasAllMarks(setup, paragraph, claimsOn(setup, paragraph))
}
