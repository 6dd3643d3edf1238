import { expect } from '@playwright/test'
import { download } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { checkWidths } from './check-fit.ts'
import { test } from './fixtures.ts'
import { importArticle } from './import-article.ts'
import { createThreeLayers } from './three-layers.ts'

test.use({ opensLibrary: true })

test('agreement over articles is told, leads to its cases, and is saved', async ({ page, assay }) => {
  await page.goto(`${assay.url}/agreement`)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible()
  const { article } = createThreeLayers()
  await importArticle(page.context(), assay.url, article)
  await page.goto(assay.url)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Agreement' }).click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/^Most often, .* differ in .*: \d+ times$/)
  await checkAccess(page)
  // All fifty of both, of which ten differ in type: forty of them with the very same words and type.
  await page.keyboard.press('w')
  await expect(page).toHaveURL(/match=exact/)
  const cell = main.getByRole('button', { name: /^Mina Okafor and Tomás Reyes|^Tomás Reyes and Mina Okafor/ })
  const told = await cell.first().getAttribute('aria-label')
  await cell.first().press('Enter')
  await expect(cell.first()).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/pair=/)
  const file = await download(page, () => page.keyboard.press('Control+e'))
  const lines = file.content.split('\r\n').map(line => line.split(','))
  const saved = lines.find(
    ([a = '', b = '', type, figure]) =>
      [a, b].sort().join() === 'Mina Okafor,Tomás Reyes' && type === '' && figure === 'exact.f1',
  )
  expect(told).toContain(`: ${Number(saved?.[4]).toFixed(2).replace(/^0/, '')}, `)
  await main.getByRole('button', { name: /differ in type, .*10 times$/ }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await checkWidths(page, [390])
  await checkAccess(page)
  await main.getByRole('button', { name: 'Measure gamma' }).click()
  await main.getByRole('button', { name: 'Cancel' }).click()
  await expect(main.getByRole('button', { name: 'Measure gamma' })).toBeVisible()
  await main
    .getByRole('link', { name: /^the price of bread/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/compare\?at=/)
  await expect(main.locator('section[aria-current=true]')).toHaveAccessibleName(/Forecast or assessment/)
})
