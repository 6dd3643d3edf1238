import { expect, type Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { ArticleAnswer, LayerAnswer, ReviewsAnswer } from '../src/api/schemas.ts'
import { readLayerReviews } from '../src/core/layer-review.ts'
import { download } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { test } from './fixtures.ts'
import { findWords, importArticle } from './import-article.ts'

const count = 30
const sentences = Array.from({ length: count }, (_, n) => `Prices in region ${n + 1} will rise by May.`)
const text = `${sentences.join('\n\n')}\n\nNobody knows when it ends.`
const claims = sentences.map(sentence => ({
  type: 'forecast' as const,
  at: [findWords(text, sentence.slice(0, -1))],
}))

async function readReviews(page: Page, origin: string, article: string) {
  const answer: ReviewsAnswer = await (await page.request.get(origin + paths.reviews(article))).json()
  return answer.reviews
}

test('thirty claims of a colleague are reviewed by keyboard, and the review goes out in a file', async ({
  page,
  assay,
}) => {
  const id = await importArticle(page.context(), assay.url, {
    ...{ title: 'Prices', text, layers: { 'Tomás Reyes': claims } },
  })
  const readLayers = async () =>
    ((await (await page.request.get(assay.url + paths.article(id))).json()) as ArticleAnswer).layers
  const theirs = (await readLayers())[0]?.layer.id ?? ''
  const readTheirs = async () =>
    (await (await page.request.get(assay.url + paths.layer(id, theirs))).json()) as LayerAnswer
  const before = await readTheirs()
  await page.goto(`${assay.url}/articles/${encodeURIComponent(id)}`)
  await page.locator('html[data-reading=complete]').waitFor()
  for (const key of ['g', 'v']) await page.keyboard.press(key)
  const progress = page.getByRole('navigation', { name: 'Claims of the layer' }).getByRole('status')
  await expect(progress).toHaveText('0 reviewed, 30 to go.')
  await checkAccess(page)
  // A fix that ends a word earlier and names a speaker, a dispute for a reason that the project adds, and agreement.
  for (const key of ['y', 'y', 'Control+z', 'y', 'e', ',', ',', 'v']) await page.keyboard.press(key)
  await page.keyboard.type('Ines')
  for (const key of ['Enter', 'd']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Change this list' }).click()
  const reasons = page.getByRole('textbox', { name: 'Reasons of this project, one a line' })
  await reasons.fill('Not in the text\nToo short')
  await page.getByRole('button', { name: 'Save the list' }).click()
  await expect(page.getByRole('button', { name: 'Too short' })).toBeVisible()
  for (const key of ['2', 'Enter']) await page.keyboard.press(key)
  for (let n = 4; n < count; n++) await page.keyboard.press('y')
  await expect(progress).toHaveText('30 reviewed, 0 to go.')
  await page.getByText('Nobody knows when it ends.').click({ clickCount: 3 })
  for (const key of ['m', 'a', 'Enter']) await page.keyboard.press(key)
  await expect(progress).toHaveText('30 reviewed, 0 to go. You added 1 missed.')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Mind the ends.')
  const back = page.getByRole('button', { name: 'Return for correction' })
  await back.click()
  await expect(back).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+z')
  await expect(back).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Control+Shift+z')
  await expect(back).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^Saved \d/)
  const stored = await readReviews(page, assay.url, id)
  const of = (verdict: string) => stored.filter(each => each.verdict === verdict)
  const counts = ['agree', 'fix', 'dispute', 'missed'].map(verdict => of(verdict).length)
  expect(counts).toEqual([28, 1, 1, 1])
  const [fixed] = of('fix')
  const [start, end] = findWords(text, 'Prices in region 3 will rise')
  expect(fixed?.proposal).toEqual({ fragments: [{ start, end }], attributes: { speaker: 'Ines' } })
  expect(of('dispute')[0]?.comment).toBe('Too short')
  expect(of('missed')[0]?.proposal?.type).toBe('assessment')
  // The colleague's layer is as it was; the verdict on it stands in the reviewer's own.
  expect(await readTheirs()).toEqual(before)
  const records = (await readLayers()).map(({ layer }) => layer)
  expect(readLayerReviews(records, theirs)).toMatchObject([
    { verdict: 'returned', comment: 'Mind the ends.' },
  ])
  await checkAccess(page)
  const file = await download(page, () => page.keyboard.press('Control+e'))
  const sent = JSON.parse(file.content)
  expect(sent.reviews).toHaveLength(31)
  expect(sent.claims).toHaveLength(30)
  await page.reload()
  await expect(progress).toHaveText('30 reviewed, 0 to go. You added 1 missed.')
})
