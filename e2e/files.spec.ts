// Annotation files out of Assay and into it again: exact, and looked at before anything is stored.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import { chooseImport, colleaguesFile, download, dropFile } from './annotation-files.ts'
import { Assay } from './assay.ts'
import { brokenFiles } from './broken-files.ts'
import { expect, test } from './fixtures.ts'
import { launch, nameOwner } from './owner.ts'
import type { SeedClaim } from './seed-claims.ts'
import { readStoredFile, readStoredWords } from './stored-file.ts'
import { findSchemaErrors, validateByCommand } from './validate-file.ts'

const title = 'Butusov: “Russia will fight a long time”'
const name = 'Butusov “Russia will fight a long time”.assay.json'
const quote = 'with low motivation it will be tantamount to failure'
const forecast = 'Russia may announce a general mobilization'
const claims: readonly SeedClaim[] = [
  { type: 'quote', words: quote, note: 'Of a mobilization' },
  { type: 'forecast', words: forecast },
  { type: 'forecast', words: 'a general mobilization, but – as he said – “with low motivation' },
]

const articles = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('heading')
const headline = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const rowMenu = (page: Page) => page.getByRole('button', { name: /^More for “Butusov/ })
const exportHere = (page: Page) => page.getByRole('button', { name: 'Export', exact: true }).click()

test('the exported file is valid for the schema and for the command line', async ({
  page,
  assay,
  openSample,
}) => {
  await openSample(claims)
  const file = await download(page, () => exportHere(page))
  expect(file.name).toBe(name)
  expect(JSON.parse(file.content).claims).toHaveLength(3)
  expect(findSchemaErrors([file.content])).toEqual([])
  const path = join(assay.dataFolder, 'exported.assay.json')
  writeFileSync(path, file.content)
  expect(await validateByCommand(path)).toBe(`${path}: valid\n`)
})

test('exported, removed, imported and exported again it is the same to the byte', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(claims)
  await reading.tag('Russian national duty', 'a')
  await reading.saved()
  const first = await download(page, () => page.keyboard.press('Control+e'))
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await rowMenu(page).click()
  await page.getByRole('menuitem', { name: 'Remove it with its claims' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()

  await chooseImport(page, first)
  await expect(headline(page)).toHaveText(
    `Ana Reyes’s 4 claims are new. The article “${title.replace('“', '‘').replace('”', '’')}” comes in with the file.`,
  )
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(reading.cards).toHaveCount(4)
  expect(await download(page, () => exportHere(page))).toEqual(first)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await rowMenu(page).click()
  const again = await download(page, () =>
    page.getByRole('menuitem', { name: 'Export its annotation file' }).click(),
  )
  expect(again).toEqual(first)
})

test('a file whose content is all here is said to be harmless, and is', async ({
  page,
  assay,
  openSample,
}) => {
  const article = await openSample(claims)
  const content = await readStoredFile(page.context(), assay.url, article)
  await page.goto(assay.url)
  await dropFile(page, { name, content })
  await expect(headline(page)).toHaveText('Everything in this file is already here.')
  await expect(page.getByRole('main')).toContainText('Importing it again changes nothing.')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(articles(page)).toHaveText([title])
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(content)
})

test('a person whom the file calls otherwise keeps the name here, and the report says so', async ({
  page,
  assay,
  openSample,
}) => {
  const article = await openSample(claims)
  const content = await readStoredFile(page.context(), assay.url, article)
  await page.goto(assay.url)
  await chooseImport(page, { name, content: content.replaceAll('"Ana Reyes"', '"A. Reyes"') })
  await expect(headline(page)).toHaveText(
    'Everything in this file is already here, but for what it says of people.',
  )
  await expect(page.getByRole('main')).toContainText(
    'The file calls Ana Reyes “A. Reyes”. Here the name stays Ana Reyes.',
  )
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(content)
})

test('claims that differ stay as they are, unless the file’s is taken one by one', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample(claims)
  const before = await readStoredFile(page.context(), assay.url, article)
  const changed = JSON.parse(before)
  const [, first, second] = changed.claims
  Object.assign(first, { note: 'As the file has it', modified: '2099-01-01T00:00:00.000Z' })
  Object.assign(second, { type: 'assessment', modified: '2001-01-01T00:00:00.000Z' })
  const file = { name: 'changed.assay.json', content: JSON.stringify(changed) }

  await page.goto(assay.url)
  await chooseImport(page, file)
  await expect(headline(page)).toHaveText('1 of Ana Reyes’s 3 claims is already here. 2 need you.')
  const choices = page.getByRole('region').filter({ has: page.getByRole('radio') })
  await expect(choices).toHaveCount(2)
  await expect(choices.nth(0)).toContainText('The file’s version is newer.')
  await expect(choices.nth(0)).toContainText('As the file has it')
  await expect(choices.nth(1)).toContainText('The version here is newer.')
  for (const choice of await choices.all()) {
    await expect(choice.getByRole('radio', { name: 'Keep what is here' })).toBeChecked()
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('changed.assay.json: everything stayed as it was.')).toBeVisible()
  await expect(reading.cards).toHaveCount(3)
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(before)

  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await chooseImport(page, file)
  await choices.nth(0).getByText('Take the file’s').click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(reading.cards).toHaveCount(3)
  const after = JSON.parse(await readStoredFile(page.context(), assay.url, article))
  const expected = JSON.parse(before)
  expect(after).toEqual({ ...expected, claims: [expected.claims[0], first, expected.claims[2]] })
})

