// Texts of sizes and shapes that nobody writes and somebody has: they open, can be read to the end, and tagged.
import type { Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { Session } from '../src/api/schemas.ts'
import { sendClaims } from './bench/assay-target.ts'
import { createSyntheticArticle } from './bench/synthetic-article.ts'
import { checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { addText, articleUrl, openText } from './open-text.ts'
import { readStoredWords } from './stored-file.ts'

/** The last letters of one paragraph element and the first of the next, with a line end between them. */
async function wordsAcross(page: Page, index: number, each: number): Promise<string> {
  const [before = '', after = ''] = await Promise.all(
    [index, index + 1].map(at => page.locator(`[data-paragraph="${at}"]`).textContent()),
  ).then(texts => texts.map(text => text ?? ''))
  return `${before.trimEnd().slice(-each)}${before.slice(before.trimEnd().length)}\n${after.slice(0, each)}`
}

/** True while some words of the article are within the window. */
function isInSight(page: Page, words: string): Promise<boolean> {
  return page.evaluate(wanted => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-article]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { top, bottom } = range.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight && bottom > top
    }
    return false
  }, words)
}

test('ten thousand empty lines', async ({ page, assay, reading }) => {
  const text = `First words.${'\n'.repeat(10_001)}Last words of all.${'\n \n'.repeat(1_000)}`
  const article = await openText({ page, assay, reading }, { text })
  await reading.tag('words of', 'f')
  await reading.tag('First words.\nLast', 'q')
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([
    `First words.${'\n'.repeat(10_001)}Last`,
    'words of',
  ])
  await expect(reading.cards).toHaveCount(2)
})

test('a line of 200,000 letters without any break', async ({ page, assay, reading }) => {
  const text = `Before it.\n\n${'abcdefghij'.repeat(20_000)}\n\nAfter it.`
  const article = await openText({ page, assay, reading }, { text })
  await checkWidths(page, [1440, 390])
  const across = await wordsAcross(page, 3, 7)
  await reading.tag(across, 'f', { modifier: 'Alt' })
  await expect(reading.card(across.replace('\n', ''))).toBeVisible()
  await reading.tag('After', 'a')
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([
    across.replace('\n', ''),
    'After',
  ])
  // It is one line to the outline, and counts as one.
  const outline = page.getByRole('region', { name: /^Outline/ }).getByRole('button')
  await expect(outline).toHaveText([/^1Before it\.$/, /^2abcdefghij.*1$/, /^3After it\.1$/])
  await reading.goTo(2)
  await expect(page.locator('[data-paragraph="1"]')).toBeInViewport()
})

test('a paragraph of a megabyte with a thousand claims', async ({ page, assay, reading }) => {
  const synthetic = createSyntheticArticle(1_000_000, 1_000)
  const text = synthetic.text.trimEnd().replaceAll('\n', ' ')
  const article = await addText({ page, assay }, { text })
  const session: Session = await (await page.request.get(assay.url + paths.session)).json()
  const place = { origin: assay.url, article, owner: session.owner?.id ?? '' }
  await sendClaims(page.context(), place, synthetic.claims)
  await page.goto(articleUrl(assay, article))
  await reading.opened()
  await expect(page.getByRole('region', { name: /^Outline/ })).toContainText('1,000 claims')
  await expect(page.locator('mark').first()).toBeInViewport()
  expect((await page.locator('[data-paragraph]').allTextContents()).join('')).toBe(text)

  // Far down, over where two of the page's paragraphs meet.
  const last = (await page.locator('[data-paragraph]').count()) - 1
  const across = await wordsAcross(page, last - 1, 20)
  await reading.tag(across, 'f')
  await expect(reading.focusedCard).toBeVisible()
  await reading.saved()
  const words = await readStoredWords(page.context(), assay.url, article)
  expect(words).toHaveLength(1_001)
  const tagged = words.filter(each => each.includes(across.replace('\n', '').trim()))
  expect(tagged).toHaveLength(1)
  expect(text).toContain(tagged[0])

  // Its line has no number but at the beginning, and no gap anywhere.
  const shapes = await page
    .locator('[data-paragraph]')
    .evaluateAll(all => all.map(({ dataset }) => [dataset['number'], dataset['gap']]))
  expect(shapes.slice(0, 2)).toEqual([
    ['1', undefined],
    [undefined, undefined],
  ])
  expect(new Set(shapes.slice(1).flat())).toEqual(new Set([undefined]))
  await page.keyboard.press('Delete')
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toHaveLength(1_000)
})

test('the browser finds words far down, and shows them', async ({ page, assay, reading }) => {
  const { text } = createSyntheticArticle(300_000, 0)
  const words = 'the needle in this article'
  await openText(
    { page, assay, reading },
    { text: `${text}\nAt last ${words}.\n${text}`, claims: [{ type: 'forecast', words: `${words}.` }] },
  )
  expect(await isInSight(page, words)).toBe(false)
  expect(await page.evaluate(wanted => Reflect.get(window, 'find').call(window, wanted), words)).toBe(true)
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words)
  await page.evaluate(() => document.getSelection()?.focusNode?.parentElement?.scrollIntoView())
  await expect.poll(() => isInSight(page, words)).toBe(true)
  // What was found is selected, hence can be tagged, and its claim is inked.
  await expect(page.locator('mark')).toHaveText(`${words}.`)
  await page.keyboard.press('q')
  await expect(reading.cards).toHaveCount(2)
})
