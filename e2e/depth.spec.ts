// Claims over one another at any depth: each is legible, is reached by mouse and by key, and moves no letter.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { type ImportedClaim, openImported } from './import-article.ts'

const words =
  'Analysts say that prices will fall again in spring when the harvest comes in and the roads are dry once more.'
const types = ['forecast', 'assessment', 'quote'] as const

/** So many claims within one another, the innermost over one word, all types in turn. */
function nest(depth: number, from = 0): ImportedClaim[] {
  const length = [...words].length
  return Array.from({ length: depth }, (_, at) => {
    const start = from + Math.min(at, 17)
    const end = from + Math.max(length - at * 2, 24)
    return { type: types[at % 3] ?? 'quote', at: [[start, end]], note: at === 0 ? 'outermost' : '' }
  })
}

interface MarkLine {
  readonly lane: number
  /** From the baseline down to the line, in em and in CSS pixels. */
  readonly em: number
  readonly pixels: number
  readonly thickness: number
}

/** The lines that the style sheet draws under the words, innermost first. */
function readLines(page: Page): Promise<MarkLine[]> {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('mark')].map(mark => {
      const style = getComputedStyle(mark)
      const pixels = Number.parseFloat(style.textUnderlineOffset)
      return {
        lane: Number(mark.dataset['lane']),
        em: pixels / Number.parseFloat(style.fontSize),
        pixels,
        thickness: Number.parseFloat(style.textDecorationThickness),
      }
    })
    return lines.sort((a, b) => a.pixels - b.pixels)
  })
}

/** Where every letter of the first paragraph stands. */
function readLetters(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const letters: number[] = []
    for (const paragraph of document.querySelectorAll('[data-paragraph="0"]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { x, y, bottom } = range.getBoundingClientRect()
          letters.push(x, y, bottom)
        }
      }
    }
    return letters
  })
}

test('up to four lanes lie where they always do', async ({ page, assay }) => {
  for (const depth of [1, 2, 3, 4]) {
    await openImported(page, assay.url, {
      title: `Depth ${depth}`,
      text: `${words}\n\nWith ${depth}.`,
      layers: { me: nest(depth) },
    })
    const lines = await readLines(page)
    expect(lines.map(({ em }) => em.toFixed(2))).toEqual(['0.27', '0.47', '0.67', '0.87'].slice(0, depth))
  }
})

test('six and eight lanes are told apart in the room below the text, and move no letter', async ({
  page,
  assay,
}) => {
  await openImported(page, assay.url, {
    title: 'Plain',
    text: `${words}\n\nPlain.`,
    layers: { me: [] },
  })
  const letters = await readLetters(page)
  for (const depth of [5, 6, 7, 8]) {
    await openImported(page, assay.url, {
      title: `Depth ${depth}`,
      text: `${words}\n\nWith ${depth}.`,
      layers: { me: nest(depth) },
    })
    const lines = await readLines(page)
    expect(lines.map(({ lane }) => lane)).toEqual(Array.from({ length: depth }, (_, at) => at))
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1]
      if (before) expect(line.pixels - before.pixels).toBeGreaterThanOrEqual(before.thickness + 0.8)
    }
    expect(lines[0]?.em).toBeCloseTo(0.27)
    expect(lines.at(-1)?.em).toBeLessThan(depth > 6 ? 1.04 : 0.88)
    // A letter is not drawn nearer to its neighbour (kerned) across the border of a mark: a fraction of a pixel.
    const moved = (await readLetters(page)).map((place, at) => Math.abs(place - (letters[at] ?? 0)))
    expect(Math.max(...moved)).toBeLessThan(1)
  }
})

test('deeper than eight, the outermost share a lane and stay reachable', async ({ page, assay, reading }) => {
  await openImported(page, assay.url, {
    title: 'Ten',
    text: words,
    layers: { me: nest(10) },
  })
  const lines = await readLines(page)
  expect(lines.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7, 7])
  const seen = new Set<string>()
  for (let at = 0; at < 10; at += 1) {
    await reading.click('prices')
    const id = await page.locator('mark[data-focused]').first().getAttribute('data-claim')
    await expect(reading.focusedCard).toHaveAttribute('data-card', id ?? '')
    seen.add(id ?? '')
  }
  expect(seen.size).toBe(10)
})

test('the text under the marks is the text of the cards, at depth', async ({ page, assay, reading }) => {
  const text = `${words}\n\nAnd more.`
  await openImported(page, assay.url, {
    title: 'Same',
    text,
    layers: { me: [...nest(9), { type: 'quote', at: [[50, 116]] }] },
  })
  const texts = page.locator('[data-card] b')
  await expect(texts).toHaveCount(10)
  const cards = await texts.allTextContents()
  const plain = (each: string) => each.replaceAll('\n', '')
  expect((await reading.markedTexts()).map(plain).sort()).toEqual(cards.map(plain).sort())
})

test('Tab goes from the card into the chooser, where arrows and Enter choose and Esc leads back', async ({
  page,
  assay,
  reading,
}) => {
  await openImported(page, assay.url, {
    title: 'Ten',
    text: words,
    layers: { me: nest(10) },
  })
  await reading.click('prices')
  await expect(reading.focusedCard).toHaveCount(1)
  const innermost = await reading.focusedCard.getAttribute('data-card')
  await reading.focusedCard.press('Tab')
  const entries = reading.chip.getByRole('button')
  await expect(entries).toHaveCount(10)
  await expect(entries.nth(0)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(entries.nth(2)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(entries.nth(9)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(reading.focusedCard).toBeFocused()
  await expect(reading.focusedCard).toHaveAttribute('data-card', innermost ?? '')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(entries.nth(1)).toBeFocused()
  const chosen = await entries.nth(1).textContent()
  await page.keyboard.press('Enter')
  await expect(reading.focusedCard).toBeFocused()
  await expect(reading.inspector.getByRole('heading', { level: 2 })).toHaveText(chosen ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(reading.focusedCard).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(reading.chip.getByRole('button').and(page.locator(':focus'))).toHaveCount(0)
})

test('with forty entries the chooser scrolls and leaves the claim’s line free', async ({
  page,
  assay,
  reading,
}) => {
  const deep = Array.from({ length: 40 }, (_, at): ImportedClaim => {
    return { type: types[at % 3] ?? 'quote', at: [[18, 60 + at]] }
  })
  await openImported(page, assay.url, {
    title: 'Forty',
    text: words,
    layers: { me: deep },
  })
  await reading.click('prices')
  await reading.focusedCard.press('Tab')
  const entries = reading.chip.getByRole('button')
  await expect(entries).toHaveCount(40)
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key)
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 })
    const chip = await reading.chip.boundingBox()
    const line = await page
      .locator('mark')
      .first()
      .evaluate(mark => mark.getClientRects()[0]?.toJSON())
    const isClear = chip && line && (chip.y + chip.height <= line.top || chip.y >= line.bottom)
    expect(isClear, JSON.stringify({ chip, line })).toBe(true)
  }
})
