// The ends of a claim: dragged by their handles and moved by key, with everything else about the claim as it was.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pendingWords } from './pending-words.ts'
import type { Reading } from './reading.ts'
import { placeOfText } from './select-text.ts'
import { readStoredFile } from './stored-file.ts'

const words = 'Russia may announce a general mobilization'
const claim = { type: 'forecast', words, note: 'horizon?' } as const

/** Drags a handle of the focused claim to the left or right edge of words of the article. */
async function drag(
  page: Page,
  handle: string,
  to: { readonly words: string; readonly side: 'from' | 'to' },
): Promise<void> {
  const { x, y } = (await placeOfText(page, to.words))[to.side]
  const box = await page.locator(`[data-handle="${handle}"]`).boundingBox()
  if (!box) throw new Error(`no handle ${handle}`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, y, { steps: 5 })
}

async function expectWords(reading: Reading, expected: string): Promise<void> {
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 1: ${expected}. Note: horizon?`)
  expect(await reading.markedTexts()).toEqual([expected])
}

test('a handle is dragged to where the claim is to end, by whole words', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  const read = async () => JSON.parse(await readStoredFile(page.context(), assay.url, article)).claims[0]
  const before = await read()
  await reading.card(words).click()
  await drag(page, 'end 1', { words: 'a gene', side: 'to' })
  await expect.poll(() => pendingWords(page)).toBe('Russia may announce a general')
  await expect(reading.toolbar).toBeHidden()
  await page.mouse.up()
  await expectWords(reading, 'Russia may announce a general')
  await drag(page, 'start 1', { words: 'nnounce a', side: 'from' })
  await page.mouse.up()
  await expectWords(reading, 'announce a general')
  await reading.saved()
  const { fragments, modified, ...rest } = await read()
  expect(fragments.map(({ exact }: { exact: string }) => exact)).toEqual(['announce a general'])
  expect({ ...rest, fragments: before.fragments, modified: before.modified }).toEqual(before)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expectWords(reading, words)
})

test('Esc gives a drag up, Alt keeps the characters', async ({ page, openSample, reading }) => {
  await openSample([claim])
  await reading.card(words).click()
  await drag(page, 'end 1', { words: 'Russia may ann', side: 'to' })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expectWords(reading, words)
  await page.keyboard.down('Alt')
  await drag(page, 'end 1', { words: 'Russia may ann', side: 'to' })
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expectWords(reading, 'Russia may ann')
})

test('the ends of a part stop at the other end, and parts that meet are one', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([claim])
  await reading.card(words).click()
  await reading.select('as he said')
  await page.keyboard.press('p')
  await expect(page.locator('[data-handle]')).toHaveCount(4)
  await drag(page, 'start 2', { words: 'mobilization, but', side: 'from' })
  await page.mouse.up()
  await expectWords(reading, `${words}, but – as he said`)
  await expect(page.locator('[data-handle]')).toHaveCount(2)
  await drag(page, 'start 1', { words: '“First', side: 'to' })
  await page.mouse.up()
  await expectWords(reading, 'said')
})

test('keys move the ends by word, by character and by sentence', async ({ page, openSample, reading }) => {
  await openSample([claim])
  await reading.card(words).click()
  for (const [key, expected] of [
    [',', 'Russia may announce a general'],
    ['Alt+,', 'Russia may announce a genera'],
    ['Alt+.', 'Russia may announce a general'],
    ['Shift+>', 'may announce a general'],
    ['Alt+Shift+>', 'ay announce a general'],
    ['Alt+Shift+<', 'may announce a general'],
    [
      'Control+Shift+<',
      'Writing about the forecasts, the expert assessed that Russia may announce a general',
    ],
    [
      'Control+.',
      'Writing about the forecasts, the expert assessed that Russia may announce a general mobilization, but – as he said – “with low motivation it will be tantamount to failure”.',
    ],
  ] as const) {
    await page.keyboard.press(key)
    await expectWords(reading, expected)
  }
})
