// Colleagues' layers beside one's own: thin lines that can be looked at and not be changed.
import type { Locator, Page } from '@playwright/test'
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { findWords, openImported } from './import-article.ts'
import { readStoredFile } from './stored-file.ts'

const text = [
  'Prices will fall in spring, said the minister, because the harvest was good.',
  'Nobody expects a war. The army is small and its weapons are old.',
  'A third paragraph that nobody has marked.',
].join('\n\n')
const mine = 'Prices will fall in spring'
const shared = 'the harvest was good'
const theirs = 'Nobody expects a war'
const inner = 'a war'

const at = (words: string) => [findWords(text, words)]

/** An article with a claim of one's own, five of Ben's and two of Cleo Marsh's. */
function openWithColleagues(page: Page, origin: string): Promise<string> {
  return openImported(page, origin, {
    title: 'Prices',
    text,
    layers: {
      me: [
        { type: 'forecast', at: at(mine) },
        { type: 'assessment', at: at(shared), note: 'Mine' },
      ],
      Ben: [
        { type: 'quote', at: at(mine) },
        { type: 'assessment', at: at(`said the minister, because ${shared}`) },
        { type: 'forecast', at: at(theirs), note: 'Too sure of it' },
        { type: 'quote', at: at(inner) },
        { type: 'assessment', at: at('weapons are old') },
      ],
      'Cleo Marsh': [
        { type: 'forecast', at: at('fall in spring, said') },
        { type: 'assessment', at: at('its weapons are old') },
      ],
    },
  })
}

const rail = (page: Page) => page.getByRole('complementary', { name: 'Outline and filter' })
const besideSwitch = (page: Page, name: string): Locator =>
  rail(page).getByRole('checkbox', { name: `${name}: beside mine` })

/** The words under the lines of other layers, claim by claim. */
function besideTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Map<string, string>()
    for (const line of document.querySelectorAll<HTMLElement>('[data-beside]')) {
      const id = line.dataset['beside'] ?? ''
      texts.set(id, (texts.get(id) ?? '') + line.textContent)
    }
    return [...texts.values()].sort()
  })
}

const bens = [mine, `said the minister, because ${shared}`, theirs, inner, 'weapons are old'].sort()

test('a colleague’s claims come as lines and go, and stay in the address', async ({
  page,
  assay,
  reading,
}) => {
  await openWithColleagues(page, assay.url)
  const before = await page.locator('[data-paragraph]').allTextContents()
  expect(await besideTexts(page)).toEqual([])
  await besideSwitch(page, 'Ben').check()
  await expect.poll(() => besideTexts(page)).toEqual(bens)
  await expect(page).toHaveURL(/beside=/)
  await besideSwitch(page, 'Cleo Marsh').check()
  await expect.poll(() => besideTexts(page)).toHaveLength(7)
  expect((await reading.markedTexts()).sort()).toEqual([mine, shared].sort())
  expect(await page.locator('[data-paragraph]').allTextContents()).toEqual(before)
  await expect(page.locator('svg text').filter({ hasText: /^B$/ }).first()).toBeVisible()

  await expect(page).toHaveURL(/beside=[^&]*(,|%2C)/)
  await page.reload()
  await reading.opened()
  await expect.poll(() => besideTexts(page)).toHaveLength(7)
  await expect(besideSwitch(page, 'Ben')).toBeChecked()
  await besideSwitch(page, 'Cleo Marsh').uncheck()
  await expect.poll(() => besideTexts(page)).toEqual(bens)
  await besideSwitch(page, 'Ben').uncheck()
  await expect.poll(() => besideTexts(page)).toEqual([])
  await expect(page).not.toHaveURL(/beside=/)
})

test('their lines lie outside of one’s own, thin and quiet, and move no letter', async ({ page, assay }) => {
  await openWithColleagues(page, assay.url)
  const box = () =>
    page.locator('[data-paragraph]').evaluateAll(all => all.map(p => p.getBoundingClientRect().toJSON()))
  const before = await box()
  await besideSwitch(page, 'Ben').check()
  await besideSwitch(page, 'Cleo Marsh').check()
  await expect.poll(() => besideTexts(page)).toHaveLength(7)
  expect(await box()).toEqual(before)
  const lines = await page.locator('[data-paragraph="0"]').evaluate(paragraph => {
    const read = (selector: string) =>
      [...paragraph.querySelectorAll<HTMLElement>(selector)].map(element => {
        const { textUnderlineOffset, textDecorationThickness, textDecorationStyle } =
          getComputedStyle(element)
        return {
          offset: Number.parseFloat(textUnderlineOffset),
          thickness: textDecorationThickness,
          style: `${element.dataset['type']} ${textDecorationStyle}`,
        }
      })
    return { own: read('mark'), beside: read('[data-beside]') }
  })
  const outermost = Math.max(...lines.own.map(({ offset }) => offset))
  for (const { offset, thickness } of lines.beside) {
    expect(offset).toBeGreaterThan(outermost)
    expect(thickness).toBe('1px')
  }
  expect(new Set(lines.beside.map(({ style }) => style))).toEqual(
    new Set(['quote dotted', 'assessment solid', 'forecast dashed']),
  )
})

