// A right-to-left title or claim within an English sentence leaves the sentence in its order.
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { addText, openText } from './open-text.ts'

const title = 'שביתה בנמל (2)'
const claim = 'המחירים ירדו באביב'
const text = `לדברי השר ${claim}, אם היבול יהיה טוב.`

/** Where words of an element stand, from left to right. */
function leftOf(element: Locator, words: readonly string[]): Promise<number[]> {
  return element.evaluate((root, sought) => {
    const nodes: { node: Text; from: number }[] = []
    let text = ''
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, from: text.length })
      text += node.textContent
    }
    return sought.map(each => {
      const at = text.indexOf(each)
      const place = nodes.findLast(({ from }) => from <= at)
      if (at < 0 || !place) throw new Error(`“${each}” is not in “${text}”`)
      const range = document.createRange()
      range.setStart(place.node, at - place.from)
      range.setEnd(place.node, at - place.from + 1)
      return range.getBoundingClientRect().left
    })
  }, words)
}

async function expectInOrder(element: Locator, ...words: readonly string[]): Promise<void> {
  const places = await leftOf(element, words)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

test('a Hebrew title in toasts, names and the browser’s tab', async ({ page, assay, reading }) => {
  const article = await openText({ page, assay, reading }, { text, title, language: 'he' })
  await expect(page).toHaveTitle(`\u2068${title}\u2069 – Assay`)
  await page.goto(assay.url)
  const row = page.locator(`[data-article="${article}"]`)
  await expect(row.getByRole('link').locator('bdi')).toHaveText(title)
  // The bracket closes after the digit in the title, and does not jump to its other side.
  const [two, open] = await leftOf(row.getByRole('link'), ['2', '('])
  expect(two).toBeLessThan(open ?? 0)
  await row.getByRole('button', { name: `More for “\u2068${title}\u2069”` }).click()
  await page.getByRole('menuitem', { name: /^Remove/ }).click()
  const toast = page.getByRole('status').filter({ hasText: 'Removed “' })
  await expect(toast).toContainText(`Removed “\u2068${title}\u2069” and its claims.`)
  await expectInOrder(toast, 'Removed', '“', ' (', 'ש', '”', 'and its')
})

test('Hebrew words of a claim in its card, the palette and what is said', async ({
  page,
  assay,
  reading,
}) => {
  await openText(
    { page, assay, reading },
    { text, title, language: 'he', claims: [{ type: 'forecast', words: claim, note: 'לבדוק!' }] },
  )
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName(
    `Forecast 1: \u2068${claim}\u2069. Note: \u2068לבדוק!\u2069`,
  )
  await page.keyboard.press('Control+k')
  await page.keyboard.type('#1')
  const option = page.getByRole('option', { name: `Forecast 1: \u2068${claim}\u2069` })
  await expect(option.locator('bdi')).toHaveText(claim)
})

test('a search for Hebrew words that finds nothing says so in order', async ({ page, assay }) => {
  await addText({ page, assay }, { text, title, language: 'he' })
  await page.goto(assay.url)
  await page.getByRole('searchbox').fill('מלחמה!')
  const heading = page.getByRole('heading', { name: /^No title holds/ })
  await expect(heading).toBeVisible()
  await expectInOrder(heading, 'No', '“', '!', 'מ', '”')
})
