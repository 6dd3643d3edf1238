// Files of other tools: in by way of their labels, out with what they lose.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { download } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { bratPair, dropFiles, pricesText, wrongTable } from './other-files.ts'
import { overlappingClaims } from './overlapping-claims.ts'
import { Palette } from './palette.ts'
import { watchPage } from './watch-page.ts'

test.use({ opensLibrary: true })

const headline = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const label = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const libraryLink = (page: Page) => page.getByRole('link', { name: 'Library', exact: true })

test('a brat pair comes in by keyboard, its labels mapped; again it is harmless and asks for nothing', async ({
  page,
  reading,
}) => {
  const troubles = await watchPage(page)
  await page.reload()
  await dropFiles(page, bratPair)
  await expect(headline(page)).toHaveText('3 annotations with 3 labels. 2 labels need you.')
  await expect(label(page, 'Quote').getByRole('radio', { name: 'Quote' })).toBeChecked()
  await expect(label(page, 'PREDICTION')).toContainText('“Prices will rise”')
  await checkAccess(page)
  await page.keyboard.press('Control+Enter')
  await expect(label(page, 'PREDICTION').getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('1')
  await expect(label(page, 'PREDICTION').getByRole('radio', { name: 'Forecast' })).toBeChecked()
  await expect(headline(page)).toHaveText('3 annotations with 3 labels. 1 label needs you.')
  await page.keyboard.press('a')
  await expect(label(page, 'DOUBT').getByRole('radio', { name: 'Assessment' })).toBeChecked()
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(label(page, 'Quote').getByRole('radio', { name: 'Leave out' })).toBeChecked()
  await page.keyboard.press('q')
  await expect(headline(page)).toHaveText('3 annotations with 3 labels.')
  await page.keyboard.press('Control+Enter')

  await expect(headline(page)).toHaveText(/3 claims are new\. The article “prices/)
  const conversion = page.getByRole('region', { name: 'Conversion' })
  await expect(conversion).toContainText('Converted from brat standoff.')
  await expect(conversion.getByRole('list', { name: 'Left out or changed' })).toContainText('1 relation')
  await expect(conversion).toContainText('Characters (Unicode code points)')
  await checkAccess(page)
  await page.keyboard.press('Control+Enter')
  await expect(reading.cards).toHaveCount(0)
  await page.getByRole('link', { name: 'Unknown annotator 3' }).click()
  await expect(reading.cards).toHaveCount(3)

  await libraryLink(page).click()
  await page.reload()
  await dropFiles(page, bratPair)
  await expect(headline(page)).toHaveText('3 annotations with 3 labels.')
  await expect(label(page, 'DOUBT').getByRole('radio', { name: 'Assessment' })).toBeChecked()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(headline(page)).toHaveText('Everything in this file is already here.')
  expect(troubles).toEqual({ violations: [], errors: [], dialogs: [] })
})

test('a table with wrong offsets is told place by place; the rest may come in', async ({
  page,
  openText,
}) => {
  await openText(pricesText)
  await libraryLink(page).click()
  await dropFiles(page, [wrongTable])
  await expect(headline(page)).toHaveText('3 annotations with 2 labels. 1 text needs you.')
  await page.keyboard.press('Control+Enter')
  const source = page.getByRole('combobox', { name: 'Text of prices.csv' })
  await expect(source).toBeFocused()
  await source.selectOption({ index: 1 })
  await checkAccess(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(headline(page)).toHaveText('2 problems in prices.csv')
  const problems = page.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem')
  await expect(problems).toHaveText([
    'prices.csv, line 3, row 3Expected “Prices will fall” from 0 to 16 in the text; the text has it nowhere.',
    'prices.csv, line 4, row 4Expected a place in the text; from 300 to 312 there is none, in whatever unit.',
  ])
  await expect(page.getByRole('alert')).toContainText(
    '1 of 3 annotations can come in. Nothing is imported yet',
  )
  await checkAccess(page)
  await page.keyboard.press('Escape')
  await expect(source).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Go on with the rest' }).click()
  await expect(headline(page)).toHaveText(/1 claim is new\.$/)
  await expect(page.getByRole('region', { name: 'Conversion' })).toContainText('2 problems, left out')
})

test('a file of no known format is refused in words; files of two formats too', async ({ page }) => {
  await page.getByRole('button', { name: 'Import' }).waitFor()
  await dropFiles(page, [{ name: 'table.csv', content: 'just words\n' }])
  await expect(headline(page)).toHaveText('table.csv was not imported')
  await expect(page.getByRole('alert')).toContainText('of a format that Assay reads')
  await page.keyboard.press('Escape')
  await dropFiles(page, [...bratPair, wrongTable])
  await expect(page.getByRole('list', { name: 'Problems in the file' })).toContainText(
    'prices.ann is brat standoff, prices.csv is CSV.',
  )
})

test('an article goes out as W3C annotations and as a brat archive, its losses told before', async ({
  page,
  openSample,
}) => {
  const troubles = await watchPage(page)
  await openSample(overlappingClaims)
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: /^Export “Butusov/ })
  const losses = dialog.getByRole('region', { name: 'What it loses' })
  await expect(dialog.getByRole('radio', { name: 'W3C' })).toBeFocused()
  await expect(losses).toContainText(`What it loses of ${overlappingClaims.length} claims`)
  await expect(losses.getByRole('listitem')).toHaveText('The text of 1 article: the file only points at it.')
  await checkAccess(page)
  const w3c = await download(page, () => page.keyboard.press('Enter'))
  expect(w3c.name).toMatch(/\.w3c\.jsonld$/)
  expect(w3c.content).toContain('http://www.w3.org/ns/anno.jsonld')
  await expect(dialog).toBeHidden()

  await new Palette(page).run('other format', /Export in another format/)
  await dialog.getByRole('radio', { name: 'Markdown' }).check()
  await expect(losses.getByRole('listitem')).not.toHaveCount(0)
  await checkAccess(page)
  await dialog.getByRole('radio', { name: 'brat standoff' }).check()
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const archive = await saved
  expect(archive.suggestedFilename()).toMatch(/\.brat\.zip$/)
  const files = unzipSync(readFileSync(await archive.path()))
  const names = Object.keys(files)
  expect(names.map(name => name.replace(/^.*\./, ''))).toEqual(['txt', 'ann', 'conf'])
  expect(strFromU8(files[names[1] ?? ''] ?? new Uint8Array())).toMatch(/^T1\t/)
  expect(troubles).toEqual({ violations: [], errors: [], dialogs: [] })
})

test('what went out as W3C annotations comes back to the same claims', async ({ page, openSample }) => {
  await openSample(overlappingClaims)
  await page.getByRole('button', { name: 'Other formats' }).click()
  const w3c = await download(page, () => page.getByRole('button', { name: 'Save' }).click())
  await libraryLink(page).click()
  await dropFiles(page, [w3c])
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(headline(page)).toHaveText('Everything in this file is already here.')
})

test('the library goes out as a table, and an article of it from its menu', async ({ page }) => {
  await page.getByRole('button', { name: 'Other formats' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export the library' })
  await dialog.getByRole('radio', { name: 'CSV' }).check()
  const table = await download(page, () => dialog.getByRole('button', { name: 'Save' }).click())
  expect(table.name).toMatch(/\.csv$/)
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Export it in another format' }).click()
  await expect(
    page.getByRole('dialog', { name: /^Export “/ }).getByRole('radio', { name: 'CSV' }),
  ).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})
