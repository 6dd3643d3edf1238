// On paper: the whole text with its lines, and what is said of its claims as numbered notes after it.
import type { Page } from '@playwright/test'
import { createSyntheticArticle } from './bench/synthetic-article.ts'
import { expect, test } from './fixtures.ts'
import { openText } from './open-text.ts'
import type { SeedClaim } from './seed-claims.ts'

const { text, paragraphs } = createSyntheticArticle(150_000, 0)

/** The first words of a paragraph, counted from the end of the article. */
function wordsFromEnd(back: number): string {
  const { start, end } = paragraphs.at(-1 - back) ?? { start: 0, end: 0 }
  return text.slice(start, end).split(' ').slice(0, 6).join(' ')
}

const claims: readonly SeedClaim[] = [
  { type: 'forecast', words: text.slice(0, text.indexOf(' ', 20)), note: 'At the very beginning' },
  { type: 'assessment', words: wordsFromEnd(2) },
  { type: 'quote', words: wordsFromEnd(0), note: 'At the very end' },
]

/** What the page holds when the browser lays it out for paper: after everybody has heard that it will. */
async function watchPrinting(page: Page): Promise<() => Promise<{ marks: string[]; notes: string[] }>> {
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map(element => element.textContent ?? '')
      Reflect.set(window, 'printed', {
        marks: texts('mark[data-last]'),
        notes: texts('section[aria-label="Notes"] li'),
      })
    })
  })
  return () => page.evaluate(() => Reflect.get(window, 'printed'))
}

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('all of the text prints with its lines and notes, also what was never seen', async ({
  page,
  assay,
  reading,
}) => {
  await openText({ page, assay, reading }, { text, claims })
  await expect(page.locator('mark')).not.toHaveCount(3)
  const readPrinted = await watchPrinting(page)
  const pdf = await page.pdf({ format: 'A4' })
  expect(await readPrinted()).toEqual({
    marks: claims.map(({ words }) => words),
    notes: [
      `Forecast “${claims[0]?.words}”At the very beginning`,
      `Assessment “${claims[1]?.words}”`,
      `Quote “${claims[2]?.words}”At the very end`,
    ],
  })
  // 2,300 lines of 66 characters and more do not fit on fewer.
  expect(countPages(pdf)).toBeGreaterThan(30)
  // Then the screen has its own back.
  await expect(page.getByRole('region', { name: 'Notes' })).toHaveCount(0)
  await expect(reading.card('At the very beginning')).toBeVisible()
})

test('on paper there is what is read and nothing to work with', async ({ page, assay, reading }) => {
  await openText({ page, assay, reading }, { text, claims })
  await reading.card('At the very beginning').click()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const notes = page.getByRole('region', { name: 'Notes' })
  await expect(notes.getByRole('listitem')).toHaveCount(3)
  for (const name of ['Inspector', 'Outline and filter']) {
    await expect(page.getByRole('complementary', { name })).toBeHidden()
  }
  await expect(page.getByRole('region', { name: 'Claims', exact: true })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  const last = page.locator('mark[data-last]').last()
  await expect(last).toHaveText(wordsFromEnd(0))
  await expect(last).toHaveCSS('text-decoration-style', 'dotted')
  expect(await last.evaluate(mark => getComputedStyle(mark, '::after').content)).toBe('"3"')
  // Each note has the number that stands at the end of its claim.
  const numbers = await notes
    .getByRole('listitem')
    .evaluateAll(items => items.map(item => item.getAttribute('data-number')))
  expect(numbers).toEqual(['1', '2', '3'])
  // Dark ink on light paper, whatever the screen is.
  const ink = await last.evaluate(mark => getComputedStyle(mark).color)
  expect(ink).toBe('rgb(28, 31, 37)')
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await expect(notes).toHaveCount(0)
})

test('what the filter hides has no line and no note on paper', async ({ page, assay, reading }) => {
  await openText({ page, assay, reading }, { text, claims })
  await reading.filter('Assessments').click()
  await page.emulateMedia({ media: 'print' })
  const notes = page.getByRole('region', { name: 'Notes' })
  await expect(notes.getByRole('listitem')).toHaveText([/^Forecast/, /^Quote/])
  await expect(page.locator('mark[data-last]')).toHaveCount(2)
  const numbers = await notes
    .getByRole('listitem')
    .evaluateAll(items => items.map(item => item.getAttribute('data-number')))
  expect(numbers).toEqual(['1', '3'])
})
