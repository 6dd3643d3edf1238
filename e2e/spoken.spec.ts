// What those hear who do not see the page: text as text, each claim once at its ends, each outcome once.
import type { Page } from '@playwright/test'
import { changeElsewhere } from './change-elsewhere.ts'
import { expect, test } from './fixtures.ts'
import { hearPage } from './hear-page.ts'
import { findWords, openImported } from './import-article.ts'
import { overlappingClaims } from './overlapping-claims.ts'
import { readAloud } from './read-aloud.ts'

test.use({ opensLibrary: true })

const text = 'Prices will fall in spring, unbelievably so.\n\nNobody expects a war. Or so they say.'

async function openMarked(page: Page, origin: string): Promise<void> {
  const at = (words: string) => [findWords(text, words)]
  await openImported(page, origin, {
    title: 'Prices',
    text,
    layers: {
      me: [
        { type: 'quote', at: at('Prices will fall in spring') },
        { type: 'forecast', at: at('will fall in spring, un') },
        { type: 'assessment', at: at('so.\n\nNobody expects') },
        { type: 'forecast', at: [findWords(text, 'a war'), findWords(text, 'they')] },
      ],
    },
  })
}

const settings = (page: Page) => page.getByRole('button', { name: 'Ana Reyes: settings' })

test('a claim is said once where it begins and once where it ends, in text that reads as text', async ({
  page,
  assay,
}) => {
  await openMarked(page, assay.url)
  const { paragraphs, roles } = await readAloud(page)
  expect(paragraphs.slice(-2)).toEqual([
    ' quote starts Prices  forecast starts will fall in spring quote ends , un forecast ends believably ' +
      ' assessment starts so.',
    'Nobody expects assessment ends  forecast starts a war. Or so they forecast ends  say.',
  ])
  expect(roles).not.toContain('mark')
  expect(roles).not.toContain('region')
})

test('with “Speak marks” off the text alone is read, and no letter moves', async ({
  page,
  assay,
  reading,
}) => {
  await openMarked(page, assay.url)
  const rects = () =>
    page.evaluate(() => {
      const range = document.createRange()
      return [...document.querySelectorAll('[data-paragraph]')].flatMap(paragraph => {
        range.selectNodeContents(paragraph)
        return [...range.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height])
      })
    })
  const spoken = await rects()
  await settings(page).click()
  const choice = page.getByRole('checkbox', { name: 'Speak marks' })
  await expect(choice).toBeChecked()
  await choice.uncheck()
  await page.keyboard.press('Escape')
  const { paragraphs } = await readAloud(page)
  expect(paragraphs.slice(-2)).toEqual(text.split('\n\n'))
  expect(await rects()).toEqual(spoken)
  await page.reload()
  await reading.opened()
  expect((await readAloud(page)).paragraphs.slice(-2)).toEqual(text.split('\n\n'))
})

test('what is said of marks is neither selected nor copied', async ({ page, assay, reading }) => {
  await openMarked(page, assay.url)
  await reading.select('Prices will fall in spring, unbelievably so.')
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(text.split('\n\n')[0])
  await page.keyboard.press('f')
  await expect(reading.card('Prices will fall in spring, unbelievably so.')).toBeVisible()
})

test('saved, tagged, deleted and undone are each said once, when there is time', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  const said = await hearPage(page)
  const timesOf = async (words: RegExp) => (await said()).filter(([, each]) => words.test(each))
  await reading.tag('the well-known Ukrainian military expert', 'f')
  await reading.saved()
  await expect.poll(() => timesOf(/^Tagged Forecast 1$/)).toEqual([['polite', 'Tagged Forecast 1']])
  await page.keyboard.press('Control+z')
  await reading.saved()
  await expect.poll(() => timesOf(/^Undone/)).toHaveLength(1)
  await page.keyboard.press('Control+Shift+z')
  await reading.saved()
  await expect.poll(() => timesOf(/^Done again/)).toHaveLength(1)
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await reading.saved()
  await expect.poll(() => timesOf(/^Deleted/)).toHaveLength(2)
  const all = await said()
  expect(all.filter(([, words]) => words.startsWith('Saving'))).toEqual([])
  expect(all.filter(([how]) => how === 'assertive')).toEqual([])
  expect(all.filter(([, words]) => words.startsWith('Saved')).length).toBeGreaterThan(0)
})

test('a conflict is said once, at once', async ({ page, assay, openSample, reading }) => {
  const article = await openSample(overlappingClaims)
  await changeElsewhere(page.context(), { origin: assay.url, article, note: 'From elsewhere' })
  const said = await hearPage(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(reading.status).toHaveText('Changed elsewhere')
  const timesOf = async (words: RegExp) => (await said()).filter(([, each]) => words.test(each))
  await expect.poll(() => timesOf(/changed here and elsewhere/)).toHaveLength(1)
  expect((await timesOf(/changed here and elsewhere/))[0]?.[0]).toBe('assertive')
  expect(await timesOf(/^Changed elsewhere/)).toEqual([])
})

test('a failed export and a refused change are each said once, at once', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  const problem = (status: number, code: string, title: string) => ({
    status,
    contentType: 'application/problem+json',
    json: { type: `urn:assay:error:${code}`, title, status, code },
  })
  await page.route('**/export', route => route.fulfill(problem(500, 'internal', 'It broke.')))
  await page.route('**/edits', route => route.fulfill(problem(422, 'invalid-edit', 'It does not fit.')))
  const said = await hearPage(page)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('alert')).toContainText('The file could not be made.')
  await page.keyboard.press('j')
  await page.keyboard.press('Delete')
  await expect(reading.status).toContainText('It does not fit.')
  await expect.poll(async () => (await said()).filter(([how]) => how === 'assertive')).toHaveLength(2)
  const all = await said()
  for (const words of ['The file could not be made.', 'Not saved.']) {
    expect(all.filter(([, each]) => each.includes(words)).map(([how]) => how)).toEqual(['assertive'])
  }
})
