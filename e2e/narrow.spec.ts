// On a phone: everything has room, can be hit with a thumb, and reads as well as on a wide screen.
import type { Page } from '@playwright/test'
import { chooseImport, colleaguesFile } from './annotation-files.ts'
import { brokenFiles } from './broken-files.ts'
import { changeElsewhere } from './change-elsewhere.ts'
import { checkAccess } from './check-access.ts'
import { checkTargets, checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { innerWords, overlappingClaims } from './overlapping-claims.ts'

test.use({ opensLibrary: true, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

async function checkFit(page: Page): Promise<void> {
  await checkTargets(page, 24)
  await checkWidths(page, [390, 320])
}

test.describe('at a first start', () => {
  test.use({ owner: null })

  test('the question for a name', async ({ page }) => {
    await page.getByRole('button', { name: 'Begin' }).tap()
    await expect(page.getByRole('alert')).toBeVisible()
    await checkFit(page)
    await checkAccess(page)
  })
})

test('the library, its menus and its form', async ({ page, assay, openSample }) => {
  await openSample(overlappingClaims)
  await page.goto(assay.url)
  await expect(page.getByRole('list', { name: 'Articles' })).toContainText('3 forecasts')
  await checkFit(page)
  await checkAccess(page)
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.getByRole('button', { name: /^More for/ }).tap()
    await expect(page.getByRole('menuitem')).toHaveCount(4)
    await checkTargets(page, 24)
    await checkWidths(page, [width])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menuitem')).toHaveCount(0)
  }
  await page.getByRole('button', { name: /^Add an article/ }).tap()
  await page.getByRole('textbox', { name: 'Add an article' }).fill('Prices will fall.')
  await page.getByRole('textbox', { name: 'Title' }).fill('')
  await page.getByRole('button', { name: 'Add', exact: true }).tap()
  await expect(page.getByText('Give it a title to find it by.')).toBeVisible()
  await checkFit(page)
  await checkAccess(page)
})

test('the library where nothing is found, and empty', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Find in titles' }).fill('a'.repeat(60))
  await expect(page.getByRole('heading', { name: /^No title holds/ })).toBeVisible()
  await checkFit(page)
  await page.getByRole('button', { name: 'Show all articles' }).tap()
  await page.getByRole('button', { name: 'Ana Reyes: settings' }).tap()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await checkFit(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^More for/ }).tap()
  await page.getByRole('menuitem', { name: 'Remove it with its claims' }).tap()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await checkFit(page)
})

test('an article, and its outline', async ({ page, openSample }) => {
  await openSample(overlappingClaims)
  await checkFit(page)
  await checkAccess(page)
  await page.getByRole('button', { name: 'Outline' }).tap()
  await expect(page.getByRole('region', { name: /^Outline/ })).toBeVisible()
  await checkFit(page)
  await checkAccess(page)
})

test('a tapped claim is not left under its sheet, and a selection is given up by one button', async ({
  page,
  openSample,
  reading,
}) => {
  const words = 'will never defeat a nation that can mobilize'
  await openSample([{ type: 'forecast', words }])
  const mark = page.locator('mark[data-type=forecast]').first()
  await mark.evaluate(each => each.scrollIntoView({ block: 'end', behavior: 'instant' }))
  await reading.click(words)
  await expect(reading.sheet).toBeVisible()
  const bottomOf = async () => mark.evaluate(each => each.getClientRects()[0]?.bottom ?? 0)
  const topOfSheet = async () => reading.sheet.evaluate(each => each.getBoundingClientRect().top)
  await expect.poll(async () => (await bottomOf()) < (await topOfSheet())).toBe(true)
  await reading.sheet.getByRole('button', { name: 'Close' }).tap()
  await reading.select('that tries to motivate slaves')
  await expect(reading.toolbar.getByRole('button', { name: 'Cancel' })).toHaveCount(1)
})

test('a claim in the sheet, and the toolbar at the foot', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await reading.click(innerWords)
  await expect(reading.sheet).toContainText('inside')
  await checkFit(page)
  await checkAccess(page)
  await reading.sheet.getByRole('button', { name: 'Delete' }).scrollIntoViewIfNeeded()
  const title = reading.sheet.getByRole('heading', { level: 2 })
  await expect(title).toBeInViewport({ ratio: 1 })
  await reading.sheet.getByRole('button', { name: 'Close' }).tap()
  await reading.select('there are no people')
  await checkFit(page)
  await checkAccess(page)
})

test('notices over an article', async ({ page, assay, openSample, reading }) => {
  const article = await openSample(overlappingClaims)
  await changeElsewhere(page.context(), { origin: assay.url, article, note: 'From elsewhere' })
  await reading.click(innerWords)
  await reading.sheet.getByRole('button', { name: 'Delete' }).tap()
  await expect(page.getByRole('alert')).toContainText('Nothing was overwritten.')
  await checkFit(page)
  await checkAccess(page)
  await page.reload()
  await page.context().clearCookies()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This browser has no session' })).toBeVisible()
  await checkFit(page)
})

test('an import, from its start to a refusal', async ({ page, assay }) => {
  await page.goto(`${assay.url}/import`)
  await expect(page.getByRole('heading', { name: 'Import annotations' })).toBeVisible()
  await checkFit(page)
  await page.getByRole('link', { name: 'Library' }).tap()
  const files = brokenFiles.map(({ file }) => file)
  await chooseImport(page, colleaguesFile, ...files.slice(0, 2))
  await expect(page.getByRole('radio', { name: 'Keep what is here' })).toBeChecked()
  await page.getByRole('button', { name: /^Show the/ }).tap()
  await checkFit(page)
  await checkAccess(page)
  await page.getByRole('button', { name: 'Import', exact: true }).tap()
  await expect(page.getByRole('heading', { name: /was not imported$/ })).toBeVisible()
  await checkFit(page)
})

test('no width makes a page scroll sideways', async ({ page, assay, openSample, reading }) => {
  await openSample(overlappingClaims)
  await reading.click(innerWords)
  await expect(reading.sheet).toBeVisible()
  await checkWidths(page, [640, 768, 900, 1024, 1120, 1280, 1360, 1920])
  await page.goto(assay.url)
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  await checkWidths(page, [640, 768, 900, 1024, 1120, 1280, 1360, 1920])
})
