// Imports taken back and done again: from the toast, by key on the article, in the order in which things were done.
import { chooseImport, colleaguesFile } from './annotation-files.ts'
import { expect, test } from './fixtures.ts'
import type { SeedClaim } from './seed-claims.ts'
import { readStoredFile } from './stored-file.ts'

const claims: readonly SeedClaim[] = [
  { type: 'quote', words: 'with low motivation it will be tantamount to failure', note: 'Of a mobilization' },
  { type: 'forecast', words: 'Russia may announce a general mobilization' },
  { type: 'forecast', words: 'a general mobilization, but – as he said – “with low motivation' },
]

test('an import is taken back and done again as a whole', async ({ page, assay, openSample, reading }) => {
  const article = await openSample(claims)
  const before = await readStoredFile(page.context(), assay.url, article)
  await page.goto(assay.url)
  await chooseImport(page, colleaguesFile)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Ana 13' })).toBeVisible()
  const after = await readStoredFile(page.context(), assay.url, article)
  expect(JSON.parse(after).claims).toHaveLength(16)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Took the import of butusov.assay.json back.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ana 13' })).toHaveCount(0)
  await expect(reading.cards).toHaveCount(3)
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(before)

  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('Imported butusov.assay.json again.')).toBeVisible()
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(after)
})

test('a colleague’s import and one’s own claims are taken back by key, the later first', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  await openSample(claims)
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(reading.cards).toHaveCount(2)
  await reading.saved()
  await page.goto(assay.url)
  await chooseImport(page, colleaguesFile)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const colleague = page.getByRole('link', { name: 'Ana 13' })
  await expect(colleague).toBeVisible()
  await reading.opened()
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(reading.cards).toHaveCount(1)
  await reading.saved()

  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(2)
  await expect(colleague).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Took the import of butusov.assay.json back.')).toBeVisible()
  await expect(colleague).toHaveCount(0)
  await expect(reading.cards).toHaveCount(2)
  await reading.opened()
  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(3)
  await reading.saved()
  await page.reload()
  await reading.opened()

  await page.keyboard.press('Control+Shift+z')
  await expect(reading.cards).toHaveCount(2)
  await expect(colleague).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('Imported butusov.assay.json again.')).toBeVisible()
  await expect(colleague).toBeVisible()
  await reading.opened()
  await page.keyboard.press('Control+Shift+z')
  await expect(reading.cards).toHaveCount(1)
})

test('an import of one’s own claims is a step like any other, also after a reload', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample(claims)
  const full = await readStoredFile(page.context(), assay.url, article)
  for (const count of [2, 1]) {
    await page.keyboard.press('j')
    await page.keyboard.press('Delete')
    await expect(reading.cards).toHaveCount(count)
  }
  await reading.saved()
  await page.goto(assay.url)
  await chooseImport(page, { name: 'own.assay.json', content: full })
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
    '2 of Ana Reyes’s 3 claims are new, 1 is already here.',
  )
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(reading.cards).toHaveCount(3)
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(full)
  await page.reload()
  await reading.opened()
  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(2)
  for (const count of [1, 3]) {
    await page.keyboard.press('Control+Shift+z')
    await expect(reading.cards).toHaveCount(count)
  }
  await reading.saved()
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(full)
})
