// The guideline beside the article: opened by key at what fits, searched, and closed without losing one's place.
import type { Page } from '@playwright/test'
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

test.describe('of the project’s own', () => {
  const field = (page: Page) => page.getByRole('textbox', { name: 'The project’s guideline, in Markdown' })
  const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Guideline' })
  const text =
    '# Ours\n\n## House rules\n\nNever tag <b>titles</b>, [see](javascript:alert(1)).\n\n## Doubts\n\nAsk.'

  async function openPanel(page: Page): Promise<void> {
    await page.keyboard.press('g')
    await page.keyboard.press('g')
    await expect(panelOf(page).getByRole('button', { name: 'Close' })).toBeVisible()
  }

  async function write(page: Page, typed: string): Promise<void> {
    await panelOf(page).getByRole('button', { name: 'Edit' }).click()
    await field(page).fill(typed)
    await panelOf(page).getByRole('button', { name: 'Save' }).click()
    await expect(field(page)).toBeHidden()
  }

  test('is written, looked at, saved, read by its headings, and there after a reload', async ({
    page,
    openSample,
    reading,
  }) => {
    await openSample()
    await openPanel(page)
    const panel = panelOf(page)
    await panel.getByRole('button', { name: 'Edit' }).click()
    await expect(field(page)).toBeFocused()
    await expect(field(page)).toHaveValue(/^# How to tag claims/)
    await checkAccess(page)
    await field(page).fill(text)
    await panel.getByRole('button', { name: 'Preview' }).click()
    await expect(panel.getByRole('heading', { name: 'House rules' })).toBeVisible()
    await expect(panel.getByText('Never tag <b>titles</b>')).toBeVisible()
    await expect(panel.locator('b, a')).toHaveCount(0)
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.getByRole('button', { name: 'Doubts' }).click()
    await expect(panel.locator('[data-fits]')).toHaveText('Doubts')
    await page.reload()
    await reading.opened()
    await openPanel(page)
    await expect(panel.getByRole('heading', { name: 'House rules' })).toBeAttached()
  })

  test('is kept while it is typed, however the panel goes, and can be left', async ({
    page,
    openSample,
    reading,
  }) => {
    await openSample()
    await openPanel(page)
    await panelOf(page).getByRole('button', { name: 'Edit' }).click()
    await field(page).fill('Half a senten')
    await page.keyboard.press('Escape')
    await expect(panelOf(page)).toBeHidden()
    await page.reload()
    await reading.opened()
    await openPanel(page)
    await expect(field(page)).toHaveValue('Half a senten')
    await panelOf(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(panelOf(page).getByRole('heading', { name: 'Hard cases' })).toBeAttached()
    await page.getByRole('button', { name: 'Go on writing' }).click()
    await expect(field(page)).toHaveValue('Half a senten')
  })

  test('has versions to restore, and goes back to the shipped text', async ({ page, openSample }) => {
    await openSample()
    await openPanel(page)
    const panel = panelOf(page)
    await write(page, text)
    await write(page, '## Second thoughts')
    await panel.getByRole('button', { name: 'Edit' }).click()
    await panel.getByRole('button', { name: 'Restore version 1' }).click()
    await expect(field(page)).toHaveValue(text)
    await panel.getByRole('button', { name: 'Save' }).click()
    await expect(panel.getByRole('heading', { name: 'House rules' })).toBeAttached()
    await panel.getByRole('button', { name: 'Edit' }).click()
    await panel.getByRole('button', { name: 'Back to the shipped text' }).click()
    await expect(panel.getByRole('heading', { name: 'Hard cases' })).toBeAttached()
  })

  test('written elsewhere meanwhile is not overwritten unseen', async ({ page, assay, openSample }) => {
    await openSample()
    await openPanel(page)
    const panel = panelOf(page)
    await panel.getByRole('button', { name: 'Edit' }).click()
    await field(page).fill('Mine')
    const answer = await page.request.put(`${assay.url}/api/project/guideline`, {
      headers: { origin: assay.url },
      data: { id: 'elsewhere', base: 0, body: 'Theirs' },
    })
    expect(answer.status()).toBe(200)
    await panel.getByRole('button', { name: 'Save' }).click()
    await expect(panel.getByRole('alert')).toContainText('version 1 was written elsewhere meanwhile')
    await expect(field(page)).toHaveValue('Mine')
    await panel.getByRole('button', { name: 'Save' }).click()
    await expect(field(page)).toBeHidden()
    await expect(panel.getByText('Mine')).toBeVisible()
  })
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
