// Settings: each choice holds at once and after a reload from the first frame on, and all go back to usual together.
import type { Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { PreferencesAnswer } from '../src/api/preferences.ts'
import { checkAccess } from './check-access.ts'
import { checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { overlappingClaims } from './overlapping-claims.ts'

const panel = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const choice = (page: Page, group: string, label: string) =>
  panel(page).getByRole('group', { name: group }).getByRole('radio', { name: label, exact: true })

async function openByKey(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(',')
  await expect(choice(page, 'Light or dark', 'Like the system')).toBeVisible()
}

const paragraph = (page: Page) => page.locator('[data-paragraph="1"]')
const styleOf = (page: Page, property: string) =>
  paragraph(page).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
const widthOf = async (page: Page) => (await paragraph(page).boundingBox())?.width ?? 0

test('open by key on the article and in the library, and give the keyboard back', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  await page.goto(assay.url)
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  await openByKey(page)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await openSample(overlappingClaims)
  await reading.cards.first().click()
  await openByKey(page)
  await expect(choice(page, 'Light or dark', 'Like the system')).toBeFocused()
  await checkAccess(page)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(reading.focusedCard).toBeFocused()
})

test('size and measure change the text at once, and all that is measured by it', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([{ type: 'forecast', words: 'Russia may announce' }])
  await reading.card('Russia may announce').click()
  await openByKey(page)
  expect(await styleOf(page, 'font-size')).toBe('19px')
  const usual = await widthOf(page)
  await choice(page, 'Length of its lines', 'Narrow').click()
  expect(await widthOf(page)).toBeLessThan(usual - 60)
  await choice(page, 'Size of the text', '23').click()
  expect(await styleOf(page, 'font-size')).toBe('23px')
  await page.keyboard.press('Escape')
  const mark = page.locator('mark[data-focused]').first()
  const handle = page.locator('[data-edge="start"]')
  const apart = async () => {
    const [line, held] = [await mark.boundingBox(), await handle.boundingBox()]
    return line && held ? Math.abs(line.x - held.x - held.width / 2) + Math.abs(line.y - held.y) : 1_000
  }
  await expect.poll(apart).toBeLessThan(24)
  const card = async () => (await reading.focusedCard.boundingBox())?.y ?? 0
  const line = async () => (await mark.boundingBox())?.y ?? 0
  await expect.poll(async () => Math.abs((await card()) - (await line()))).toBeLessThan(24)
})

test('cards and rail close up, and lines are drawn bolder or in ink alone', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  const card = reading.cards.first()
  const height = async () => (await card.boundingBox())?.height ?? 0
  const mark = page.locator('mark[data-type="forecast"]').first()
  const line = () =>
    mark.evaluate(element => {
      const { textDecorationColor, textDecorationThickness, textDecorationStyle } = getComputedStyle(element)
      return [textDecorationColor, textDecorationThickness, textDecorationStyle]
    })
  const [usual, before] = [await line(), await height()]
  await openByKey(page)
  await choice(page, 'Cards and rail', 'Compact').click()
  expect(await height()).toBeLessThan(before - 10)
  await choice(page, 'Lines of the marks', 'Bolder').click()
  const bold = await line()
  expect(bold).not.toEqual(usual)
  await choice(page, 'Lines of the marks', 'Bolder, by pattern without colour').click()
  const ink = await page.evaluate(() => {
    const probe = Object.assign(document.createElement('i'), { className: 'probe' })
    document.body.append(probe)
    probe.style.color = 'var(--ink-2)'
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })
  expect(await line()).toEqual([ink, bold[1], 'dashed'])
  await page.keyboard.press('Escape')
  await checkAccess(page)
})