test('one’s own claim is clicked first; where there is none, theirs is shown and cannot be changed', async ({
  page,
  assay,
  reading,
}) => {
  const article = await openWithColleagues(page, assay.url)
  const stored = await readStoredFile(page.context(), assay.url, article)
  await besideSwitch(page, 'Ben').check()
  await expect.poll(() => besideTexts(page)).toEqual(bens)
  await reading.click(mine)
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 1: ${mine}.`)

  await reading.click(inner)
  const shown = reading.inspector.getByRole('region', { name: 'Quote by Ben' })
  await expect(shown).toContainText(inner)
  await expect(reading.focusedCard).toHaveCount(0)
  await reading.click(inner)
  await expect(reading.inspector.getByRole('region', { name: 'Forecast by Ben' })).toContainText(theirs)
  await expect(reading.inspector).toContainText('Too sure of it')
  await expect(reading.inspector.getByRole('button')).toHaveCount(0)
  await expect(reading.inspector.getByRole('textbox')).toHaveCount(0)
  await expect(reading.inspector.getByRole('radio')).toHaveCount(0)
  await expect(page.locator('[data-looked]').first()).toBeVisible()
  for (const key of ['Delete', 'n', 'r', '.', 'Backspace']) await page.keyboard.press(key)
  await expect(reading.inspector).toContainText('Too sure of it')
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(stored)

  await page.keyboard.press('Escape')
  await expect(reading.inspector).not.toContainText('by Ben')
  await reading.click(theirs)
  await besideSwitch(page, 'Ben').uncheck()
  await expect(reading.inspector).not.toContainText('by Ben')
})

test('J and K pass them by, and the filter hides theirs too', async ({ page, assay, reading }) => {
  await openWithColleagues(page, assay.url)
  await besideSwitch(page, 'Ben').check()
  await expect.poll(() => besideTexts(page)).toEqual(bens)
  for (const name of [`Forecast 1: ${mine}.`, `Assessment 2: ${shared}. Note: Mine`]) {
    await page.keyboard.press('j')
    await expect(reading.focusedCard).toHaveAccessibleName(name)
  }
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 2/)
  await page.keyboard.press('k')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 1/)
  await expect(reading.cards).toHaveCount(2)
  await reading.filter('Quotes').click()
  await expect.poll(() => besideTexts(page)).toEqual(bens.filter(words => words !== mine && words !== inner))
})

test('an edit of one’s own paints its paragraph and no other', async ({ page, assay, reading }) => {
  await openWithColleagues(page, assay.url)
  await besideSwitch(page, 'Ben').check()
  await besideSwitch(page, 'Cleo Marsh').check()
  await expect.poll(() => besideTexts(page)).toHaveLength(7)
  await page.evaluate(() => {
    const touched = new Set<string>()
    new MutationObserver(records => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const paragraph = element?.closest<HTMLElement>('[data-paragraph]')
        if (paragraph) touched.add(paragraph.dataset['paragraph'] ?? '')
      }
    }).observe(document.querySelector('[data-article]') ?? document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    Object.assign(window, { touched })
  })
  await reading.tag('The army is small', 'a')
  await expect.poll(() => reading.markedTexts()).toContain('The army is small')
  await expect.poll(() => besideTexts(page)).toHaveLength(7)
  expect(await page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])).toEqual([
    '1',
  ])
})

test('a layer that cannot be read says so', async ({ page, assay }) => {
  await openWithColleagues(page, assay.url)
  await page.route('**/layers/*', route => route.abort())
  await besideSwitch(page, 'Ben').check()
  await expect(page.getByRole('alert')).toContainText('The layer of Ben could not be read.')
  expect(await besideTexts(page)).toEqual([])
})

test('on a narrow screen theirs is shown in a sheet, with nothing to edit', async ({
  page,
  assay,
  reading,
}) => {
  await openWithColleagues(page, assay.url)
  await besideSwitch(page, 'Ben').check()
  await expect.poll(() => besideTexts(page)).toEqual(bens)
  await page.setViewportSize({ width: 390, height: 844 })
  await reading.click(inner)
  const sheet = page.getByRole('region', { name: 'Claim of another layer' })
  await expect(sheet).toContainText('Quote by Ben')
  await expect(sheet.getByRole('button')).toHaveText(['Close'])
  await checkAccess(page)
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toBeHidden()
})

test('axe objects to none of it', async ({ page, assay, reading }) => {
  await openWithColleagues(page, assay.url)
  await besideSwitch(page, 'Ben').check()
  await besideSwitch(page, 'Cleo Marsh').check()
  await expect.poll(() => besideTexts(page)).toHaveLength(7)
  await reading.click(theirs)
  await expect(reading.inspector).toContainText('by Ben')
  await checkAccess(page)
})

test('Alt J and Alt K go through the claims of colleagues, and Esc goes back', async ({
  page,
  assay,
  reading,
}) => {
  await openWithColleagues(page, assay.url)
  await page.keyboard.press('Alt+j')
  await expect(page.getByText('No colleague’s layer is shown beside yours.')).toBeAttached()
  await besideSwitch(page, 'Ben').check()
  await page.locator('[data-desk]').focus()
  const looked = page.locator('[data-beside][data-looked]')
  await page.keyboard.press('Alt+j')
  await expect(looked.first()).toBeVisible()
  const seen: string[] = []
  for (let i = 0; i < 5; i += 1) {
    seen.push((await looked.allTextContents()).join(''))
    await page.keyboard.press('Alt+j')
  }
  expect(seen.sort()).toEqual(bens)
  await page.keyboard.press('Alt+k')
  await expect(looked).toHaveText('a war')
  await expect(page.getByText('Too sure of it')).toBeHidden()
  await page.keyboard.press('Alt+k')
  await expect(page.getByText('Too sure of it')).toBeVisible()
  await expect(reading.focusedCard).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(looked).toHaveCount(0)
})
