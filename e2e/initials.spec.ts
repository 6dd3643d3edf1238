// Whose line a colleague’s is, is written where nothing crosses it: the same in whatever order their layers came.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { findWords, openImported } from './import-article.ts'

const text = 'Prices will fall in spring, said the minister, because the harvest was good.'
const at = (words: string) => [findWords(text, words)]

const layers = {
  Ben: [
    { type: 'quote', at: at('will fall in spring, said') },
    { type: 'assessment', at: at('because the harvest') },
  ],
  Cleo: [
    { type: 'forecast', at: at('in spring, said the minister') },
    { type: 'assessment', at: at('because the harvest was') },
  ],
  Dora: [{ type: 'forecast', at: at('Prices will fall') }],
} as const

const rail = (page: Page) => page.getByRole('complementary', { name: 'Outline and filter' })

/** The initials with their places, from left to right. */
function initials(page: Page): Promise<string[]> {
  return page.locator('[data-initials]').evaluateAll(all =>
    all
      .map(each => ({ x: Math.round(each.getBoundingClientRect().x), name: each.textContent }))
      .sort((a, b) => a.x - b.x)
      .map(({ x, name }) => `${name} ${x}`),
  )
}

test('initials do not depend on the order of the layers', async ({ page, assay }) => {
  const { Ben, Cleo, Dora } = layers
  await openImported(page, assay.url, { title: 'One', text, layers: { me: [], Ben, Cleo, Dora } })
  for (const name of ['Ben', 'Cleo', 'Dora'])
    await rail(page)
      .getByRole('checkbox', { name: `${name}: beside mine` })
      .check()
  // They come layer by layer.
  const names = async () => (await initials(page)).map(each => each.split(' ')[0])
  await expect.poll(names).toEqual(['D', 'C', 'C'])
  const there = await initials(page)
  await page.goto(assay.url)
  await openImported(page, assay.url, { title: 'Two', text: `${text} `, layers: { me: [], Dora, Cleo, Ben } })
  for (const name of ['Dora', 'Cleo', 'Ben'])
    await rail(page)
      .getByRole('checkbox', { name: `${name}: beside mine` })
      .check()
  await expect(page.locator('[data-initials]')).not.toHaveCount(0)
  await expect.poll(() => initials(page)).toEqual(there)
})