test('a broken file is refused with each place at fault, and nothing of it is stored', async ({
  page,
  assay,
  openSample,
}) => {
  const article = await openSample(claims)
  const before = await readStoredFile(page.context(), assay.url, article)
  await page.goto(assay.url)
  for (const { name, file, says } of brokenFiles) {
    await test.step(name, async () => {
      await chooseImport(page, file)
      await expect(headline(page)).toHaveText(`${file.name} was not imported`)
      await expect(page.getByRole('alert')).toContainText('Nothing was imported; the library is as it was.')
      const problems = page.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem')
      await expect(problems).toHaveText(says.map(([place, sentence]) => `${place}${sentence}`))
      await page.keyboard.press('Escape')
      await expect(articles(page)).toHaveText([title])
    })
  }
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(before)
})

test('all articles go out in one file and into another Assay', async ({
  browser,
  page,
  assay,
  openSample,
}) => {
  const sample = await openSample(claims)
  await page.goto(assay.url)
  await page.getByRole('textbox', { name: 'Add an article' }).fill('Prices will fall.\n\nProbably.')
  await page.getByRole('textbox', { name: 'Title' }).fill('Prices')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(articles(page)).toHaveText(['Prices', title])
  const file = await download(page, () => page.getByRole('button', { name: 'Export all' }).click())
  expect(file.name).toBe('library.assay.jsonl')
  const lines = file.content.trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  expect(findSchemaErrors(lines)).toEqual([])

  const other = await Assay.start()
  const context = await browser.newContext()
  try {
    await launch(context, other.launchUrl)
    await nameOwner(context, other.url, 'Bela Novak')
    const there = await context.newPage()
    await there.goto(other.url)
    await chooseImport(there, file)
    await expect(headline(there)).toHaveText(
      'Ana Reyes’s 3 claims are new. The article “Prices” comes in with the file.',
    )
    await there.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(articles(there)).toHaveCount(2)
    await expect(there.getByText('3 claims, Ana Reyes')).toBeVisible()
    const all = await context.request.get(other.url + paths.exportAll)
    expect(await all.text()).toBe(file.content)
    expect(await readStoredWords(context, other.url, sample)).toHaveLength(3)
  } finally {
    await context.close()
    await other.dispose()
  }
})

test('a colleague’s layer comes in with its file and opens for reading only', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample(claims)
  await page.goto(assay.url)
  await chooseImport(page, colleaguesFile)
  await expect(headline(page)).toHaveText('Ana’s 13 claims are new. 1 needs you.')
  await expect(page.getByRole('region', { name: 'The article’s details' })).toContainText('Title')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: 'Ana 13' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'You are reading a colleague’s layer (submitted). It cannot be changed here.',
  )
  await page.locator('html[data-reading=complete]').waitFor()
  await expect(page.getByRole('region', { name: /^Outline/ })).toContainText('13 claims')
  const before = await readStoredFile(page.context(), assay.url, article)
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1: The greatest drama/)
  await expect(reading.note).not.toBeEditable()
  await expect(reading.inspector.getByRole('button', { name: 'Delete' })).toHaveCount(0)
  await expect(reading.inspector.getByRole('radio')).toHaveCount(0)
  for (const key of ['Delete', '.', '<', 'Control+z']) await page.keyboard.press(key)
  await reading.click('Duplicating the thesis')
  await page.keyboard.press('f')
  await expect(reading.toolbar).toBeHidden()
  await expect(page.getByRole('region', { name: /^Outline/ })).toContainText('13 claims')
  await page.getByRole('link', { name: 'Yours 3' }).click()
  await reading.opened()
  await expect(reading.cards).toHaveCount(3)
  expect(await readStoredFile(page.context(), assay.url, article)).toBe(before)
})
