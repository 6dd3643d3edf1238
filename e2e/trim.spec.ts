// What the guideline leaves out of a selection: offered beside it, and taken away by key or by a click.
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { pendingWords } from './pending-words.ts'
import { readStoredWords } from './stored-file.ts'

const statement = 'Russia may announce a general mobilization'
const withLeadIn = `that ${statement}`
const attributed =
  'But a state that tries to motivate slaves to fight someone else’s freedom will never defeat a nation that can mobilize,” added the analyst'
const state = attributed.slice('But '.length, attributed.indexOf(',”'))

test('T takes away a lead-in and an attribution, and what is left is tagged', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  const offer = reading.toolbar.getByRole('button', { name: /^Trim/ })
  await reading.select(withLeadIn)
  await expect(offer).toHaveAccessibleName('Trim: leave out the leading “that”')
  await page.keyboard.press('t')
  await expect.poll(() => pendingWords(page)).toBe(statement)
  await expect(offer).toBeHidden()
  await page.keyboard.press('f')
  await expect(reading.cards).toHaveCount(1)
  await reading.select(attributed)
  await expect(offer).toHaveAccessibleName(
    'Trim: leave out the leading “But” and the attribution “added the analyst”',
  )
  await checkAccess(page)
  await offer.click()
  await expect.poll(() => pendingWords(page)).toBe(state)
  await page.keyboard.press('a')
  await expect(reading.cards).toHaveCount(2)
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([statement, state])
})

test('nothing is offered where the guideline leaves nothing out, or before the mouse is let go', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.select(statement)
  await expect(reading.toolbar.getByRole('button', { name: /^Trim/ })).toHaveCount(0)
  await page.keyboard.press('t')
  await expect(page.getByText('Nothing to trim.')).toBeAttached()
  expect(await pendingWords(page)).toBe(statement)
  await reading.select(withLeadIn, {
    beforeRelease: () => expect(reading.toolbar).toBeHidden(),
  })
  await expect(reading.toolbar.getByRole('button', { name: /^Trim/ })).toBeVisible()
  // Pressed on, a selection would be dragged away.
  await page.keyboard.press('Escape')
  await reading.select(statement)
  await expect(reading.toolbar.getByRole('button', { name: /^Trim/ })).toHaveCount(0)
})

test('with a caret the mouse selects too; the caret stands around what is left and goes on from there', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.click('Writing about the forecasts')
  await page.keyboard.press('v')
  await reading.select(withLeadIn)
  await page.keyboard.press('t')
  await expect.poll(() => pendingWords(page)).toBe(statement)
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => pendingWords(page)).toBe(`${statement}, but`)
})

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the offer stands in the toolbar at the foot, high enough for a thumb', async ({
    page,
    openSample,
    reading,
  }) => {
    await openSample()
    await reading.select(withLeadIn)
    const offer = reading.toolbar.getByRole('button', { name: /^Trim/ })
    const box = await offer.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    await offer.click()
    await expect.poll(() => pendingWords(page)).toBe(statement)
    await expect(reading.toolbar).toBeVisible()
  })
})
