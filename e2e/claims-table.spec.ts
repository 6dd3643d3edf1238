// All claims of all articles: found, filtered, sorted, opened in their article, saved and drawn.
import type { Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import { download } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { checkTargets, checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { addText, openText } from './open-text.ts'
import { seedClaims } from './seed-claims.ts'
import { seedLibrary } from './seed-library.ts'

test.use({ opensLibrary: true })

const grid = (page: Page) => page.getByRole('grid', { name: 'Claims' })
const count = (page: Page) => page.getByRole('main').getByRole('status')
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const current = (page: Page) => grid(page).locator('tr[aria-selected=true]')

/** Fifty articles of eighteen claims, through the months of a year. */
async function openClaims(page: Page, origin: string): Promise<void> {
  await seedLibrary(page.context(), origin, { articles: 50, claims: 18 })
  await page.goto(origin)
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible()
  await expect(count(page)).toHaveText('900 claims in 50 articles')
}

test('what did she predict since June? by key alone', async ({ page, assay, reading }) => {
  await seedLibrary(page.context(), assay.url, { articles: 50, claims: 18 })
  await page.goto(assay.url)
  await expect(page.getByRole('link', { name: 'Market report 0', exact: true })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(grid(page)).toBeVisible()
  await page.keyboard.press('Shift+F')
  await page.keyboard.press('s')
  await page.keyboard.type('laurent')
  await page.keyboard.press('Enter')
  await page.keyboard.press('d')
  await page.keyboard.type('June 2026')
  await page.keyboard.press('Enter')
  // 28 of the articles are of June or later; two forecasts of hers are in each.
  await expect(count(page)).toHaveText('56 of 900 claims in 28 articles')
  await expect(page).toHaveURL(/from=2026-06/)
  await expect(grid(page)).toBeFocused()
  await page.reload()
  await expect(count(page)).toHaveText('56 of 900 claims in 28 articles')
  await grid(page).focus()
  await page.keyboard.press('End')
  await expect(current(page)).toHaveAttribute('aria-rowindex', '57')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await expect(current(page)).toHaveAttribute('aria-rowindex', '4')
  await page.keyboard.press('Enter')
  await reading.opened()
  await expect(reading.focusedCard).toContainText('Prices will fall')
  await page.goBack()
  await expect(current(page)).toHaveAttribute('aria-rowindex', '4')
})

test('words are found as they are typed, conditions stand as chips, and all is shown again', async ({
  page,
  assay,
}) => {
  await openClaims(page, assay.url)
  await page.keyboard.press('/')
  await page.keyboard.type('first of')
  await expect(count(page)).toHaveText('50 of 900 claims in 50 articles')
  await page.keyboard.press('Escape')
  await expect(count(page)).toHaveText('900 claims in 50 articles')
  await page.getByLabel('More').selectOption({ label: 'Likelihood: Likely' })
  await expect(count(page)).toHaveText('150 of 900 claims in 50 articles')
  await page.getByRole('button', { name: 'Likelihood: Likely, leave out' }).click()
  await expect(count(page)).toHaveText('900 claims in 50 articles')
  await field(page, 'Speaker').fill('nobody at all')
  await field(page, 'Speaker').press('Enter')
  await expect(page.getByRole('alert')).toHaveText('No speaker holds “nobody at all”.')
  await page.getByLabel('Since').fill('soon')
  await page.getByLabel('Since').press('Enter')
  await expect(page.getByText('Expected a day, month or year')).toBeVisible()
  await page.getByLabel('Until').fill('1999')
  await page.getByLabel('Until').press('Enter')
  await expect(page.getByRole('heading', { name: 'No claim fits all conditions' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all claims' }).click()
  await expect(count(page)).toHaveText('900 claims in 50 articles')
})

test('a column sorts, and again the other way', async ({ page, assay }) => {
  await openClaims(page, assay.url)
  const heads = grid(page).getByRole('columnheader')
  await expect(heads.filter({ hasText: 'Date' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: 'Speaker', exact: true }).click()
  await expect(heads.filter({ hasText: 'Speaker' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(grid(page).getByRole('row').nth(1)).toContainText('Kai Dorn')
  await page.getByRole('button', { name: 'Speaker', exact: true }).click()
  await expect(grid(page).getByRole('row').nth(1)).toContainText('Treasury')
})

test('what is shown is saved as CSV', async ({ page, assay }) => {
  await openClaims(page, assay.url)
  await page.keyboard.press('Shift+Q')
  await expect(count(page)).toHaveText('300 of 900 claims in 50 articles')
  const file = await download(page, () => page.keyboard.press('Control+e'))
  expect(file.name).toBe('claims.csv')
  const [head = '', first = '', ...rest] = file.content.trimEnd().split('\r\n')
  expect(head).toMatch(/^\uFEFFarticle,published,annotator,type,claim,note,said by/)
  expect(first).toMatch(
    /^Market report 47,2026-12-15,Ana Reyes,quote,"Prices will fall by the end of the year,",/,
  )
  expect(rest).toHaveLength(299)
})

test('all words of a long claim are found, shown and saved', async ({ page, assay }) => {
  const long = `${'Nobody knows what comes. '.repeat(400)}Then a kingfisher came`
  const article = await addText({ page, assay }, { text: `${long}. And went.` })
  await seedClaims(page.context(), {
    ...{ origin: assay.url, article },
    claims: [
      { type: 'quote', words: long },
      { type: 'forecast', words: 'Nobody knows' },
    ],
  })
  await page.goto(`${assay.url}/claims`)
  await expect(count(page)).toHaveText('2 claims in 1 article')
  await page.keyboard.press('/')
  await page.keyboard.type('kingfisher')
  await expect(count(page)).toHaveText('1 of 2 claims in 1 article')
  await expect(grid(page).getByRole('row').nth(1)).toContainText('a kingfisher came')
  const file = await download(page, () => page.keyboard.press('Control+e'))
  expect(file.content).toContain(`,quote,${long},`)
  const text = `**${paths.text('')}*`
  await page.route(text, route => route.fulfill({ status: 500, body: '' }))
  await page.goto(`${assay.url}/claims`)
  await expect(count(page)).toHaveText('2 claims in 1 article')
  await page.keyboard.press('Control+e')
  await expect(page.getByText('so no file was saved')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('kingfisher')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Long claims are looked through only in part.',
  )
  await page.unroute(text)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(count(page)).toHaveText('1 of 2 claims in 1 article')
})

test('an article leads to the plots of its claims', async ({ page, assay, reading }) => {
  const claims = [{ type: 'forecast', words: 'Prices will fall' }] as const
  await openText({ page, assay, reading }, { text: 'Prices will fall. Nobody knows.', claims })
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Plots of its claims')
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page.getByRole('img', { name: 'Claims by type, 1 claim' })).toBeVisible()
  await expect(count(page)).toHaveText('1 of 1 claim in 1 article')
  await page.goBack()
  await reading.opened()
})

test('the same claims are plots, each with its table and files', async ({ page, assay }) => {
  await openClaims(page, assay.url)
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/view=plots/)
  const plot = page.getByRole('figure', { name: 'Claims by speaker' })
  await expect(plot.getByRole('img', { name: 'Claims by speaker, 900 claims' })).toBeVisible()
  const drawing = await download(page, () => plot.getByRole('button', { name: 'Save SVG' }).click())
  expect(drawing.name).toBe('claims-by-speaker.svg')
  expect(drawing.content).toContain('Mira Laurent')
  expect(drawing.content).not.toContain('var(--')
  const data = await download(page, () => plot.getByRole('button', { name: 'Save CSV' }).click())
  expect(data.content.split('\r\n')[1]).toBe('Mira Laurent,100,100,100')
  await plot.getByRole('button', { name: 'Show as table' }).click()
  const row = plot.getByRole('row').filter({ hasText: 'Treasury' })
  await expect(row.getByRole('cell')).toHaveText(['100', '100', '100'])
  await checkAccess(page)
  await field(page, 'Article').fill('report 7')
  await field(page, 'Article').press('Enter')
  await expect(count(page)).toHaveText('18 of 900 claims in 1 article')
})

test('without claims it says where they come from; without the server, what to do', async ({
  page,
  assay,
}) => {
  await page.goto(`${assay.url}/claims`)
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await page.route(`**${paths.claims}`, route => route.fulfill({ status: 500, body: '' }))
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('The claims could not be read.')
  await page.unroute(`**${paths.claims}`)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
})

test('the page is fit for everybody, and for narrow screens', async ({ page, assay }) => {
  await openClaims(page, assay.url)
  await checkAccess(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await checkWidths(page, [320, 390])
  await page.getByRole('button', { name: 'Conditions' }).click()
  await checkTargets(page, 24)
  await checkAccess(page)
  await page.getByRole('button', { name: 'Conditions' }).click()
  await grid(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Market report/ })).toBeVisible()
})
