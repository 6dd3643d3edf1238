// From the very first start to the first claim, its note, and the way about by keyboard.
import { expect, test } from './fixtures.ts'
import { selectText } from './select-text.ts'

test.use({ opensLibrary: true })

const forecast = 'Russia will fight for a long time because it has accumulated a lot of ammunition'
const quote = 'with low motivation it will be tantamount to failure'
const assessment = 'there are no people willing to fight'
const title = 'Butusov: “Russia will fight a long time”'

test.describe('a first start', () => {
  test.use({ owner: null })

  test('leads from the name to a saved claim', async ({ page, reading }) => {
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page.getByRole('alert')).toHaveText('Type a name first.')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Reyes')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

    await reading.select(forecast)
    await page.keyboard.press('f')
    await expect(reading.card(forecast)).toHaveAccessibleName(`Forecast 1: ${forecast}.`)
    await expect(reading.card(forecast)).toHaveAttribute('aria-current', 'true')
    await expect(reading.filter('Forecasts')).toContainText('1')
    await reading.saved()

    await page.getByRole('link', { name: 'Library', exact: true }).click()
    const row = page.getByRole('list', { name: 'Articles' }).getByRole('listitem').filter({ hasText: title })
    await expect(row.getByRole('link', { name: title })).toBeVisible()
    await expect(row).toContainText(/1 forecast(?!s)/)
    await expect(row).toContainText(/Last touched today \d\d:\d\d/)
    await row.getByRole('link', { name: title }).click()
    await expect(reading.card(forecast)).toBeVisible()
  })
})

test('the toolbar stands beside the selection and moves no word', async ({ page, openSample, reading }) => {
  await openSample()
  const places = () =>
    page
      .locator('[data-paragraph]')
      .evaluateAll(all => all.map(each => JSON.stringify(each.getBoundingClientRect())))
  await page.getByRole('heading', { level: 1 }).click()
  await selectText(page, assessment)
  const before = await places()
  await expect(reading.toolbar).toBeVisible()
  const selection = await page.evaluate(() => {
    const rects = document.getSelection()?.getRangeAt(0).getClientRects() ?? []
    return [...rects].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
  })
  const bar = await reading.toolbar.boundingBox()
  if (!bar) throw new Error('the toolbar has no place')
  const covers = selection.filter(
    ({ left, top, right, bottom }) =>
      left < bar.x + bar.width && right > bar.x && top < bar.y + bar.height && bottom > bar.y,
  )
  expect(covers).toEqual([])
  expect(await places()).toEqual(before)
  await page.keyboard.press('a')
  await expect(reading.card(assessment)).toBeVisible()
  expect(await places()).toEqual(before)
})

test('a note is typed, kept and shown, and letters typed in it tag nothing', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.tag(forecast, 'f')
  await page.keyboard.press('n')
  await page.keyboard.type('far, quite a forecast? [j] k')
  await expect(reading.note).toBeFocused()
  await expect(reading.cards).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(reading.focusedCard).toBeFocused()
  await expect(reading.focusedCard).toContainText('far, quite a forecast? [j] k')
  await reading.saved()
  await page.reload()
  await expect(reading.card(forecast)).toContainText('far, quite a forecast? [j] k')
  await expect(reading.note).toHaveValue('far, quite a forecast? [j] k')
})

test('the keyboard goes from claim to claim, out and in, and back to the article', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([
    { type: 'assessment', words: assessment },
    { type: 'quote', words: quote },
    { type: 'forecast', words: 'low motivation' },
  ])
  await page.keyboard.press('j')
  await expect(reading.card(assessment)).toBeFocused()
  await page.keyboard.press('j')
  await expect(reading.card(quote)).toBeFocused()
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName('Forecast 3: low motivation.')
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName('Forecast 3: low motivation.')
  await page.keyboard.press('[')
  await expect(reading.card(quote)).toBeFocused()
  await page.keyboard.press(']')
  await expect(reading.focusedCard).toHaveAccessibleName('Forecast 3: low motivation.')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(reading.card(quote)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(reading.card(assessment)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(reading.focusedCard).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeFocused()
})

test('undo and redo take every step back and forth, also after a reload', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.tag(assessment, 'a')
  await reading.tag(forecast, 'f')
  await page.keyboard.press('n')
  await page.keyboard.type('Since 2022')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await expect(reading.cards).toHaveCount(1)
  await reading.saved()
  await page.reload()
  await reading.opened()
  await expect(reading.cards).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(reading.card(forecast)).toContainText('Since 2022')
  await page.keyboard.press('Control+z')
  await expect(reading.card(forecast)).not.toContainText('Since 2022')
  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(0)
  await reading.saved()
  await page.reload()
  await reading.opened()
  await expect(reading.filter('Assessments')).toContainText('0')

  for (const count of [1, 2, 2]) {
    await page.keyboard.press('Control+Shift+z')
    await expect(reading.cards).toHaveCount(count)
  }
  await expect(reading.card(forecast)).toContainText('Since 2022')
  await page.keyboard.press('Control+Shift+z')
  await expect(reading.cards).toHaveCount(1)
  await expect(reading.card(assessment)).toBeVisible()
})
