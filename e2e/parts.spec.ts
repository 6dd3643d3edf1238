// Claims of several parts: made, joined and taken apart by mouse and by key, and shown as one.
import { expect, test } from './fixtures.ts'
import { selectText } from './select-text.ts'
import { readStoredFile } from './stored-file.ts'

const subject = 'a general mobilization'
const rest = 'with low motivation it will be tantamount to failure'
const gap = ', but – as he said – “'

test('more is selected and added by key, and every step can be taken back', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([{ type: 'forecast', words: subject, note: 'if there is one' }])
  await reading.card(subject).click()
  await reading.select(rest)
  await expect(reading.toolbar.getByRole('button', { name: 'Part of 1' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(reading.focusedCard).toHaveAccessibleName(
    `Forecast 1, 2 parts: ${subject} … ${rest}. Note: if there is one`,
  )
  await expect(reading.toolbar).toBeHidden()
  expect(await reading.markedTexts()).toEqual([subject + rest])
  await reading.saved()
  const stored = JSON.parse(await readStoredFile(page.context(), assay.url, article))
  expect(stored.claims).toHaveLength(1)
  expect(stored.claims[0].note).toBe('if there is one')
  expect(stored.claims[0].fragments.map(({ exact }: { exact: string }) => exact)).toEqual([subject, rest])

  const parts = reading.inspector.getByRole('list', { name: 'Parts' })
  await expect(parts.getByRole('listitem')).toHaveText([new RegExp(subject), new RegExp(rest)])
  await parts.getByRole('button', { name: 'Join with 2' }).click()
  await expect(reading.focusedCard).toHaveAccessibleName(
    `Forecast 1: ${subject}${gap}${rest}. Note: if there is one`,
  )
  await expect(parts).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(parts).toBeVisible()
  await parts.getByRole('button', { name: 'Remove part 1' }).click()
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 1: ${rest}. Note: if there is one`)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 1: ${subject}. Note: if there is one`)
  await page.keyboard.press('Control+Shift+z')
  await expect(reading.focusedCard).toHaveAccessibleName(/2 parts/)
  await reading.saved()
  await page.reload()
  await reading.opened()
  expect(await reading.markedTexts()).toEqual([subject + rest])
})

test('Ctrl held while selecting adds a part at once', async ({ page, openSample, reading }) => {
  await openSample([{ type: 'forecast', words: subject }])
  await reading.card(subject).click()
  await page.keyboard.down('Control')
  await selectText(page, rest)
  await page.keyboard.up('Control')
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 1, 2 parts: ${subject} … ${rest}.`)
  await expect(reading.toolbar).toBeHidden()
})

test('a double click adds a word to the claim that was in focus before it', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([
    { type: 'forecast', words: subject },
    { type: 'quote', words: 'there are no people willing to fight' },
  ])
  await reading.card(subject).click()
  await reading.doubleClick('willing')
  await expect(reading.toolbar).toBeVisible()
  await page.keyboard.press('p')
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 2, 2 parts: willing … ${subject}.`)
})

test('the pointer over one part lights all, and a thread runs through the gap', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([{ type: 'forecast', words: subject }])
  await reading.card(subject).click()
  await reading.select(rest)
  await page.keyboard.press('p')
  await expect(reading.focusedCard).toHaveAccessibleName(/2 parts/)
  const threads = () =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith('assay-thread') ? [...ranges].map(range => `${name}: ${range}`) : [],
      ),
    )
  await expect.poll(threads).toEqual([`assay-thread-forecast-0: ${gap}`])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.mouse.move(5, 5)
  await expect.poll(threads).toEqual([])
  // At rest a loose thread at both inner ends says that there is more.
  await expect(page.locator('[data-loose]')).toHaveCount(2)
  await reading.hover(rest)
  await expect.poll(threads).toEqual([`assay-thread-forecast-0: ${gap}`])
  await expect(page.locator('mark[data-hovered]')).toHaveText([subject, rest])
  await expect(reading.card(subject)).toHaveAttribute('data-hovered')
})
