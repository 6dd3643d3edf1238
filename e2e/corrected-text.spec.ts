// Claims made on another version of a text: each is found, decided and placed, and none is lost.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { chooseImport, colleaguesFile, download } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { checkWidths } from './check-fit.ts'
import { correctText, holdCorrectedText } from './corrected-text.ts'
import { expect, test } from './fixtures.ts'
import type { SeedClaim } from './seed-claims.ts'
import { readStoredFile, readStoredWords, type StoredFile } from './stored-file.ts'

test.use({ opensLibrary: true })

const headline = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const items = (page: Page) => page.getByRole('main').getByRole('region')
const item = (page: Page, name: string) => items(page).filter({ hasText: name })
const act = (page: Page, name: string | RegExp) => page.getByRole('banner').getByRole('button', { name })
const ids = (content: string) => (JSON.parse(content) as StoredFile).claims.map(({ id }) => id)
const choice = (page: Page, name: string, label: string) =>
  item(page, name).getByRole('radio', { name: label })

test.describe('a colleague’s file on an earlier text', () => {
  test.beforeEach(async ({ page, assay }) => {
    await holdCorrectedText(page.context(), assay.url)
    await page.goto(assay.url)
    await chooseImport(page, colleaguesFile)
  })
  const article = (JSON.parse(colleaguesFile.content) as StoredFile).article.id

  test('is told claim by claim, those that need a person first, and nothing is placed yet', async ({
    page,
    assay,
  }) => {
    await expect(headline(page)).toHaveText(
      'Ana read another version of the text. 9 of 13 claims fit word for word, 3 need a glance, 1 needs you.',
    )
    await expect(items(page)).toHaveText([/^Not there/, /^Changed/, /^Changed/, /^Changed/])
    await expect(item(page, 'CAESAR').locator('del').first()).toHaveText('CEASAR')
    expect(await readStoredWords(page.context(), assay.url, article)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
    expect(await readStoredWords(page.context(), assay.url, article)).toEqual([])
  })

  test('is placed by keys: the likely at once, the rest kept aside, and undone as a whole', async ({
    page,
    assay,
  }) => {
    const before = await readStoredFile(page.context(), assay.url, article)
    await page.keyboard.press('Shift+Y')
    await page.keyboard.press('o')
    await expect(items(page)).toHaveCount(13)
    await act(page, 'Place 10, keep 3 aside').waitFor()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Placed 10 claims, kept 3 aside.')).toBeVisible()
    const content = await readStoredFile(page.context(), assay.url, article)
    const after = JSON.parse(content)
    const [aside] = after.article['x-assay-aside']
    const kept = aside.claims.map(({ id }: { id: string }) => id)
    expect([...ids(content), ...kept].sort()).toEqual([...ids(colleaguesFile.content)].sort())
    for (const { fragments } of after.claims) {
      for (const { start, end, exact } of fragments) {
        expect([...after.article.text].slice(start, end).join('')).toBe(exact)
      }
    }
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(page.getByText(/^Took what was placed from butusov\.assay\.json back\.$/)).toBeVisible()
    expect(await readStoredFile(page.context(), assay.url, article)).toBe(before)
  })

  test('keeps aside what has no place; that can be saved, and placed later by hand', async ({
    page,
    assay,
  }) => {
    await page.keyboard.press('Shift+Y')
    const saved = await download(page, () => page.keyboard.press('Control+e'))
    expect(saved.name).toBe('butusov kept aside.assay.json')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Placed 10 claims, kept 3 aside.')).toBeVisible()
    await page.getByRole('link', { name: 'Library', exact: true }).click()
    await page.getByRole('link', { name: '3 kept aside' }).click()
    await expect(headline(page)).toHaveText(/^These were kept aside\./)
    const count = await items(page).count()
    expect(count).toBe(ids(saved.content).length)
    for (let n = 0; n < count; n++) {
      await page.keyboard.press('s')
      const dialog = page.getByRole('dialog', { name: /^Select the words of/ })
      await dialog.getByRole('searchbox').fill('forcibly mobilized')
      await page.keyboard.press('Enter')
      await dialog.getByRole('region', { name: 'The text here' }).focus()
      await page.keyboard.press('.')
      await expect(dialog.getByText('Selected: “forcibly mobilized into”')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
      // The place has gone on to the next one, which has the keyboard then.
      if (n < count - 1) await expect(items(page).nth(n + 1)).toHaveAttribute('data-current', 'true')
    }
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(new RegExp(`^Placed ${count} claims?\\.$`))).toBeVisible()
    const content = await readStoredFile(page.context(), assay.url, article)
    expect([...ids(content)].sort()).toEqual([...ids(colleaguesFile.content)].sort())
    expect(JSON.parse(content).article['x-assay-aside']).toBeUndefined()
  })

  test('can be decided with the mouse, taken back, and left out', async ({ page }) => {
    const name = 'CAESAR'
    await item(page, name).click()
    await choice(page, name, 'Place on the new words').check()
    await expect(choice(page, name, 'Place on the new words')).toBeChecked()
    await page.keyboard.press('Control+z')
    await expect(choice(page, name, 'Place on the new words')).not.toBeChecked()
    await page.keyboard.press('x')
    await expect(act(page, /leave 1 out$/)).toBeVisible()
    await page.getByRole('button', { name: /^Changed/ }).click()
    await expect(items(page).getByText('Not there')).toHaveCount(0)
  })

  test('goes to one of two places by its number, where its words alone are known', async ({
    page,
    assay,
  }) => {
    const file = JSON.parse(colleaguesFile.content)
    const { text: _, ...known } = file.article
    const about = { ...known, sha256: '0'.repeat(64) }
    const words = 'Russia will fight a long time'
    const [claim] = file.claims.filter(
      ({ fragments }: StoredFile['claims'][number]) => fragments[0]?.exact === words,
    )
    const fragments = [{ start: 2_000, end: 2_000 + words.length, exact: words, prefix: '', suffix: '' }]
    const content = JSON.stringify({ ...file, article: about, claims: [{ ...claim, fragments }] })
    await page.keyboard.press('Escape')
    await chooseImport(page, { name: 'words.assay.json', content })
    await expect(items(page)).toHaveText([/^Fits twice/])
    await expect(act(page, 'Keep 1 aside')).toBeVisible()
    await page.keyboard.press('y')
    await expect(act(page, 'Keep 1 aside')).toBeVisible()
    await page.keyboard.press('2')
    await expect(items(page).getByRole('radio', { checked: true })).toHaveCount(1)
    await act(page, 'Place 1').click()
    await expect(page.getByText('Placed 1 claim.')).toBeVisible()
    const stored: StoredFile = JSON.parse(await readStoredFile(page.context(), assay.url, article))
    const [first, second] = [...stored.article.text.matchAll(/Russia will fight for a long time/g)]
    expect([first?.index, second?.index]).toContain(stored.claims[0]?.fragments[0]?.start)
  })

  test('can be read beside the text here', async ({ page }) => {
    await page.keyboard.press('d')
    const texts = page.getByRole('region', { name: 'Both texts, line by line' })
    await expect(texts.locator('del').first()).toBeVisible()
    await expect(texts.locator('ins').filter({ hasText: 'CAESAR' })).toBeVisible()
    await checkAccess(page)
    await page.keyboard.press('Escape')
    await expect(texts).toBeHidden()
  })

  test('is accessible in light and dark, and fits a narrow screen', async ({ page }) => {
    await headline(page).waitFor()
    await checkAccess(page)
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    await checkAccess(page)
    await page.keyboard.press('Escape')
    await checkWidths(page, [390, 820, 1440])
    await page.setViewportSize({ width: 390, height: 844 })
    await checkAccess(page)
  })
})

const claims: readonly SeedClaim[] = [
  { type: 'forecast', words: 'Russia may announce a general mobilization' },
  { type: 'assessment', words: 'the CEASAR missile in the vicinity Balaklija', note: 'Spelling' },
  { type: 'quote', words: 'you can’t hire people to die for your country' },
]

test('a corrected text is an article of its own with every claim, linked with the earlier one, and undone as a whole', async ({
  page,
  assay,
  openSample,
}) => {
  const article = await openSample(claims)
  const before = await readStoredFile(page.context(), assay.url, article)
  const { article: sample } = JSON.parse(before) as StoredFile
  await page.goto(assay.url)
  await page.getByRole('button', { name: /^More for “Butusov/ }).click()
  await page.getByRole('menuitem', { name: 'Correct its text' }).click()
  const field = page.getByRole('textbox', { name: 'The corrected text' })
  await expect(field).toHaveValue(sample.text)
  await checkAccess(page)
  await page.getByRole('button', { name: 'Look for the claims' }).click()
  await expect(page.getByRole('alert')).toContainText('This is the text as it is.')
  await field.fill(correctText(sample.text))
  await page.keyboard.press('Control+Enter')
  await expect(headline(page)).toHaveText(
    'The corrected text is read. 1 of 3 claims fits word for word, 1 needs a glance, 1 needs you.',
  )
  await item(page, 'CAESAR').click()
  await page.keyboard.press('y')
  await act(page, 'Make the new text, place 2, keep 1 aside').click()
  await expect(page.getByText('Made the corrected text. Placed 2 claims, kept 1 aside.')).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(`${encodeURIComponent(article)}`))
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const rows = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
  await expect(page.getByRole('link', { name: 'The earlier text' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'The corrected text' })).toBeVisible()
  await expect(page.getByRole('link', { name: '1 kept aside' })).toBeVisible()
  await checkAccess(page)
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(before)
  await page.getByRole('link', { name: 'The corrected text' }).click()
  await expect(page.getByRole('region', { name: 'Claims', exact: true }).getByRole('article')).toHaveCount(2)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.keyboard.press('Control+z')
  await expect(rows.getByRole('heading')).toHaveCount(1)
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(before)
})

test('a corrected text can be taken from a file', async ({ page, openSample, assay }) => {
  const article = await openSample(claims)
  await page.goto(`${assay.url}/articles/${encodeURIComponent(article)}/correct`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Take it from a file' }).click()
  const bytes = Buffer.from(readFileSync(new URL('../fixtures/butusov.assay.json', import.meta.url)))
  await (await chooser).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from([0x41, 0xff]) })
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.')
  const again = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Take it from a file' }).click()
  await (await again).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: bytes })
  await expect(page.getByRole('textbox', { name: 'The corrected text' })).toHaveValue(/assay\/annotations/)
})
