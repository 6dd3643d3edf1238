// Finding one's way within an article: words in the text, in claims and notes, and claims by what they say.
import type { Page } from '@playwright/test'
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import type { SeedClaim } from './seed-claims.ts'

const assessment = 'there are no people willing to fight'
const forecast = 'Russia may announce'
const quote = 'with low motivation it will be tantamount to failure'
const claims: readonly SeedClaim[] = [
  { type: 'assessment', words: assessment, note: 'Who counts here?' },
  { type: 'forecast', words: forecast },
  { type: 'quote', words: quote, note: 'Of Russia, again.' },
]
const wars = 'War is war.\n\nNobody wants a “War”. Warm words.\n\nThe end of the wàr.'

test.describe('words', () => {
  test('are counted, lit and gone through, and the place is taken when the bar goes', async ({
    page,
    openText,
    reading,
  }) => {
    await openText(wars)
    const { bar, field, count } = find(page)
    await page.keyboard.press('/')
    await expect(field).toBeFocused()
    await page.keyboard.type('war')
    await expect(count).toHaveText('1 of 5')
    await expect.poll(() => lit(page)).toEqual(['War', 'war', 'War', 'War', 'wàr'])
    await expect.poll(() => lit(page, ['assay-find-current'])).toEqual(['War'])
    await page.keyboard.press('Enter')
    await expect(count).toHaveText('2 of 5')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await expect(count).toHaveText('5 of 5')
    await bar.getByRole('checkbox', { name: 'Whole words' }).check()
    await expect(count).toHaveText('1 of 4')
    await bar.getByRole('button', { name: 'Next' }).click()
    await expect(count).toHaveText('2 of 4')
    await field.press('Escape')
    await expect(bar).toBeHidden()
    await expect.poll(() => lit(page)).toEqual([])
    await page.keyboard.press('f')
    await expect(reading.focusedCard).toHaveAccessibleName('Forecast 1: war.')
    await page.keyboard.press('/')
    await expect(field).toHaveValue('war')
  })

  test('far down a long article are scrolled to, clear of the bar', async ({ page, openText }) => {
    const lines = Array.from({ length: 400 }, (_, at) => `Paragraph ${at + 1} says what there is to say.`)
    await openText(lines.join('\n\n'))
    await page.keyboard.press('/')
    await page.keyboard.type('paragraph 399 ')
    const { bar, count } = find(page)
    const article = page.getByRole('region', { name: 'Article' })
    await expect(count).toHaveText('1 of 1')
    await expect(article.getByText('Paragraph 399 says')).toBeInViewport()
    await expect.poll(() => lit(page)).toEqual(['Paragraph 399'])
    await page.getByRole('textbox', { name: 'Find' }).fill('paragraph 7 ')
    await expect(article.getByText('Paragraph 7 says')).toBeInViewport()
    const foot = (await bar.boundingBox())?.height ?? 0
    const place = await article.getByText('Paragraph 7 says').boundingBox()
    expect(place?.y).toBeGreaterThan(52 + foot)
  })

  test('typed at once after the key go into the field and tag nothing', async ({
    page,
    openText,
    reading,
  }) => {
    await openText(wars)
    await reading.select('Nobody')
    await Promise.all(['/', 'f', 'a', 'q'].map(key => page.keyboard.press(key)))
    await expect(find(page).field).toHaveValue('faq')
    await expect(find(page).count).toHaveText('None')
    await expect(reading.cards).toHaveCount(0)
  })

  test('that are selected are looked for', async ({ page, openText, reading }) => {
    await openText(wars)
    await reading.select('end of the')
    await page.getByRole('banner').getByRole('button', { name: 'Find' }).click()
    await expect(find(page).field).toHaveValue('end of the')
    await expect(find(page).count).toHaveText('1 of 1')
  })

  test('are found in claims and notes, in the order wished for', async ({ page, openSample, reading }) => {
    await openSample(claims)
    await page.keyboard.press('/')
    await page.keyboard.type('russia')
    const { bar, count } = find(page)
    await expect(count).toHaveText(/^1 of \d\d/)
    await bar.getByRole('combobox', { name: 'Look in' }).selectOption('Claims and notes')
    await expect(count).toHaveText('1 of 2')
    await expect(reading.focusedCard).toContainText(forecast)
    await bar.getByRole('button', { name: 'Next' }).click()
    await expect(reading.focusedCard).toContainText(quote)
    await expect(bar.getByRole('button', { name: 'Next' })).toBeFocused()
    await bar.getByRole('combobox', { name: 'Order' }).selectOption('Last changed first')
    await expect(page).toHaveURL(url => url.searchParams.get('sort') === 'modified')
    await page.reload()
    await reading.opened()
    await page.keyboard.press('/')
    await bar.getByRole('combobox', { name: 'Look in' }).selectOption('Claims and notes')
    await expect(bar.getByRole('combobox', { name: 'Order' })).toHaveValue('modified')
  })
})

