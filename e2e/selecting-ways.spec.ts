// Every way a hand selects: what it takes, and where the toolbar stands then.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pendingWords } from './pending-words.ts'
import type { Reading } from './reading.ts'
import { placeOfText, pointOfText } from './select-text.ts'

const filler = 'Words and more words, to fill the lines of this paragraph until there are enough of them. '

function longText(paragraphs: number): string {
  return Array.from(
    { length: paragraphs },
    (_, at) => `Paragraph ${at + 1} begins. ${filler.repeat(8)}`,
  ).join('\n\n')
}

/** The toolbar and every line of what is selected, as rectangles of the window. */
async function expectBeside(page: Page, reading: Reading): Promise<void> {
  await reading.toolbar.evaluate(async toolbar => {
    for (const { finished } of toolbar.getAnimations()) await finished
  })
  const toolbar = await reading.toolbar.boundingBox()
  const lines = await page.evaluate(() =>
    [...(CSS.highlights.get('assay-pending') ?? [])].flatMap(range =>
      [...(range as Range).getClientRects()].map(({ top, bottom, left, right }) => ({
        top,
        bottom,
        left,
        right,
      })),
    ),
  )
  if (!toolbar) throw new Error('no toolbar')
  const desk = await page.getByRole('region', { name: 'Article' }).boundingBox()
  // The line of hints lies over the foot of the text.
  const low = (desk?.y ?? 0) + (desk?.height ?? 0) - 36
  expect(lines.length).toBeGreaterThan(0)
  for (const { top, bottom, left, right } of lines) {
    const isSeen = top < low && bottom > (desk?.y ?? 0)
    const isApart =
      toolbar.y + toolbar.height <= top ||
      toolbar.y >= Math.min(bottom, low) ||
      toolbar.x + toolbar.width <= left ||
      toolbar.x >= right
    expect(!isSeen || isApart, JSON.stringify({ toolbar, top, bottom, left, right, low })).toBe(true)
  }
  expect(toolbar.y).toBeGreaterThanOrEqual(0)
  expect(toolbar.y + toolbar.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
}

test('a click, then a click with Shift, takes what lies between, and another one extends it', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.click('Russia may announce')
  const end = (await placeOfText(page, 'a general mobilization')).to
  await page.keyboard.down('Shift')
  await page.mouse.click(end.x, end.y)
  await expect.poll(() => pendingWords(page)).toBe('Russia may announce a general mobilization')
  await expect(reading.toolbar).toBeVisible()
  const further = (await placeOfText(page, 'as he said')).to
  await page.mouse.click(further.x, further.y)
  await page.keyboard.up('Shift')
  await expect
    .poll(() => pendingWords(page))
    .toBe('Russia may announce a general mobilization, but – as he said')
  await expectBeside(page, reading)
  await page.keyboard.press('f')
  await expect(reading.card('Russia may announce')).toHaveCount(1)
})

test('a drag may begin left of a line’s first word, and end in the margin', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  const { from } = await placeOfText(page, 'The analyst noted that')
  await page.mouse.move(from.x - 30, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 200, from.y, { steps: 4 })
  await page.mouse.move(from.x + 700, from.y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => pendingWords(page)).toMatch(/^The analyst noted that in seven months/)
  expect(await pendingWords(page)).not.toContain('\n')
  await expectBeside(page, reading)
})

test('a selection over a line break and over paragraphs leaves the toolbar beside it', async ({
  page,
  openText,
  reading,
}) => {
  await openText('One line\nand the next\n\nA paragraph, and its end.\n')
  await reading.select('line\nand the')
  await expect.poll(() => pendingWords(page)).toBe('lineand the')
  await expectBeside(page, reading)
  await page.keyboard.press('q')
  await expect(reading.cards.locator('b')).toHaveText('line\nand the')
  await reading.select('next\nA paragraph')
  await expectBeside(page, reading)
})

test('while a drag scrolls the page its beginning stays where it was', async ({
  page,
  openText,
  reading,
}) => {
  await openText(longText(60))
  const start = await pointOfText(page, 'Paragraph 3 begins')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 40, { steps: 3 })
  // Below the text the browser scrolls for as long as the button is down.
  await page.mouse.move(start.x + 60, 895, { steps: 3 })
  await expect.poll(() => pendingWords(page), { timeout: 40_000 }).toContain('Paragraph 16 begins')
  await page.mouse.move(start.x + 60, 400)
  await page.mouse.up()
  await expect.poll(() => pendingWords(page)).toMatch(/^Paragraph 3 begins/)
  await expect(reading.toolbar).toBeVisible()
  await expectBeside(page, reading)
  await page.keyboard.press('q')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Quote 1: Paragraph 3 begins/)
})

test('a selection higher than the window leaves the toolbar below the text', async ({
  page,
  openText,
  reading,
}) => {
  await openText(longText(8))
  await page.getByRole('region', { name: 'Article' }).focus()
  const { from } = await placeOfText(page, 'Paragraph 2 begins')
  await page.mouse.click(from.x + 2, from.y)
  const { to } = await placeOfText(page, 'Paragraph 7 begins')
  await page.keyboard.down('Shift')
  await page.mouse.click(to.x, to.y)
  await page.keyboard.up('Shift')
  await expect(reading.toolbar).toBeVisible()
  await page.mouse.wheel(0, -700)
  await expectBeside(page, reading)
})

test('whole sentences or single characters can be the rule, and Alt is always characters', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  const choose = async (unit: string) => {
    await page.getByRole('button', { name: /settings/ }).click()
    await page.getByRole('radio', { name: unit }).check()
    await page.keyboard.press('Escape')
  }
  await choose('Whole sentences')
  await reading.select('hire people')
  await expect.poll(() => pendingWords(page)).toBe('“With money you can hire people to kill.')
  await page.keyboard.press('Escape')
  await reading.select('ire peo', { modifier: 'Alt' })
  await expect.poll(() => pendingWords(page)).toBe('ire peo')
  await page.keyboard.press('Escape')
  await choose('Characters')
  await reading.select('ire peo')
  await expect.poll(() => pendingWords(page)).toBe('ire peo')
  await page.reload()
  await reading.opened()
  await reading.select('ire peo')
  await expect.poll(() => pendingWords(page)).toBe('ire peo')
})

test('a comma or a closing mark that was not selected stays outside', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.select('Yuri Butusov, a well')
  await expect.poll(() => pendingWords(page)).toBe('Yuri Butusov, a well-known')
  await page.keyboard.press('Escape')
  await reading.select('a general mobilization')
  await expect.poll(() => pendingWords(page)).toBe('a general mobilization')
  await page.keyboard.press('Escape')
  await reading.select('Russia will fight a long time')
  await expect.poll(() => pendingWords(page)).toBe('Russia will fight a long time')
})
