// Claims over one another: each is reached by mouse and by key, changed by itself, and shown as it is stored.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { passFrames, pressAtOnce } from './press-at-once.ts'
import type { Reading } from './reading.ts'
import type { SeedClaim } from './seed-claims.ts'

const whole =
  'Russia will fight for a long time because it has accumulated a lot of ammunition and military equipment over the decades. But a state that tries to motivate slaves to fight someone else’s freedom will never defeat a nation that can mobilize'
const quote =
  'Russia will fight for a long time because it has accumulated a lot of ammunition and military equipment over the decades'
const inner = 'Russia will fight for a long time'
const crossing = 'over the decades. But a state that tries'

/** A forecast and a quote on the same words, in a quote, in an assessment, and a forecast that crosses out of the quote. */
const stack: readonly SeedClaim[] = [
  { type: 'assessment', words: whole },
  { type: 'quote', words: quote },
  { type: 'forecast', words: inner },
  { type: 'quote', words: inner },
  { type: 'forecast', words: crossing },
]

const names = {
  assessment: `Assessment 1: ${whole}.`,
  quote: `Quote 2: ${quote}.`,
  forecast: `Forecast 3: ${inner}.`,
  twin: `Quote 4: ${inner}.`,
  crossing: `Forecast 5: ${crossing}.`,
}

async function expectFocus(reading: Reading, name: string): Promise<void> {
  await expect(reading.focusedCard).toHaveAccessibleName(name)
  await expect(
    reading.inspector.getByRole('region', { name: name.slice(0, name.indexOf(':')) }),
  ).toBeVisible()
}

/** What the cards say, and what the marks in the text cover. */
async function expectMarksAsCards(reading: Reading): Promise<void> {
  const cards = await reading.cards.locator('b').allTextContents()
  expect(await reading.markedTexts()).toEqual(cards.sort())
}

test('claims tagged over one another are all marked and counted', async ({ page, openSample, reading }) => {
  await openSample()
  await reading.tag(whole, 'a')
  await reading.tag(inner, 'f')
  await reading.tag(crossing, 'q')
  await reading.tag(inner, 'q')
  await expectMarksAsCards(reading)
  await expect(reading.filter('Quotes')).toContainText('2')
  await expectStays(page, reading)
})

test('a click takes the innermost claim, and each next click the one around it', async ({
  openSample,
  reading,
}) => {
  await openSample(stack)
  await expectMarksAsCards(reading)
  for (const name of [names.forecast, names.twin, names.quote, names.assessment, names.forecast]) {
    await reading.click(inner)
    await expectFocus(reading, name)
  }
  await reading.click(crossing)
  await expectFocus(reading, names.crossing)
  await reading.click(crossing)
  await expectFocus(reading, names.quote)
  await reading.click('But a state that')
  await expectFocus(reading, names.crossing)
  await reading.click('will never defeat')
  await expectFocus(reading, names.assessment)
  await reading.click('added the analyst')
  await expect(reading.focusedCard).toHaveCount(0)
})

test('the chip, the relations, the signs and the cards lead to every claim', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(stack)
  await reading.click(inner)
  await expectFocus(reading, names.forecast)
  await expect(reading.chip.getByRole('button')).toHaveText([
    /^A?Assessment 1$/,
    /^Q?Quote 2$/,
    /^Q?Quote 4$/,
    /^F?Forecast 3$/,
  ])
  await reading.chip.getByRole('button', { name: 'Quote 4' }).click()
  await expectFocus(reading, names.twin)
  await reading.inspector.getByRole('button', { name: 'inside 1' }).click()
  await expectFocus(reading, names.assessment)
  await reading.inspector.getByRole('button', { name: 'holds 2' }).click()
  await expectFocus(reading, names.quote)
  await reading.card('Forecast').filter({ hasText: crossing }).click()
  await expectFocus(reading, names.crossing)

  const signs = page.locator('[data-sign]')
  const reached = new Set<string>()
  for (const sign of await signs.all()) {
    const id = (await sign.getAttribute('data-sign')) ?? ''
    await sign.click()
    await expect(reading.focusedCard).toHaveAttribute('data-card', id)
    reached.add(id)
  }
  expect(reached.size).toBeGreaterThanOrEqual(4)
})

