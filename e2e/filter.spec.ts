// The filter by type: what is hidden is hidden in text, margin and on the way by key, and stays so after a reload.
import { expect, test } from './fixtures.ts'
import type { SeedClaim } from './seed-claims.ts'

const assessment = 'there are no people willing to fight'
const forecast = 'Russia may announce'
const quote = 'with low motivation it will be tantamount to failure'
const claims: readonly SeedClaim[] = [
  { type: 'assessment', words: assessment },
  { type: 'forecast', words: forecast },
  { type: 'quote', words: quote },
  { type: 'forecast', words: 'it will be tantamount' },
]

test('types are hidden one by one, or all but one, and come back', async ({ page, openSample, reading }) => {
  await openSample(claims)
  await expect(reading.filter('Forecasts')).toContainText('2')
  await reading.filter('Forecasts').click()
  await expect(reading.filter('Forecasts')).toHaveAttribute('aria-pressed', 'false')
  await expect(reading.filter('Forecasts')).toContainText('2')
  await expect(reading.cards).toHaveCount(2)
  await expect.poll(() => reading.markedTexts()).toEqual([assessment, quote])
  await reading.click('it will be tantamount')
  await expect(reading.focusedCard).toHaveAccessibleName(`Quote 3: ${quote}.`)
  await page.keyboard.press('k')
  await expect(reading.card(assessment)).toBeFocused()

  const focused = (await reading.card(assessment).getAttribute('data-card')) ?? ''
  await expect(page).toHaveURL(url => url.searchParams.get('claim') === focused)
  await page.reload()
  await reading.opened()
  await expect(reading.cards).toHaveCount(2)
  await expect(reading.card(assessment)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Shift+F')
  await expect(reading.cards).toHaveCount(2)
  await expect.poll(() => reading.markedTexts()).toEqual([forecast, 'it will be tantamount'])
  await page.keyboard.press('j')
  await expect(reading.card(forecast)).toBeFocused()
  await page.keyboard.press('Shift+F')
  await expect(reading.cards).toHaveCount(4)
})

test('a new claim of a hidden type brings its type back', async ({ openSample, reading }) => {
  await openSample(claims)
  await reading.filter('Quotes').click()
  await expect(reading.cards).toHaveCount(3)
  await reading.select('Russian national duty')
  await reading.toolbar.getByRole('button', { name: 'Quote' }).click()
  await expect(reading.card('Russian national duty')).toBeVisible()
  await expect(reading.card(quote)).toBeVisible()
  await expect(reading.filter('Quotes')).toHaveAttribute('aria-pressed', 'true')
})
