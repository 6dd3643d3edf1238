// The guideline beside the article: opened by key at what fits, searched, and closed without losing one's place.
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'

const words = 'Russia may announce'

test('opens at the focused claim’s type, follows it, and gives the keyboard back', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([
    { type: 'forecast', words },
    { type: 'quote', words: 'with low motivation it will be tantamount to failure' },
  ])
  await reading.card(words).click()
  await page.keyboard.press('g')
  await page.keyboard.press('g')
  const panel = page.getByRole('complementary', { name: 'Guideline' })
  await expect(panel).toBeFocused()
  await expect(panel.getByRole('heading', { name: 'Hard cases' })).toBeAttached()
  const fits = panel.locator('[data-fits]')
  await expect(fits).toHaveText(/^forecast: says what will, may or will not be the case/)
  await expect(fits).toBeInViewport()
  await checkAccess(page)
  await page.keyboard.press('j')
  await expect(fits).toHaveText(/^quote: words printed/)
  await panel.getByRole('button', { name: 'Hard cases' }).click()
  await expect(fits).toHaveText('Hard cases')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(reading.focusedCard).toBeFocused()
})

test('is searched, with the matches lit and gone through by Enter', async ({ page, openSample }) => {
  await openSample()
  await page.keyboard.press('g')
  await page.keyboard.press('g')
  const panel = page.getByRole('complementary', { name: 'Guideline' })
  const field = panel.getByRole('searchbox', { name: 'Find in the guideline' })
  await field.fill('RHETORICAL')
  await expect(panel.getByRole('status')).toHaveText('1 of 1')
  await expect(panel.getByText('Rhetorical question')).toBeInViewport()
  await field.fill('forecast')
  await expect(panel.getByRole('status')).toHaveText(/^1 of \d+$/)
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('status')).toHaveText(/^2 of \d+$/)
  const lit = () => page.evaluate(() => CSS.highlights.get('assay-found')?.size ?? 0)
  expect(await lit()).toBeGreaterThan(1)
  await field.fill('nowhere to be found')
  await expect(panel.getByRole('status')).toHaveText('Not found')
  expect(await lit()).toBe(0)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('says when it cannot be read, and reads it again', async ({ page, openSample }) => {
  await openSample()
  await page.route('**/guideline.md', route => route.abort())
  await page.keyboard.press('g')
  await page.keyboard.press('g')
  const panel = page.getByRole('complementary', { name: 'Guideline' })
  await expect(panel.getByRole('alert')).toContainText('The guideline cannot be read.', { timeout: 15_000 })
  await page.unroute('**/guideline.md')
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('heading', { name: 'Hard cases' })).toBeAttached()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('is a sheet over the foot of the article', async ({ page, openSample }) => {
    await openSample()
    await page.getByRole('button', { name: 'Commands' }).last().click()
    await page.keyboard.type('guideline')
    await page.getByRole('option', { name: /^Guideline/ }).click()
    const panel = page.getByRole('complementary', { name: 'Guideline' })
    await expect(panel.getByRole('heading', { name: 'Hard cases' })).toBeAttached()
    await checkAccess(page)
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(panel).toBeHidden()
  })
})
