// Articles come in by paste and by file, kept to the letter, are found, removed and brought back.

import type { Page } from '@playwright/test'
import type { InferOutput } from 'valibot'
import { paths } from '../src/api/paths.ts'
import type { libraryAnswerSchema } from '../src/api/schemas.ts'
import { chooseFiles } from './choose-files.ts'
import { expect, test } from './fixtures.ts'
import { readStoredFile, type StoredFile } from './stored-file.ts'

test.use({ opensLibrary: true })

interface TextFile {
  readonly name: string
  readonly bytes: Buffer
}

const sample = 'Butusov: “Russia will fight a long time”'
const rows = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
const titles = (page: Page) => rows(page).getByRole('link')
const field = (page: Page) => page.getByRole('textbox', { name: 'Add an article' })
const added = (page: Page) => page.getByRole('region', { name: 'Files being added' })

function textFile(name: string, content: string | readonly number[]): TextFile {
  return { name, bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content) }
}

test.beforeEach(({ page }) => expect(titles(page)).toHaveText([sample]))

/** Chooses files in the browser's chooser, which the key O opens. */
async function chooseTexts(page: Page, ...files: readonly TextFile[]): Promise<void> {
  await chooseFiles(
    page,
    () => page.keyboard.press('o'),
    files.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: bytes })),
  )
}

/** Drags files over the page and lets them go. */
async function dropTexts(page: Page, ...files: readonly TextFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }))
  const dataTransfer = await page.evaluateHandle(all => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of all) {
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/plain' }))
    }
    return transfer
  }, given)
  await page.dispatchEvent('main', 'dragover', { dataTransfer })
  await expect(page.getByText(`Drop to add ${files.length} articles`)).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer })
}

/** The text of the article with that title, from its annotation file. */
async function readText(page: Page, origin: string, title: string): Promise<string> {
  const answer = await page.request.get(origin + paths.articles)
  const { articles }: InferOutput<typeof libraryAnswerSchema> = await answer.json()
  const found = articles.find(({ article }) => article.title === title)
  if (!found) throw new Error(`no article “${title}”`)
  const file: StoredFile = JSON.parse(await readStoredFile(page.context(), origin, found.article.id))
  return file.article.text
}

test('a pasted text is kept to the letter, under a title that is made for it', async ({
  page,
  context,
  assay,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    text => navigator.clipboard.writeText(text),
    '\uFEFF# Oil prices\r\n\r\nPrices  will “fall”.\tCafé, cafe\u0301, 𝒳 and 👩‍👧.\rThe end \n\n',
  )
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Oil prices')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Source' }).fill('Onet')
  await page.getByRole('textbox', { name: 'Address' }).fill('onet.pl/oil')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('This is not a web address')).toBeVisible()
  await page.getByRole('textbox', { name: 'Address' }).fill('https://onet.pl/oil')
  await page.keyboard.press('Control+Enter')
  await expect(titles(page)).toHaveText(['Oil prices', sample])
  await expect(rows(page).first()).toContainText('Onet, ')
  await expect(page.getByRole('link', { name: 'Oil prices' })).toBeFocused()
  expect(await readText(page, assay.url, 'Oil prices')).toBe(
    '# Oil prices\n\nPrices  will “fall”.\tCafé, cafe\u0301, 𝒳 and 👩‍👧.\nThe end \n\n',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Oil prices' })).toBeVisible()
})

test('a chosen file waits in the form, and is kept to the byte', async ({ page, assay }) => {
  const text = '\n  Grain harvest\n\tdown by a third, they say.  \n'
  await chooseTexts(page, textFile('Grain_2026.txt', `\uFEFF${text.replaceAll('\n', '\r\n')}`))
  await expect(page.getByText('Grain_2026.txt')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Grain harvest')
  await page.getByRole('textbox', { name: 'Title' }).fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Give it a title to find it by.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Title' }).fill('The harvest')
  await page.keyboard.press('Enter')
  await expect(titles(page)).toHaveText(['The harvest', sample])
  expect(await readText(page, assay.url, 'The harvest')).toBe(text)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Took “The harvest” out again.')).toBeVisible()
  await expect(titles(page)).toHaveText([sample])
})

test('several files come in at once, chosen or dropped, and each says what became of it', async ({
  page,
}) => {
  await chooseTexts(page, textFile('one.txt', 'One thing.'), textFile('two.md', '## Two things\n\nand more'))
  await expect(added(page)).toContainText('2 files: 2 added')
  await added(page).getByRole('button', { name: 'Close' }).click()
  await dropTexts(
    page,
    textFile('again.txt', 'One thing.\r\n'.slice(0, 10)),
    textFile('nul.txt', [0x61, 0x62, 0x63, 0x00, 0x64]),
    textFile('latin1.txt', [0x61, 0xe9, 0x62]),
    textFile('cut.txt', [0x61, 0xe2, 0x82]),
    textFile('empty.txt', ''),
    textFile('blank.txt', ' \r\n\t\n'),
    textFile('three.txt', 'Three things.'),
  )
  const outcome = (name: string) => added(page).getByRole('listitem').filter({ hasText: name })
  await expect(added(page)).toContainText('7 files: 1 added, 1 already here, 5 not added')
  await expect(outcome('again.txt')).toContainText('This text is already here: open it')
  await expect(outcome('nul.txt')).toContainText('Not added. Byte 3 (counting from 0) is NUL')
  await expect(outcome('latin1.txt')).toContainText('Not added. Byte 1 (counting from 0) is not valid UTF-8.')
  await expect(outcome('cut.txt')).toContainText('Not added. Byte 1 (counting from 0) is not valid UTF-8.')
  await expect(outcome('empty.txt')).toContainText('Not added. The text is empty')
  await expect(outcome('blank.txt')).toContainText('Not added. The text is empty')
  await expect(outcome('three.txt')).toContainText('Added: open it')
  await expect(rows(page)).toHaveCount(4)
  await outcome('again.txt').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'One thing' })).toBeVisible()
})