/** What each frame shows, from the first on: the page's colour and the text's size and width where there is text. */
async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(window, { seenFrames: seen })
    const look = () => {
      if (document.body) seen.add(`page ${getComputedStyle(document.documentElement).colorScheme}`)
      const text = document.querySelector('[data-paragraph="1"]')
      if (text) {
        const { fontSize, width } = getComputedStyle(text)
        seen.add(`text ${fontSize} ${Math.round(Number.parseFloat(width))}`)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

test('a reload shows what was chosen from the first frame on', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await openByKey(page)
  await choice(page, 'Light or dark', 'Dark').click()
  await choice(page, 'Size of the text', '21').click()
  await choice(page, 'Length of its lines', 'Narrow').click()
  await choice(page, 'Cards and rail', 'Compact').click()
  await page.keyboard.press('Escape')
  const width = Math.round(await widthOf(page))
  await watchFrames(page)
  await page.reload()
  await reading.opened()
  const seen = await page.evaluate(() => [...(window as unknown as { seenFrames: Set<string> }).seenFrames])
  expect(seen.sort()).toEqual(['page dark', `text 21px ${width}`])
  await openByKey(page)
  await expect(choice(page, 'Light or dark', 'Dark')).toBeChecked()
  await expect(choice(page, 'Cards and rail', 'Compact')).toBeChecked()
})

test('what other hands have stored is as usual', async ({ page, assay, openSample }) => {
  await page.goto(assay.url)
  await page.evaluate(() => {
    const state = { textSize: 400, measure: 'endless', lines: 7, density: 'compact' }
    localStorage.setItem('assay-preferences', JSON.stringify({ state, version: 0 }))
  })
  await openSample()
  expect(await styleOf(page, 'font-size')).toBe('19px')
  await page.evaluate(() => localStorage.setItem('assay-preferences', '{broken'))
  await page.reload()
  await page.locator('html[data-reading=complete]').waitFor()
  await openByKey(page)
  await expect(choice(page, 'Size of the text', '19')).toBeChecked()
  await expect(choice(page, 'Cards and rail', 'Usual')).toBeChecked()
})

test('all go back to usual together, and that is taken back', async ({ page, openSample }) => {
  await openSample()
  await openByKey(page)
  const back = panel(page).getByRole('button', { name: 'Back to usual' })
  await expect(back).toBeDisabled()
  await choice(page, 'Light or dark', 'Dark').click()
  await choice(page, 'Size of the text', '17').click()
  await choice(page, 'A selection takes', 'Whole sentences').click()
  await back.click()
  await expect(choice(page, 'Light or dark', 'Like the system')).toBeChecked()
  await expect(choice(page, 'A selection takes', 'Whole words')).toBeChecked()
  expect(await styleOf(page, 'font-size')).toBe('19px')
  await page.keyboard.press('Escape')
  await page
    .getByText('All settings are as usual.')
    .locator('..')
    .getByRole('button', { name: /^Undo/ })
    .click()
  expect(await styleOf(page, 'font-size')).toBe('17px')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

/** The next answer to a choice that the page sends. */
const kept = (page: Page) =>
  page.waitForResponse(
    answer => answer.url().endsWith(paths.preferences) && answer.request().method() === 'PUT',
  )

test('what is chosen is there in each browser of the person, and from the first frame of its next opening on', async ({
  page,
  browser,
  openSample,
}) => {
  await openSample()
  await openByKey(page)
  await choice(page, 'Light or dark', 'Dark').click()
  const sent = kept(page)
  await choice(page, 'Size of the text', '21').click()
  expect((await sent).status()).toBe(200)
  const { cookies } = await page.context().storageState()
  const context = await browser.newContext({ storageState: { cookies, origins: [] } })
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => styleOf(other, 'font-size')).toBe('21px')
  await watchFrames(other)
  await other.reload()
  await other.locator('html[data-reading=complete]').waitFor()
  expect(
    await other.evaluate(() => [...(window as unknown as { seenFrames: Set<string> }).seenFrames]),
  ).not.toContain('page light dark')
  await openByKey(other)
  const back = kept(other)
  await choice(other, 'Light or dark', 'Light').click()
  expect((await back).status()).toBe(200)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await styleOf(page, 'font-size')).toBe('21px')
  await context.close()
})

test('what is chosen while Assay is out of reach is sent later, and holds in the other tab at once', async ({
  page,
  openSample,
}) => {
  const asked = page.waitForResponse(answer => answer.url().endsWith(paths.preferences))
  await openSample()
  await asked
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  await tab.locator('html[data-reading=complete]').waitFor()
  await page.context().route(`**${paths.preferences}`, route => route.abort())
  await openByKey(page)
  const failed = page.waitForEvent('requestfailed')
  await choice(page, 'Light or dark', 'Dark').click()
  await failed
  await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark')
  await tab.close()
  await page.goto('about:blank')
  await page.context().unroute(`**${paths.preferences}`)
  const sent = kept(page)
  await page.goBack()
  const answer: PreferencesAnswer = await (await sent).json()
  expect(answer.kept?.preferences.theme).toBe('dark')
})

test('lead to the keys of the page', async ({ page, openSample }) => {
  await openSample()
  await openByKey(page)
  await panel(page).getByRole('button', { name: 'Keys of this page' }).click()
  await expect(page.getByRole('dialog', { name: /Keys/ })).toBeVisible()
  await expect(panel(page)).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('fit, scroll and hold for the smaller text', async ({ page, openSample }) => {
    await openSample(overlappingClaims)
    await page.getByRole('button', { name: 'Ana Reyes: settings' }).click()
    await choice(page, 'Size of the text', '23').click()
    expect(Number.parseFloat(await styleOf(page, 'font-size'))).toBeCloseTo(21.2, 1)
    await checkAccess(page)
    await panel(page).getByRole('button', { name: 'Back to usual' }).scrollIntoViewIfNeeded()
    await expect(panel(page).getByRole('button', { name: 'Back to usual' })).toBeInViewport()
    await page.keyboard.press('Escape')
    await checkWidths(page, [390])
  })
})
