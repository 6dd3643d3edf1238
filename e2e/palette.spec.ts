// The palette leads to every command, claim, paragraph and article by a few letters, and acts on what was there before.
import type { Page } from '@playwright/test'
import { chooseImport, colleaguesFile } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { checkTargets, checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { overlappingClaims } from './overlapping-claims.ts'
import { Palette } from './palette.ts'
import { pressAtOnce } from './press-at-once.ts'

test.use({ opensLibrary: true })

const sample = 'Butusov: “Russia will fight a long time”'
const words = 'there are no people willing to fight'
const help = (page: Page) => page.getByRole('dialog', { name: 'Keys on this page' })
const outline = (page: Page) => page.getByRole('region', { name: /^Outline/ })

test('it opens by key on every page, and gives the focus back', async ({ page, openSample, reading }) => {
  const palette = new Palette(page)
  const rows = page.getByRole('list', { name: 'Articles' })
  await expect(rows).toBeVisible()
  await page.keyboard.press('j')
  await palette.open()
  await expect(palette.option('Open the article')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  await expect(rows.getByRole('link')).toBeFocused()

  await chooseImport(page, colleaguesFile)
  await palette.open()
  await expect(palette.option(/^Import the file/)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(palette.dialog).toBeHidden()

  await openSample(overlappingClaims)
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toBeFocused()
  await palette.open()
  await expect(palette.option(/^Write the claim’s note/)).toBeVisible()
  await page.mouse.click(20, 880)
  await expect(palette.dialog).toBeHidden()
  await expect(reading.focusedCard).toBeFocused()
})

test('what is typed narrows it, and is no key of the page', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  const palette = new Palette(page)
  await page.keyboard.press('j')
  await palette.find('word end back')
  await expect(palette.options).toHaveCount(1)
  await expect(palette.options.first()).toHaveAccessibleName('End back by a word ,')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('faqjkn?')
  await expect(palette.dialog).toContainText('Nothing found.')
  await page.keyboard.press('Enter')
  await expect(palette.field).toHaveValue('faqjkn?')
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  await expect(outline(page)).toContainText('8 claims')
})

test('a command acts on the focused claim', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  const palette = new Palette(page)
  await page.keyboard.press('j')
  await palette.run('write the', /^Write the claim’s note N$/)
  await expect(reading.note).toBeFocused()
  await page.keyboard.type('by palette')
  await palette.run('next cl', /^Next claim J$/)
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 2:/)
  await expect(reading.focusedCard).toBeFocused()
  await page.keyboard.press('k')
  await expect(reading.focusedCard).toContainText('by palette')
  await palette.run('delete', /^Delete the claim Del$/)
  await expect(outline(page)).toContainText('7 claims')
  await palette.run('undo', /^Undo Ctrl Z$/)
  await expect(outline(page)).toContainText('8 claims')
})

