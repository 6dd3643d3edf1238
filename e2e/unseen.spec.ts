// Claims where nothing, or not much, is to be seen: each has a card and a place, is shown, deleted and brought back.
import { expect, test } from './fixtures.ts'
import { type ImportedClaim, openImported } from './import-article.ts'

const blankText = '\n\nOne line here.\n\n\nTwo lines there.\n \nThree now, the last one.\n\n'
/** Claims where little or nothing is to be seen, with how the inspector shows them. */
const blank: readonly (ImportedClaim & { readonly shows: string })[] = [
  { type: 'forecast', at: [[0, 2]], shows: '\n\n' },
  { type: 'assessment', at: [[0, 5]], shows: '\n\nOne' },
  { type: 'quote', at: [[16, 19]], shows: '\n\n\n' },
  { type: 'forecast', at: [[17, 18]], shows: '\n' },
  { type: 'assessment', at: [[18, 22]], shows: '\nTwo' },
  { type: 'forecast', at: [[5, 6]], shows: ' ' },
  { type: 'quote', at: [[35, 38]], shows: '\n \n' },
  { type: 'forecast', at: [[36, 43]], shows: ' \nThree' },
  { type: 'quote', at: [[58, 64]], shows: blankText.slice(58, 64) },
  { type: 'assessment', at: [[62, 64]], shows: blankText.slice(62, 64) },
  { type: 'quote', at: [[0, 64]], shows: blankText },
  {
    type: 'quote',
    at: [
      [17, 18],
      [23, 28],
    ],
    shows: '\n · · · lines',
  },
]

test('claims of white space, at newlines and at the ends of the text have a card, a sign and a place', async ({
  page,
  assay,
  reading,
}) => {
  expect([...blankText].length).toBe(64)
  await openImported(page, assay.url, {
    title: 'Blank',
    text: blankText,
    layers: { me: blank },
  })
  await expect(page.locator('[data-card]')).toHaveCount(blank.length)
  const shown: string[] = []
  for (let at = 0; at < blank.length; at += 1) {
    await page.keyboard.press('j')
    const card = reading.cards.nth(at)
    await expect(card).toBeFocused()
    await expect(page.locator('[data-details]')).toHaveAttribute(
      'data-details',
      (await card.getAttribute('data-card')) ?? '',
    )
    const words = reading.inspector.locator('[data-words]')
    shown.push((await words.evaluateAll(all => all.map(each => each.textContent))).join(' · · · '))
  }
  expect(shown.sort()).toEqual(blank.map(({ shows }) => shows).sort())
  for (let at = 1; at < blank.length; at += 1) await page.keyboard.press('k')
  await expect(reading.focusedCard).toHaveAccessibleName(/ 1: /)

  for (const sign of await page.locator('[data-sign]').all()) {
    await sign.click()
    await expect(reading.focusedCard).toHaveAttribute(
      'data-card',
      (await sign.getAttribute('data-sign')) ?? '',
    )
  }
})

test('each of them is deleted and comes back', async ({ page, assay, reading }) => {
  await openImported(page, assay.url, {
    title: 'Blank',
    text: blankText,
    layers: { me: blank },
  })
  await expect(page.locator('[data-card]')).toHaveCount(blank.length)
  await page.keyboard.press('j')
  for (let left = blank.length - 1; left >= 0; left -= 1) {
    await page.keyboard.press('Delete')
    await expect(page.locator('[data-card]')).toHaveCount(left)
  }
  for (let back = 1; back <= blank.length; back += 1) {
    await page.keyboard.press('Control+z')
    await expect(page.locator('[data-card]')).toHaveCount(back)
  }
  await reading.saved()
})

test('claims on an article of white space alone are listed, shown, deleted and brought back', async ({
  page,
  assay,
  reading,
}) => {
  await openImported(page, assay.url, {
    title: 'Nothing',
    text: '\u0085\n\u0085 \n',
    layers: {
      me: [
        { type: 'quote', at: [[0, 5]] },
        { type: 'forecast', at: [[1, 2]] },
      ],
    },
  })
  await expect(page.locator('[data-card]')).toHaveCount(2)
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toBeFocused()
  await expect(reading.focusedCard).toHaveAccessibleName('Quote 1: white space.')
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName('Forecast 2: white space.')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-card]')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-card]')).toHaveCount(2)
})

test('a claim over ten lines and many paragraphs is taken from any of them', async ({
  page,
  assay,
  reading,
}) => {
  const line = 'Prices will fall again in spring when the harvest comes in and the roads are dry once more.'
  const text = Array.from({ length: 12 }, (_, at) => `Paragraph ${at}. ${line}`).join('\n\n')
  await openImported(page, assay.url, {
    title: 'Long',
    text,
    layers: {
      me: [
        { type: 'assessment', at: [[0, [...text].length]] },
        { type: 'forecast', at: [[2, 9]] },
      ],
    },
  })
  for (const at of [11, 4]) {
    await page.keyboard.press('Escape')
    await reading.click(`Paragraph ${at}.`)
    await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1: Paragraph 0\./)
  }
  const marks = page.locator('mark[data-type=assessment]')
  await expect(marks.and(page.locator('[data-first]'))).toHaveCount(1)
  await page.keyboard.press('Delete')
  await expect(marks).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-card]')).toHaveCount(2)
})
