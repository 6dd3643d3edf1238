import { expect, type Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { ArticleAnswer, LayerAnswer } from '../src/api/schemas.ts'
import { isConsensus, sourcesOf } from '../src/core/consensus.ts'
import { download } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { checkTargets, checkWidths } from './check-fit.ts'
import { test } from './fixtures.ts'
import { importArticle } from './import-article.ts'
import { createThreeLayers } from './three-layers.ts'

test.use({ opensLibrary: true })

const address = (origin: string, article: string) =>
  `${origin}/articles/${encodeURIComponent(article)}/compare`

async function readConsensusLayer(page: Page, origin: string, article: string): Promise<LayerAnswer | null> {
  const answer: ArticleAnswer = await (await page.request.get(origin + paths.article(article))).json()
  const layer = answer.layers.find(each => isConsensus(each.layer))?.layer
  return layer ? (await page.request.get(origin + paths.layer(article, layer.id))).json() : null
}

const tell = ({ claims }: LayerAnswer) =>
  claims.map(
    ({ type, fragments }) => `${type} ${fragments.map(({ start, end }) => `${start}-${end}`).join(' ')}`,
  )

test('forty differences of three annotators are settled by keyboard alone', async ({ page, assay }) => {
  const { article, settlings, agreed } = createThreeLayers()
  const id = await importArticle(page.context(), assay.url, article)
  await page.goto(address(assay.url, id))
  const progress = page.getByRole('main').getByRole('status').filter({ hasText: 'settled' })
  await expect(progress).toHaveText('0 of 40 differences settled')
  await checkAccess(page)
  const [first, ...rest] = settlings
  const keys = [...(first?.keys ?? []), ...rest.flatMap(each => ['Enter', ...each.keys])]
  for (const key of keys) await page.keyboard.press(key)
  await expect(progress).toHaveText('40 of 40 differences settled')
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^Saved \d/)
  const results = settlings.flatMap(({ result }) => (result === null ? [] : [result]))
  const stored = await readConsensusLayer(page, assay.url, id)
  expect(stored && tell(stored).sort()).toEqual([...results, ...agreed].sort())
  expect(stored?.claims.every(claim => sourcesOf(claim).length > 0)).toBe(true)
  // It is the same after a reload; it is nobody's own layer, and shows beside the tags by its name.
  await page.reload()
  await expect(progress).toHaveText('40 of 40 differences settled')
  const mina = page.getByRole('checkbox', { name: /^Mina Okafor/ })
  await mina.uncheck()
  await expect(page).toHaveURL(/without=/)
  await expect(progress).toHaveText(/^(\d+) of \1 differences settled$/)
  await expect(mina).toHaveAccessibleName(/left out$/)
  await expect(page.getByRole('checkbox', { name: /^Tomás Reyes/ })).toBeDisabled()
  await checkAccess(page)
  await mina.check()
  await expect(page).not.toHaveURL(/without=/)
  await expect(progress).toHaveText('40 of 40 differences settled')
  await page.getByRole('link', { name: 'Tag' }).click()
  await expect(page.getByRole('navigation', { name: /^Layers/ })).toContainText('Consensus')
})

test('a decision is changed, edited, left open and taken back, and goes out in a file', async ({
  page,
  assay,
}) => {
  const { article, agreed } = createThreeLayers()
  const id = await importArticle(page.context(), assay.url, article)
  await page.goto(address(assay.url, id))
  const main = page.getByRole('main')
  const current = main.locator('section[aria-current=true]')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/^You differ most on/)
  await expect(current).toHaveAccessibleName(
    /^Difference 1 of 40, ¶ 1: Where does the forecast end\? Open\.$/,
  )
  await page.keyboard.press('y')
  await expect
    .poll(async () => (await readConsensusLayer(page, assay.url, id))?.claims.length)
    .toBe(agreed.length)
  await page.keyboard.press('j')
  await expect(current).toHaveAccessibleName(/^Difference 2 of 40, ¶ 1: Forecast or assessment\?/)
  await page.keyboard.press('2')
  await expect(current.getByRole('radio', { name: /^Assessment/ })).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(current.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.keyboard.press('d')
  await expect(main.getByRole('status').filter({ hasText: 'left open' })).toBeVisible()
  await page.keyboard.press('e')
  await current.getByRole('button', { name: 'Quote' }).click()
  await checkAccess(page)
  await page.keyboard.press('Escape')
  await expect(current.getByRole('button', { name: 'Keep it' })).toHaveCount(0)
  await page.keyboard.press('k')
  await page.keyboard.press('1')
  await page.keyboard.press('o')
  await expect(main.locator('section[data-state=agreed]').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Settled or open' }).selectOption('settled')
  await expect(page).toHaveURL(/state=settled/)
  const file = await download(page, async () => {
    await page.keyboard.press('Control+e')
    await checkAccess(page)
    await page.getByRole('button', { name: 'Save file' }).click()
  })
  const { layers, claims } = JSON.parse(file.content)
  expect([file.name, layers.length, claims.length]).toEqual([
    'bread.consensus.assay.json',
    1,
    agreed.length + 1,
  ])
})

test('one layer alone says how to get another, and three stand on a narrow screen', async ({
  page,
  assay,
  openSample,
}) => {
  const id = await openSample([{ type: 'forecast', words: 'Russia will fight' }])
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { name: 'One layer so far' })).toBeVisible()
  await checkAccess(page)
  expect(await readConsensusLayer(page, assay.url, id)).toBeNull()
  await page.setViewportSize({ width: 390, height: 844 })
  const { article } = createThreeLayers()
  await page.goto(address(assay.url, await importArticle(page.context(), assay.url, article)))
  await page
    .getByRole('radio', { name: /^“the price/ })
    .first()
    .click()
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: '1 of 40' })).toBeVisible()
  await checkAccess(page)
  await checkWidths(page, [320, 390, 700, 1000, 1280])
  await checkTargets(page, 24)
})
