// Files dropped while an article is open: they are taken as in the library, and the article keeps what was done.
import type { Page } from '@playwright/test'
import { colleaguesFile, dropFile } from './annotation-files.ts'
import { expect, test } from './fixtures.ts'

const headline = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

test('an annotation file dropped on an article is shown before it is imported there', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await page.waitForLoadState('networkidle')
  await reading.tag('Russia may announce', 'f')
  await dropFile(page, colleaguesFile)
  await expect(headline(page)).toHaveText(/13 claims are new/)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Ana 13' })).toBeVisible()
  await expect(reading.cards).toHaveCount(1)
})

test('a text dropped on an article waits in the form of the library', async ({ page, openSample }) => {
  const article = await openSample()
  await page.waitForLoadState('networkidle')
  const content = 'Prices will rise, he said.\n\n  They did not.'
  await dropFile(page, { name: 'prices.txt', content }, 'text/plain')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Prices will rise, he said.')
  await expect(page.getByRole('form', { name: 'Add an article' })).toContainText('prices.txt, 43 characters')
  await page.goBack()
  await expect(page).toHaveURL(url => url.pathname === `/articles/${encodeURIComponent(article)}`)
})

test('a file that is neither is refused in words, in the library', async ({ page, openSample }) => {
  await openSample()
  await page.waitForLoadState('networkidle')
  await dropFile(page, { name: 'scan.pdf', content: '%PDF' }, 'application/pdf')
  await expect(page.getByText('Assay reads texts (.txt, .md), annotation files')).toBeVisible()
})
