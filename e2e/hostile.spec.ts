// What an article, a note or a file says is shown to the letter, and runs nothing.
import type { Page } from '@playwright/test'
import { chooseImport, download, dropFile } from './annotation-files.ts'
import { expect, test } from './fixtures.ts'
import { watchPage } from './watch-page.ts'

const image = '<img src=x onerror="window.hacked=1">'
const script = '<script>window.hacked=1</script>'
const frame = '"><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>'
const address = 'javascript:window.hacked=1'
const drawing = `'><svg/onload=window.hacked=1>`
const text = `${image}\n\n${script} begins.\n\n${frame} in the middle of ${address} and\n\n${drawing} &lt;b&gt; {{7*7}} ends.\n`

test.use({ opensLibrary: true, owner: `Eve ${script}` })

/** Nothing of what was typed has become more than text. */
async function expectOnlyText(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    // The page has one script of its own in its head.
    const made =
      'img, iframe, object, embed, base, body script, script:not([src]) ~ script:not([src]), svg[onload], [href^="javascript" i], b#eve'
    const elements = [...document.querySelectorAll('*')]
    return {
      isHacked: 'hacked' in window,
      made: [...document.querySelectorAll(made)].map(element => element.outerHTML),
      handlers: elements
        .filter(element => element.getAttributeNames().some(name => name.startsWith('on')))
        .map(element => element.outerHTML),
    }
  })
  expect(found).toEqual({ isHacked: false, made: [], handlers: [] })
}

test('an article and its claims are text, from the form to the file and back', async ({
  page,
  assay,
  reading,
}) => {
  const troubles = await watchPage(page)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(assay.url)
  await page.getByRole('textbox', { name: 'Add an article' }).fill(text)
  await page.getByRole('textbox', { name: 'Title' }).fill(image)
  await page.getByRole('textbox', { name: 'Source' }).fill(frame)
  await page.getByRole('textbox', { name: 'Author' }).fill(script)
  await page.getByRole('textbox', { name: 'Address' }).fill(address)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveAccessibleDescription(
    /This is not a web address/,
  )
  await page.getByRole('textbox', { name: 'Address' }).clear()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(`Added “${image}”.`)).toBeVisible()
  const row = page.getByRole('link', { name: image })
  await expect(page.getByText(`${frame}, `)).toBeVisible()
  await expectOnlyText(page)
  await page.getByRole('searchbox', { name: 'Find in titles' }).fill(script)
  await expect(page.getByRole('heading', { name: `No title holds “${script}”` })).toBeVisible()
  await expectOnlyText(page)
  await page.keyboard.press('Escape')

  await row.click()
  await reading.opened()
  await expect(page).toHaveTitle(`${image} – Assay`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(image)
  await reading.tag('script>window.hacked=1</script', 'f', { modifier: 'Alt' })
  await page.keyboard.press('n')
  await page.keyboard.type(`${image} ${script}`)
  await page.keyboard.press('Escape')
  await expect(reading.focusedCard).toContainText(`${image} ${script}`)
  await reading.tag('<img src=x onerror="window.hacked=1">', 'q', { modifier: 'Alt' })
  await reading.saved()
  const shown = await page.locator('[data-paragraph]').allTextContents()
  expect(shown.join('\n')).toContain(
    `${image}\n${script} begins.\n${frame} in the middle of ${address} and\n${drawing} &lt;b&gt; {{7*7}} ends.`,
  )
  await expectOnlyText(page)

  const file = await download(page, () => page.keyboard.press('Control+e'))
  expect(file.name).toBe('img src=x onerror= window.hacked=1.assay.json')
  expect(JSON.parse(file.content).article.text).toBe(text)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await dropFile(page, {
    name: `${image}.json`,
    content: file.content.replaceAll('hacked=1</script>"', 'hacked=2</script>"'),
  })
  await expect(page.getByRole('region', { name: 'Forecast' })).toContainText('hacked=2')
  await expectOnlyText(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(troubles).toEqual({ violations: [], errors: [], dialogs: [] })
  expect(asked.filter(url => !url.startsWith(`${assay.url}/`) && !url.startsWith('blob:'))).toEqual([])
  expect(asked.filter(url => url.endsWith('/x'))).toEqual([])
})

test('a colleague’s file is text, taken or refused', async ({ page, assay, openSample }) => {
  const troubles = await watchPage(page)
  const article = await openSample([{ type: 'forecast', words: 'Russia may announce', note: image }])
  const stored = await page.request.get(`${assay.url}/api/articles/${encodeURIComponent(article)}/export`)
  const file = await stored.json()
  const [annotator] = file.annotators
  const [layer] = file.layers
  file.annotators.push({ ...annotator, id: 'urn:eve', name: `Mallory ${image}` })
  file.layers.push({ ...layer, id: '<b id=eve>', annotator: 'urn:eve' })
  file.claims.push({ ...file.claims[0], id: `"]${drawing}`, layer: '<b id=eve>', note: frame })
  await page.goto(assay.url)
  await chooseImport(page, { name: `${image}.json`, content: JSON.stringify(file) })
  await expect(page.getByText(`Mallory ${image}`).first()).toBeVisible()
  await expectOnlyText(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: `Mallory ${image} 1` }).click()
  await page.locator('html[data-reading=complete]').waitFor()
  await page.keyboard.press('j')
  await expect(page.getByRole('textbox', { name: /^Note on/ })).toHaveValue(frame)
  await expectOnlyText(page)

  file.claims[0][image] = script
  file.claims[0].type = drawing
  await page.goto(assay.url)
  await expect(page.getByText(`1 claim, Mallory ${image}`)).toBeVisible()
  await chooseImport(page, { name: `${script}.json`, content: JSON.stringify(file) })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${script}.json was not imported`)
  await expect(page.getByRole('list', { name: 'Problems in the file' })).toContainText(drawing)
  await expectOnlyText(page)
  expect(troubles).toEqual({ violations: [], errors: [], dialogs: [] })
})
