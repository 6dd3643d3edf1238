// Keeping oneself from seeing colleagues' work before one's own is done, and from knowing whose it is.
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { findWords, importArticle } from './import-article.ts'

const text = 'Prices will fall in spring.\n\nNobody expects a war. The army is small.'
const claim = (type: 'forecast' | 'quote', words: string) => ({ type, at: [findWords(text, words)] })
const colleagues = {
  'Ben Okri': [claim('quote', 'a war')],
  'Cleo Marsh': [claim('quote', 'The army is small')],
}

test('colleagues are hidden until one’s own tags are submitted, and go by letters, where one wants it so', async ({
  page,
  assay,
  reading,
}) => {
  const article = await importArticle(page.context(), assay.url, {
    ...{ title: 'Prices', text, layers: { me: [claim('forecast', 'Prices will fall')], ...colleagues } },
  })
  const view = (name = '') => `${assay.url}/articles/${encodeURIComponent(article)}${name}`
  const rail = page.getByRole('complementary', { name: 'Outline and filter' })
  const main = page.getByRole('main')
  const besides = (name: string) => rail.getByRole('checkbox', { name: `${name}: beside mine` })
  const lines = page.locator('[data-beside]')
  await page.goto(view())
  await reading.opened()
  await besides('Ben Okri').check()
  await expect(lines).toHaveText(['a war'])
  for (const key of ['g', ',']) await page.keyboard.press(key)
  await page.getByRole('checkbox', { name: 'Hide their layers until mine is submitted' }).check()
  await page.getByRole('checkbox', { name: 'Letters for their names' }).check()
  await checkAccess(page)
  await page.keyboard.press('Escape')
  await expect(lines).toHaveCount(0)
  await expect(rail).toContainText('hidden until you submit')
  await expect(rail).not.toContainText(/Ben|Cleo|Annotator/)

  for (const name of ['/compare', '/review']) {
    await page.goto(view(name))
    await expect(main.getByRole('heading')).toHaveText('Colleagues’ layers are hidden here')
    await expect(main).toContainText('Your own tags on this article are a draft.')
    await expect(main.getByRole('button')).toHaveCount(0)
  }
  await checkAccess(page)
  await page.goto(`${assay.url}/claims`)
  await expect(page.getByText('Prices will fall')).toBeVisible()
  await expect(page.getByText('a war')).toHaveCount(0)
  await page.goto(`${assay.url}/agreement`)
  await expect(main).toContainText('1 article is left out')
  await page.goto(assay.url)
  await expect(main).toContainText('Hidden until you submit')
  await expect(main).not.toContainText(/Ben|Cleo/)

  await page.goto(view())
  await reading.opened()
  for (const key of ['g', 'u']) await page.keyboard.press(key)
  await besides('Annotator A').check()
  await expect(besides('Annotator B')).toBeVisible()
  await expect(lines).toHaveCount(1)
  await expect(page.locator('[data-initials]')).toHaveText('A')
  await reading.saved()
  for (const name of ['/compare', '/review']) {
    await page.goto(view(name))
    await expect(page.getByText('Annotator B').first()).toBeVisible()
    await expect(page.getByText(/Ben|Cleo/)).toHaveCount(0)
  }
  await page.goto(assay.url)
  await expect(main).toContainText('Annotator A')

  await page.goto(view())
  await reading.opened()
  await expect(besides('Annotator A')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rail).toContainText('hidden until you submit')
})

test('who only reviews says so and sees them, until there are own tags', async ({ page, assay, reading }) => {
  const article = await importArticle(page.context(), assay.url, {
    ...{ title: 'Prices', text, layers: colleagues },
  })
  const home = `${assay.url}/articles/${encodeURIComponent(article)}`
  await page.addInitScript(() => {
    if (localStorage.getItem('assay-preferences') !== null) return
    localStorage.setItem('assay-preferences', JSON.stringify({ state: { hidesLayers: true }, version: 0 }))
  })
  await page.goto(`${home}/review`)
  await expect(page.getByRole('main')).toContainText('You have not tagged this article.')
  await page.getByRole('button', { name: 'I only review: show them' }).click()
  await expect(page.getByRole('navigation', { name: 'Claims of the layer' })).toBeVisible()
  await page.goto(home)
  await reading.opened()
  const rail = page.getByRole('complementary', { name: 'Outline and filter' })
  await expect(rail).toContainText('Cleo Marsh')
  await reading.tag('Prices will fall', 'f')
  await expect(rail).toContainText('hidden until you submit')
  await expect(rail).not.toContainText('Cleo Marsh')
})