test.describe('all places', () => {
  test('are tagged as one edit, without those that were, and taken back as one', async ({
    page,
    openText,
    reading,
  }) => {
    await openText(wars)
    await reading.tag('“War”', 'q')
    const { bar, field, count } = find(page)
    await page.keyboard.press('/')
    await field.fill('war')
    await expect(count).toHaveText('1 of 5')
    await bar.getByRole('button', { name: 'Tag all…' }).click()
    await expect(bar.getByRole('group', { name: 'Tag all 5 places as' })).toBeVisible()
    await expect(bar.getByRole('button', { name: 'Forecast' })).toBeFocused()
    await page.keyboard.press('a')
    await expect(page.getByText('Tagged 5 assessments.')).toBeVisible()
    await expect(field).toBeFocused()
    await expect(reading.filter('Assessments')).toContainText('5')
    await expect.poll(() => lit(page)).toEqual(['War', 'war', 'War', 'War', 'wàr'])

    await bar.getByRole('checkbox', { name: 'Whole words' }).check()
    await expect(count).toHaveText('1 of 4')
    await bar.getByRole('button', { name: 'Tag all…' }).click()
    await bar.getByRole('button', { name: 'Assessment' }).click()
    await expect(
      page.getByText('All of this is tagged as 4 assessments already. Nothing was added.'),
    ).toBeVisible()
    await field.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect(reading.filter('Assessments')).toContainText('0')
    await expect(reading.filter('Quotes')).toContainText('1')
    await page.keyboard.press('Control+Shift+z')
    await expect(reading.filter('Assessments')).toContainText('5')
    await reading.saved()
    await page.reload()
    await reading.opened()
    await expect(reading.cards).toHaveCount(6)
  })
})

test.describe('claims', () => {
  test('are narrowed by what they say, by keyboard, and stay so after a reload', async ({
    page,
    openSample,
    reading,
  }) => {
    await openSample(claims)
    const rail = page.getByRole('complementary', { name: 'Outline and filter' })
    await rail.getByRole('button', { name: 'Narrow by speaker, note …' }).focus()
    await page.keyboard.press('Enter')
    const form = rail.getByRole('form', { name: 'Narrow the claims shown' })
    await expect(form.getByRole('combobox', { name: 'By' })).toBeFocused()
    await form.getByRole('combobox', { name: 'By' }).selectOption('Note')
    await form.getByRole('combobox', { name: 'Only' }).press('Tab')
    await page.keyboard.press('Enter')
    await expect(rail.getByRole('button', { name: 'With a note. Take away' })).toBeVisible()
    await expect(rail.getByText('2 of 3 claims')).toBeVisible()
    await expect(reading.cards).toHaveCount(2)
    await expect.poll(() => reading.markedTexts()).toEqual([assessment, quote].sort())
    await page.locator('[data-desk]').focus()
    await page.keyboard.press('j')
    await expect(reading.card(assessment)).toBeFocused()
    await page.keyboard.press('j')
    await expect(reading.card(quote)).toBeFocused()
    await expect(page).toHaveURL(url => url.searchParams.get('only') === 'note:some')
    await page.reload()
    await reading.opened()
    await expect(reading.cards).toHaveCount(2)
    await rail.getByRole('button', { name: 'With a note. Take away' }).click()
    await expect(reading.cards).toHaveCount(3)
    await expect(page).toHaveURL(url => !url.searchParams.has('only'))
  })

  test('that no longer fit stay while one works on them', async ({ page, openSample, reading }) => {
    await openSample(claims)
    await page.goto(`${page.url().split('?')[0]}?only=note%3Anone`)
    await reading.opened()
    await expect(reading.cards).toHaveCount(1)
    await reading.click(forecast)
    await page.keyboard.press('n')
    await expect(reading.note).toBeFocused()
    await page.keyboard.type('Noted.')
    await page.keyboard.press('Escape')
    await expect(reading.focusedCard).toContainText('Noted.')
    await expect.poll(() => reading.markedTexts()).toEqual([forecast])
    await page.keyboard.press('Escape')
    await expect(reading.cards).toHaveCount(0)
    await expect.poll(() => reading.markedTexts()).toEqual([])
  })
})

test('bar, chips and form can be used by everybody', async ({ page, openSample, reading }) => {
  await openSample(claims)
  await page.goto(`${page.url().split('?')[0]}?only=is%3Aincomplete,speaker%3DYuri Butusov,lacks%3Aspeaker`)
  await reading.opened()
  const rail = page.getByRole('complementary', { name: 'Outline and filter' })
  await rail.getByRole('button', { name: 'Narrow further' }).click()
  await expect(rail.getByRole('form')).toBeVisible()
  await page.locator('[data-desk]').focus()
  await page.keyboard.press('/')
  await page.keyboard.type('russia')
  await expect(find(page).count).toHaveText(/^1 of/)
  await find(page).bar.getByRole('button', { name: 'Tag all…' }).click()
  await checkAccess(page)
})

test('on a narrow screen the bar has room, and all of it can be reached', async ({ page, openSample }) => {
  await openSample(claims)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Commands' }).click()
  await page.getByRole('option', { name: /Find in the article/ }).click()
  const { bar, field, count } = find(page)
  await field.fill('russia')
  await expect(count).toHaveText(/^1 of/)
  await bar.getByRole('combobox', { name: 'Look in' }).selectOption('Claims and notes')
  await expect(count).toHaveText('1 of 2')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await checkAccess(page)
})

function find(page: Page) {
  const bar = page.getByRole('search', { name: 'Find in the article' })
  return { bar, field: bar.getByRole('textbox', { name: 'Find' }), count: bar.getByRole('status') }
}

/** The texts that highlights light, in the order of the page. */
function lit(page: Page, names: readonly string[] = ['assay-find', 'assay-find-current']): Promise<string[]> {
  return page.evaluate(wanted => {
    const ranges = wanted.flatMap(name => [...(CSS.highlights.get(name) ?? [])])
    const live = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range
    })
    return live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
  }, names)
}