test('the type changes by radio button, by arrow and by letter, for the focused claim alone', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(stack)
  await reading.click(crossing)
  await reading.typeChoice('Quote').click()
  await expectFocus(reading, `Quote 5: ${crossing}.`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(reading.inspector.getByRole('radio', { name: 'Quote' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expectFocus(reading, `Assessment 5: ${crossing}.`)
  await page.keyboard.press('f')
  await expectFocus(reading, names.crossing)
  await page.keyboard.press('r')
  await page.keyboard.press('q')
  await expectFocus(reading, `Quote 5: ${crossing}.`)
  await expect(reading.inspector.getByRole('radio', { name: 'Quote' })).toBeFocused()
  await expect(reading.filter('Forecasts')).toContainText('1')
  await expect(reading.filter('Quotes')).toContainText('3')
  await expectMarksAsCards(reading)
  await expectStays(page, reading)
})

test('a key pressed before the card has the focus leads on all the same', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(stack)
  await reading.click(inner)
  await page.keyboard.press('r')
  await expect(reading.inspector.getByRole('radio', { name: 'Forecast' })).toBeFocused()
  for (const _ of Array(5)) {
    await pressAtOnce(page, ['Escape', 'r'])
    await passFrames(page, 4)
    await expect(reading.inspector.getByRole('radio', { name: 'Forecast' })).toBeFocused()
    await pressAtOnce(page, ['Escape', 'n'])
    await passFrames(page, 4)
    await expect(reading.note).toBeFocused()
  }
})

test('each claim has its own note', async ({ page, openSample, reading }) => {
  await openSample(stack)
  for (const [name, note] of [
    [names.forecast, 'inner'],
    [names.twin, 'same words'],
    [names.crossing, 'crosses'],
  ] as const) {
    const card = reading.cards.and(page.getByRole('article', { name, exact: true }))
    await card.click()
    await reading.note.fill(note)
    await page.keyboard.press('Escape')
    await expect(reading.focusedCard).toHaveAccessibleName(`${name} Note: ${note}`)
  }
  await expectStays(page, reading)
})

test('the ends move by key and by button, word by word', async ({ page, openSample, reading }) => {
  await openSample(stack)
  await reading.click(crossing)
  await page.keyboard.press('.')
  await expectFocus(reading, `Forecast 5: ${crossing} to.`)
  await page.keyboard.press(',')
  await page.keyboard.press(',')
  await expectFocus(reading, 'Forecast 5: over the decades. But a state that.')
  await page.keyboard.press('<')
  await expectFocus(reading, 'Forecast 5: equipment over the decades. But a state that.')
  await page.keyboard.press('>')
  await page.keyboard.press('>')
  await expectFocus(reading, 'Forecast 5: the decades. But a state that.')
  const press = (name: string) => reading.inspector.getByRole('button', { name }).click()
  await press('Start back by a word')
  await press('End forward by a word')
  await expectFocus(reading, names.crossing)
  await press('End back by a word')
  await press('Start forward by a word')
  await expectFocus(reading, 'Forecast 5: the decades. But a state that.')
  await expectMarksAsCards(reading)
  await expectStays(page, reading)
})

test('one claim is deleted, the others stay, and Undo brings it back', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(stack)
  await reading.click(inner)
  await reading.click(inner)
  await expectFocus(reading, names.twin)
  await page.keyboard.press('Delete')
  await expect(reading.cards).toHaveCount(4)
  await expect(page.getByText('Deleted Quote 4')).toBeVisible()
  await expectMarksAsCards(reading)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expectFocus(reading, names.twin)
  await expectMarksAsCards(reading)

  await reading.card(whole).click()
  await reading.inspector.getByRole('button', { name: 'Delete' }).click()
  await expect(reading.cards).toHaveCount(4)
  await reading.click(crossing)
  await page.keyboard.press('Backspace')
  await expect(reading.cards).toHaveCount(3)
  const toast = page.getByRole('status').getByText('Deleted Assessment 1').locator('..')
  await toast.getByRole('button', { name: 'Undo' }).click()
  await expectFocus(reading, names.assessment)
  await expect(reading.cards).toHaveCount(4)
  await expectStays(page, reading)
})

test('the same words with the same type are refused with a pointer to the first', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(stack)
  await reading.select(inner)
  await page.keyboard.press('f')
  await expect(page.getByText('This text is already Forecast 3. Nothing was added.')).toBeVisible()
  await expectFocus(reading, names.forecast)
  await expect(reading.cards).toHaveCount(5)
  await expectStays(page, reading)
})

/** The cards are the same after a reload. */
async function expectStays(page: Page, reading: Reading): Promise<void> {
  await reading.saved()
  const names = () => reading.cards.evaluateAll(cards => cards.map(card => card.getAttribute('aria-label')))
  const before = await names()
  await page.reload()
  await reading.opened()
  await expect.poll(names).toEqual(before)
}