test('the selection of the article outlives it', async ({ page, openSample, reading }) => {
  await openSample()
  const palette = new Palette(page)
  await reading.select(words)
  const selected = () => page.evaluate(() => document.getSelection()?.toString())
  await palette.open()
  await expect(palette.option('Tag as forecast F')).toBeEnabled()
  await page.keyboard.type('library')
  await page.keyboard.press('Escape')
  await expect(reading.toolbar).toBeVisible()
  expect(await selected()).toBe(words)
  await palette.run('tag fore', /^Tag as forecast F$/)
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 1: ${words}.`)
  await expect(reading.toolbar).toBeHidden()

  await reading.select('the well-known Ukrainian military expert')
  await page.getByRole('banner').getByRole('button', { name: 'Commands' }).click()
  await palette.option('Tag as quote Q').click()
  await expect(reading.focusedCard).toHaveAccessibleName(/^Quote 1: the well-known/)
})

test('what makes no sense now says why and cannot be had', async ({ page, openSample }) => {
  await openSample()
  const palette = new Palette(page)
  await palette.open()
  await expect(palette.option(/^Tag as forecast Nothing is selected/)).toBeDisabled()
  await expect(palette.option(/^Delete the claim No claim is focused/)).toBeDisabled()
  await expect(palette.option(/^Next claim No claims yet/)).toBeDisabled()
  await expect(palette.option(/^Undo Nothing to undo/)).toBeDisabled()
  await page.keyboard.type('undo')
  await expect(palette.options).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(palette.dialog).toBeVisible()
  await palette.options.first().click({ force: true })
  await expect(palette.dialog).toBeVisible()
})

test('nothing of a colleague’s layer can be changed from it', async ({ page }) => {
  const palette = new Palette(page)
  await chooseImport(page, colleaguesFile)
  await page.getByRole('button', { name: 'Take all from the file' }).click()
  await palette.run('import the', /^Import the file/)
  await page.getByRole('link', { name: 'Ana 13' }).click()
  await expect(page.getByRole('alert')).toContainText('You are reading a colleague’s layer')
  await page.keyboard.press('j')
  await palette.find('claim')
  await expect(palette.option(/^Delete the claim This layer is read-only here/)).toBeDisabled()
  await expect(palette.option(/^Next claim J/)).toBeEnabled()
})

test('it leads to claims by their words and numbers', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  const palette = new Palette(page)
  await palette.run('mob', /^Forecast 2: Russia may announce a general mobilization/)
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 2:/)
  await expect(reading.focusedCard).toBeFocused()
  await palette.run('#1', /^Assessment 1:/)
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  await palette.run('quote 3', /^Quote 3:/)
  await expect(reading.focusedCard).toHaveAccessibleName(/^Quote 3:/)
  await page.keyboard.press('Shift+Q')
  await expect(reading.filter('Forecasts')).toHaveAttribute('aria-pressed', 'false')
  await palette.run('8', /^Forecast 8:/)
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 8:/)
  await expect(reading.filter('Forecasts')).toHaveAttribute('aria-pressed', 'true')
})

test('it leads to paragraphs by their words, and shows commands alone', async ({ page, openSample }) => {
  await openSample()
  const palette = new Palette(page)
  await palette.run('mobilize millions', /^Paragraph 8: /)
  await expect(page.locator('[data-paragraph="7"]')).toBeInViewport()
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeFocused()
  await palette.find('>exp')
  await expect(palette.options).toHaveCount(2)
  await expect(palette.options.first()).toHaveAccessibleName('Export the annotation file Ctrl E')
})

test('it leads to articles by their titles', async ({ page }) => {
  const palette = new Palette(page)
  await page.getByRole('textbox', { name: 'Add an article' }).fill('Grain prices will fall.')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('link')).toHaveCount(2)
  await palette.run('fight long', sample)
  await expect(page.getByRole('heading', { level: 1, name: sample })).toBeVisible()
  await palette.run('grain', 'Grain prices will fall.')
  await expect(page.getByRole('heading', { level: 1, name: 'Grain prices will fall.' })).toBeVisible()
  await palette.run('library', /^Go to the library/)
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  await palette.run('keys', /^All keys/)
  await expect(help(page)).toBeVisible()
})

test('arrows choose, and Enter takes the first of what is left after a letter is taken back', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  const palette = new Palette(page)
  const chosen = palette.dialog.locator('[role=option][data-focused]')
  await palette.open()
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toHaveCount(1)
  const first = await chosen.textContent()
  await page.keyboard.press('ArrowDown')
  await expect(chosen).not.toHaveText(first ?? '')
  await page.keyboard.press('ArrowUp')
  await expect(chosen).toHaveText(first ?? '')
  await page.keyboard.type('#22')
  await expect(palette.options).toHaveCount(0)
  await page.keyboard.press('Backspace')
  await expect(palette.options).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 2:/)
})

test('Enter at once after the last letter means what is found for all of them', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  const palette = new Palette(page)
  await palette.open()
  await pressAtOnce(page, ['#', '8', 'Enter'])
  await expect(palette.dialog).toBeHidden()
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 8:/)
})

test('a finished word of an input method chooses nothing', async ({ page, openSample }) => {
  await openSample(overlappingClaims)
  const palette = new Palette(page)
  await palette.find('mob')
  await expect(palette.options.first()).toBeVisible()
  await palette.field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await palette.field.dispatchEvent('keydown', { key: 'Escape', keyCode: 229 })
  await expect(palette.dialog).toBeVisible()
})

test('axe objects to nothing in it', async ({ page, openSample }) => {
  await openSample(overlappingClaims)
  const palette = new Palette(page)
  await palette.open()
  await checkAccess(page)
  await page.keyboard.type('mob')
  await expect(palette.option(/^Forecast 2:/)).toBeVisible()
  await checkAccess(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('it is opened, used and closed by touch', async ({ page, assay, openSample, reading }) => {
    await openSample(overlappingClaims)
    const palette = new Palette(page)
    await page.getByRole('button', { name: 'Commands' }).tap()
    await expect(palette.field).toBeFocused()
    await page.keyboard.type('mob')
    await expect(palette.option(/^Forecast 2:/)).toBeVisible()
    await checkTargets(page, 24)
    await checkWidths(page, [390, 320])
    await checkAccess(page)
    await palette.option(/^Forecast 2:/).tap()
    await expect(reading.sheet).toContainText('Russia may announce')
    await page.getByRole('button', { name: 'Commands' }).tap()
    await palette.dialog.getByRole('button', { name: 'Close' }).tap()
    await expect(palette.dialog).toBeHidden()

    await page.goto(assay.url)
    await page.getByRole('button', { name: 'Commands' }).tap()
    await palette.option(sample).tap()
    await expect(page.getByRole('heading', { level: 1, name: sample })).toBeVisible()
  })
})