test('what cannot be stored is refused in words, and the form keeps it', async ({ page, assay }) => {
  await chooseTexts(page, textFile('large.txt', 'x'.repeat(10_000_001)))
  await expect(added(page)).toContainText('It has 10,000,001 bytes; Assay takes texts up to 10,000,000.')
  await added(page).getByRole('button', { name: 'Close' }).click()
  await chooseTexts(page, textFile('picture.png', [0x89, 0x50, 0x4e, 0x47]))
  await expect(added(page)).toContainText('Not added. Assay reads texts (.txt, .md), annotation files,')

  await field(page).fill('abc\0def')
  await page.getByRole('textbox', { name: 'Title' }).fill('With NUL')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Character 3 (counting from 0) is NUL (U+0000)')).toBeVisible()
  await expect(field(page)).toBeFocused()
  await field(page).fill('abc def')
  await page.route(`**${paths.articles}`, route => route.abort())
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Not added.')
  await expect(page.getByRole('alert')).toContainText('The text is still in the form.')
  await page.unroute(`**${paths.articles}`)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(titles(page)).toHaveText(['With NUL', sample])
  expect(await readText(page, assay.url, 'With NUL')).toBe('abc def')
})

test('a text that was left out by Esc can be put back, as it was', async ({ page }) => {
  await field(page).fill('Typed by hand\n\nand nowhere else.')
  await page.getByRole('textbox', { name: 'Title' }).fill('Its title')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(field(page)).toHaveValue('Typed by hand\n\nand nowhere else.')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Its title')

  await page.keyboard.press('Escape')
  await field(page).fill('Another text')
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('There is another text in the form.')).toBeVisible()
  await expect(field(page)).toHaveValue('Another text')
})

test('a draft that was added without an answer can be changed and sent again', async ({ page }) => {
  await field(page).fill('Sent once, and the answer lost.')
  await page.route('**/api/articles', async route => {
    if (route.request().method() === 'POST') {
      await route.fetch()
      await route.abort()
    } else await route.continue()
  })
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not added.' })).toBeVisible()
  await page.unroute('**/api/articles')
  await page.getByRole('textbox', { name: 'Title' }).fill('Another title')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('This text is already here. Nothing was added.')).toBeVisible()
  await expect(rows(page)).toHaveCount(2)
})

test('a text that is here already is noticed before and after adding', async ({ page, assay }) => {
  const text = await readText(page, assay.url, sample)
  await field(page).fill(text)
  const notice = page.getByRole('alert').filter({ hasText: 'This text is already here:' })
  await expect(notice.getByRole('link')).toHaveText('open “Butusov: ‘Russia will fight a long time’”')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('This text is already here. Nothing was added.')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: sample })).toBeVisible()
})

test('a removed article comes back with its claims; a removed sample stays away', async ({
  page,
  assay,
  openSample,
}) => {
  await openSample([
    { type: 'forecast', words: 'Russia may announce' },
    { type: 'quote', words: 'Russian national duty' },
  ])
  await page.goto(assay.url)
  const counts = rows(page).first().getByRole('listitem')
  await expect(counts).toHaveText([/1 forecast$/, /0 assessments$/, /1 quote$/])
  await page.getByRole('button', { name: /^More for “Butusov/ }).click()
  await page.getByRole('menuitem', { name: 'Remove it with its claims' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(titles(page)).toHaveText([sample])
  await expect(counts).toHaveText([/1 forecast$/, /0 assessments$/, /1 quote$/])

  await page.getByRole('link', { name: sample }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await assay.restart()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(titles(page)).toHaveText([sample])
})

test('J, K, Enter and the find box lead to an article', async ({ page }) => {
  await chooseTexts(page, textFile('a.txt', 'Łódź: an École'), textFile('b.txt', 'Bridges fall'))
  await expect(added(page)).toContainText('2 files: 2 added')
  await expect(titles(page)).toHaveText(['Bridges fall', 'Łódź: an École', sample])
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Bridges fall' })).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: sample })).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.getByRole('link', { name: 'Łódź: an École' })).toBeFocused()

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Find in titles' })).toBeFocused()
  await page.keyboard.type('ecole')
  await expect(titles(page)).toHaveText(['Łódź: an École'])
  await expect(page.getByText('1 of 3 articles')).toBeVisible()
  await page.keyboard.type(' zz')
  await expect(page.getByRole('heading', { name: 'No title holds “ecole zz”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(3)
  await page.keyboard.press('/')
  await page.keyboard.type('bridges')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Bridges fall' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Bridges fall' })).toBeVisible()
})
