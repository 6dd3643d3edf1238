// What every screen owes its reader: axe objects to nothing, in light and in dark.

import type { Page } from '@playwright/test'
import { chooseImport, colleaguesFile } from './annotation-files.ts'
import { brokenFiles } from './broken-files.ts'
import { changeElsewhere } from './change-elsewhere.ts'
import { checkAccess } from './check-access.ts'
import { chooseFiles } from './choose-files.ts'
import { expect, test } from './fixtures.ts'
import { overlappingClaims as claims, innerWords } from './overlapping-claims.ts'
import { readStoredFile } from './stored-file.ts'

test.use({ opensLibrary: true })

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const openSettings = (page: Page) => page.getByRole('button', { name: 'Ana Reyes: settings' }).click()

test.describe('at a first start', () => {
  test.use({ owner: null })

  test('the question for a name', async ({ page }) => {
    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible()
    await checkAccess(page)
    await page.getByRole('button', { name: 'Begin' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await checkAccess(page)
  })
})

test('the library and the menu of an article', async ({ page, assay, openSample }) => {
  await openSample(claims)
  await page.goto(assay.url)
  await expect(page.getByRole('list', { name: 'Articles' })).toContainText('3 forecasts')
  await checkAccess(page)
  await page.getByRole('button', { name: /^More for/ }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(4)
  await checkAccess(page)
})

test('the library where nothing is found, and with its settings', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Find in titles' }).fill('nowhere')
  await expect(page.getByRole('heading', { name: 'No title holds “nowhere”' })).toBeVisible()
  await checkAccess(page)
  await openSettings(page)
  await expect(dialog(page, 'Settings')).toBeVisible()
  await checkAccess(page)
})

test('the form for an article, and what became of files', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Add an article' }).fill('Prices will fall.')
  await page.getByRole('textbox', { name: 'Title' }).fill('')
  await page.getByRole('textbox', { name: 'Address' }).fill('nowhere')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Give it a title to find it by.')).toBeVisible()
  await checkAccess(page)
  await page.keyboard.press('Escape')
  await chooseFiles(page, () => page.getByRole('button', { name: 'Choose a file' }).click(), [
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'good.txt', mimeType: 'text/plain', buffer: Buffer.from('Prices will fall.') },
  ])
  await expect(page.getByText('2 files: 1 added, 1 not added')).toBeVisible()
  await checkAccess(page)
})

test('the empty library, and its keys', async ({ page }) => {
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Remove it with its claims' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await checkAccess(page)
  await page.getByRole('button', { name: 'All keys' }).click()
  await expect(dialog(page, 'Keys on this page')).toBeVisible()
  await checkAccess(page)
})

test('an article without claims, and what can be done with a selection', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await checkAccess(page)
  await reading.select(innerWords)
  await checkAccess(page)
})

test('an article with claims over one another, and one in focus', async ({ page, openSample, reading }) => {
  await openSample(claims)
  await expect(reading.card('there are no people willing to fight')).toBeVisible()
  await checkAccess(page)
  await reading.click(innerWords)
  await expect(reading.chip.getByRole('button')).toHaveCount(4)
  await checkAccess(page)
})

test('an article with a type hidden and a claim deleted, and its keys', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(claims)
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await reading.filter('Quotes').click()
  await expect(page.getByText('Deleted Assessment 1')).toBeVisible()
  await checkAccess(page)
  await page.keyboard.press('?')
  await expect(dialog(page, 'Keys on this page')).toBeVisible()
  await checkAccess(page)
})

test('an article with the settings, and in a second tab', async ({ page, openSample }) => {
  await openSample(claims)
  await openSettings(page)
  await expect(dialog(page, 'Settings')).toBeVisible()
  await checkAccess(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(second.getByRole('alert')).toContainText('open in another tab')
  await checkAccess(second)
})

test('a claim that was changed on both sides', async ({ page, assay, openSample, reading }) => {
  const article = await openSample(claims)
  await changeElsewhere(page.context(), { origin: assay.url, article, note: 'From elsewhere' })
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(reading.status).toHaveText('Changed elsewhere')
  await expect(page.getByRole('alert')).toContainText('Nothing was overwritten.')
  await checkAccess(page)
})

test('changes that wait, and changes that are refused', async ({ page, openSample, reading }) => {
  await openSample(claims)
  let isReached = false
  const refusal = {
    type: 'urn:assay:error:invalid-edit',
    title: 'It does not fit.',
    status: 422,
    code: 'invalid-edit',
  }
  // Of one piece: between two routes a change tried again would be saved.
  await page.route('**/edits', route =>
    isReached
      ? route.fulfill({ status: 422, contentType: 'application/problem+json', json: refusal })
      : route.abort(),
  )
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(reading.status).toHaveText('Offline, 1 change waiting')
  await checkAccess(page)
  isReached = true
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByRole('alert')).toContainText('Not saved.')
  await checkAccess(page)
})

test('the start of an import, and a file that is refused', async ({ page, assay }) => {
  await page.goto(`${assay.url}/import`)
  await expect(page.getByRole('heading', { name: 'Import annotations' })).toBeVisible()
  await checkAccess(page)
  await page.getByRole('link', { name: 'Library' }).click()
  const broken = brokenFiles.find(({ says }) => says.length > 1)
  if (!broken) throw new Error('expected a file with several problems')
  await chooseImport(page, broken.file)
  await expect(page.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem')).toHaveCount(2)
  await checkAccess(page)
})

test('the report of an import, and its keys', async ({ page, assay, openSample }) => {
  const article = await openSample(claims)
  const file = JSON.parse(await readStoredFile(page.context(), assay.url, article))
  Object.assign(file.claims[0], { type: 'forecast', note: 'Changed' })
  file.claims.splice(1, 1)
  await page.goto(assay.url)
  await chooseImport(page, { name: 'changed.assay.json', content: JSON.stringify(file) }, colleaguesFile)
  await expect(page.getByRole('radio', { name: 'Keep what is here' })).toBeChecked()
  await page.getByRole('button', { name: /^Show the \d claims/ }).click()
  await checkAccess(page)
  await page.keyboard.press('?')
  await expect(dialog(page, 'Keys on this page')).toBeVisible()
  await checkAccess(page)
})

test('a colleague’s layer, and a file that brings nothing new', async ({ page, assay }) => {
  await chooseImport(page, colleaguesFile)
  await page.getByRole('button', { name: 'Take all from the file' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: 'Ana 13' }).click()
  await expect(page.getByRole('alert')).toContainText('You are reading a colleague’s layer')
  await page.keyboard.press('j')
  await checkAccess(page)
  await page.goto(assay.url)
  await chooseImport(page, colleaguesFile)
  await expect(page.getByRole('heading', { name: 'Everything in this file is already here.' })).toBeVisible()
  await checkAccess(page)
})

test('an address with nothing at it, and an article that is not here', async ({ page, assay }) => {
  await page.goto(`${assay.url}/nowhere`)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  await checkAccess(page)
  await page.goto(`${assay.url}/articles/nothing`)
  await expect(page.getByRole('heading', { name: 'This article is not here' })).toBeVisible()
  await checkAccess(page)
})

test('a page whose session ended, and one without a session', async ({ page, openSample, reading }) => {
  await openSample(claims)
  await page.context().clearCookies()
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(reading.status).toContainText('session ended')
  await checkAccess(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This browser has no session' })).toBeVisible()
  await checkAccess(page)
})
