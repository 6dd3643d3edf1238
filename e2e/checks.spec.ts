// What may be wrong with claims and marks: told beside the work, led to, settled by a press, and never in the way.
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { Palette } from './palette.ts'
import { readStoredFile } from './stored-file.ts'

const text = 'He said: “It will rain, he thinks.\n\nThey wrote: “It will soon end,” and left.\n'

test('tells of a quote with its marks in the inspector, settles it by a press, and takes that back', async ({
  page,
  openText,
  reading,
}) => {
  await openText(text)
  await reading.tag('“It will soon end,”', 'q')
  const checks = reading.inspector.getByRole('region', { name: 'Checks of this claim' })
  await expect(checks).toContainText('takes in the quotation marks')
  await checks.getByRole('button', { name: /^Leave the marks out/ }).click()
  await expect(checks).toBeHidden()
  await expect.poll(() => reading.markedTexts()).toEqual(['It will soon end'])
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => reading.markedTexts()).toEqual(['“It will soon end,”'])
  await expect(checks).toContainText('takes in the quotation marks')
})

test('the list leads to claims and to marks, by mouse and by key, and goes with Esc', async ({
  page,
  openText,
  reading,
}) => {
  await openText(text)
  await reading.tag('It will soon end', 'f')
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  const panel = page.getByRole('complementary', { name: 'Checks' })
  await expect(panel).toBeFocused()
  const marks = panel.getByRole('region', { name: 'Marks that do not pair' })
  await expect(marks).toContainText('Paragraph 1')
  await expect(marks).toContainText('“ opens a quotation that no ” closes.')
  await checkAccess(page)
  await marks.getByRole('button', { name: /^Paragraph 1/ }).click()
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('assay-place'))).toBe(true)
  const horizon = panel.getByRole('region', { name: 'Forecasts without a horizon' })
  await horizon.getByRole('button', { name: /^Forecast 1 / }).click()
  await expect(reading.focusedCard).toBeFocused()
  await page.keyboard.press('w')
  await expect(marks.getByRole('button', { name: /^Paragraph 1/ })).toHaveAttribute('aria-current', 'true')
  await marks.getByRole('button', { name: /^Paragraph 1/ }).focus()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('records the horizon that the words give', async ({ page, assay, openText, reading }) => {
  const article = await openText(text)
  await reading.tag('It will soon end', 'f')
  const checks = reading.inspector.getByRole('region', { name: 'Checks of this claim' })
  await checks.getByRole('button', { name: /^Record “soon”/ }).click()
  await expect(checks).toBeHidden()
  await reading.saved()
  expect(await readStoredFile(page.context(), assay.url, article)).toContain('"horizonText": "soon"')
})

test('what is dismissed stays so after a reload, until it is asked for', async ({
  page,
  openText,
  reading,
}) => {
  await openText(text)
  const row = page
    .getByRole('complementary', { name: 'Outline and filter' })
    .getByRole('button', { name: /^Checks/ })
  await expect(row).toContainText('1')
  await row.click()
  const panel = page.getByRole('complementary', { name: 'Checks' })
  await panel.getByRole('button', { name: /^Dismiss/ }).click()
  await expect(panel).toContainText('Nothing to tell here.')
  await page.reload()
  await reading.opened()
  await expect(row).toContainText('none')
  await row.click()
  await panel.getByRole('button', { name: 'Show the 1 dismissed' }).click()
  await expect(panel).toContainText('Paragraph 1')
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(row).toBeFocused()
})

test('finds the broken marks of the sample, and the palette leads to them', async ({ page, openSample }) => {
  await openSample()
  await expect(page.getByRole('button', { name: /^Checks/ })).toContainText('5')
  const palette = new Palette(page)
  await palette.run('next check', /^Next check/)
  await expect(page.getByText('Check 1 of 5: “ stands where ” was expected.')).toBeAttached()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the list is a sheet that closes', async ({ page, openText }) => {
    await openText(text)
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    await page.getByRole('button', { name: /^Checks/ }).click()
    const panel = page.getByRole('complementary', { name: 'Checks' })
    await expect(panel).toContainText('Paragraph 1')
    await checkAccess(page)
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(panel).toBeHidden()
  })
})
