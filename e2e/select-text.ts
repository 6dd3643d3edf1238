import type { Page } from '@playwright/test'

export interface SelectOptions {
  /** Which of several places with these words, from 0. */
  readonly occurrence?: number
  /** Held down during the drag, such as `Alt`. */
  readonly modifier?: 'Alt' | 'Shift'
  /** From the end to the beginning. */
  readonly backwards?: boolean
  /** The words run to the left, so that their first letter's right edge is where they begin. */
  readonly leftwards?: boolean
  /** Looks at the page when the mouse is where it will be let go. */
  readonly beforeRelease?: () => Promise<void>
}

/**
 * Drags the mouse over words of the article, from the front edge of their first letter to the back edge of
 * their last one. The words are exactly as in the article and may run over several paragraphs.
 */
export async function selectText(page: Page, words: string, options: SelectOptions = {}): Promise<void> {
  const { occurrence = 0, modifier, backwards = false, leftwards = false, beforeRelease } = options
  const { from: first, to: last } = await settleOn(page, { words, occurrence, leftwards })
  const [from, to] = backwards ? [last, first] : [first, last]
  if (modifier) await page.keyboard.down(modifier)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await beforeRelease?.()
  await page.mouse.up()
  if (modifier) await page.keyboard.up(modifier)
}

/** The middle of the first letter of some words of the article: where a click meets them. */
export async function pointOfText(
  page: Page,
  words: string,
  occurrence = 0,
): Promise<{ x: number; y: number }> {
  const { from } = await settleOn(page, { words, occurrence, leftwards: false })
  return { x: from.x + 3, y: from.y }
}

/** The left edge of the first letter and the right edge of the last one of some words of the article. */
export function placeOfText(page: Page, words: string) {
  return settleOn(page, { words, occurrence: 0, leftwards: false })
}

interface Wanted {
  readonly words: string
  readonly occurrence: number
  readonly leftwards: boolean
}

/** Scrolls the words into sight and answers where they stand, once nothing moves any more. */
async function settleOn(page: Page, wanted: Wanted) {
  await page.evaluate(() => document.fonts.ready)
  let places = await page.evaluate(findGlyphs, { ...wanted, toMiddle: true })
  for (let before = ''; before !== JSON.stringify(places); ) {
    before = JSON.stringify(places)
    await page.evaluate(
      () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    places = await page.evaluate(findGlyphs, { ...wanted, toMiddle: false })
  }
  return places
}

/** Runs in the page: where a drag over words begins and ends, looked for anew, as marks may have come over them. */
function findGlyphs({ words, occurrence, leftwards, toMiddle }: Wanted & { toMiddle: boolean }) {
  const pieces: { node: Text; start: number }[] = []
  let text = ''
  for (const paragraph of document.querySelectorAll('[data-paragraph]')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      pieces.push({ node: node as Text, start: text.length })
      text += node.textContent
    }
    if (!text.endsWith('\n')) text += '\n'
  }
  let at = text.indexOf(words)
  for (let i = 0; i < occurrence && at >= 0; i += 1) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`the article does not have “${words}” ${occurrence + 1} times`)
  const glyphs = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words)]
  const glyph = (offset: number, length: number) => {
    const piece = pieces.findLast(({ start }) => start <= offset)
    if (!piece) throw new Error(`no text at ${offset}`)
    const range = document.createRange()
    range.setStart(piece.node, offset - piece.start)
    range.setEnd(piece.node, Math.min(offset - piece.start + length, piece.node.length))
    return range
  }
  const [first, last] = [glyphs[0], glyphs.at(-1)].map(each =>
    glyph(at + (each?.index ?? 0), each?.segment.length ?? 1),
  )
  if (!first || !last) throw new Error('no words')
  if (toMiddle) first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  // The middle of a very high paragraph may be far from its words.
  const { top } = first.getBoundingClientRect()
  if (top < 0 || top > innerHeight) {
    document.querySelector('[data-desk]')?.scrollBy({ top: top - innerHeight / 2, behavior: 'instant' })
  }
  const [begin, end] = [first.getBoundingClientRect(), last.getBoundingClientRect()]
  return {
    from: { x: leftwards ? begin.right - 0.5 : begin.left + 0.5, y: begin.top + begin.height / 2 },
    to: { x: leftwards ? end.left + 0.5 : end.right - 0.5, y: end.top + end.height / 2 },
  }
}
