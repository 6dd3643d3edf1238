// One analyst in two tabs, or in two browsers, on one article: nothing is overwritten in silence.
import type { Browser } from '@playwright/test'
import type { Assay } from './assay.ts'
import { expect, test } from './fixtures.ts'
import { launch } from './owner.ts'
import { Reading } from './reading.ts'
import { readStoredFile, readStoredWords } from './stored-file.ts'

const words = 'Russia may announce'
const other = 'Russia does not have the weapons'
const third = 'there are no people willing to fight'
const claim = { type: 'forecast', words } as const

/** The analyst's second browser, let in by a fresh link, on the same article. */
async function openElsewhere(browser: Browser, assay: Assay, address: string): Promise<Reading> {
  await assay.restart()
  const context = await browser.newContext()
  await launch(context, assay.launchUrl)
  const elsewhere = new Reading(await context.newPage())
  await elsewhere.page.goto(address)
  await elsewhere.opened()
  return elsewhere
}

test('a second tab reads along until it takes the pen', async ({ page, openSample, reading }) => {
  await openSample([claim])
  const second = new Reading(await page.context().newPage())
  await second.page.goto(page.url())
  const notice = second.page.getByRole('alert').filter({ hasText: 'open in another tab' })
  await expect(notice).toContainText('You are reading; the other tab writes.')
  await expect(second.page.getByRole('banner')).toContainText('Reading')
  await reading.tag(other, 'a')
  await reading.saved()
  await expect(second.card(other)).toBeVisible()
  await second.card(other).click()
  await second.page.keyboard.press('Delete')
  await expect(second.note).not.toBeEditable()
  await expect(second.cards).toHaveCount(2)

  await notice.getByRole('button', { name: 'Write here instead' }).click()
  await second.opened()
  await second.tag(third, 'q')
  await second.saved()
  await expect(reading.card(third)).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('You are reading; the other tab writes.')
  await second.page.close()
  await expect(page.getByRole('alert')).toBeHidden({ timeout: 20_000 })
  await reading.opened()
  await reading.card(third).click()
  await page.keyboard.press('Delete')
  await expect(reading.cards).toHaveCount(2)
  await reading.saved()
})

test('claims made in two browsers come together, and both can be undone', async ({
  page,
  browser,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  const elsewhere = await openElsewhere(browser, assay, page.url())
  await reading.tag(other, 'a')
  await reading.saved()
  await elsewhere.tag(third, 'q')
  await elsewhere.saved()
  await expect(elsewhere.card(other)).toBeVisible()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([third, words, other])
  await elsewhere.page.keyboard.press('Control+z')
  await elsewhere.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([words, other])
  await elsewhere.page.context().close()
})

test('the first claims of two browsers go into one layer', async ({
  page,
  browser,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  const elsewhere = await openElsewhere(browser, assay, page.url())
  await reading.tag(words, 'f')
  await reading.saved()
  await elsewhere.tag(other, 'a')
  await elsewhere.saved()
  await expect(elsewhere.cards).toHaveCount(2)
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([words, other])
  await elsewhere.page.context().close()
})

test('a claim changed in both browsers is put to the analyst, with both versions', async ({
  page,
  browser,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  const elsewhere = await openElsewhere(browser, assay, page.url())
  const stored = () => readStoredFile(page.context(), assay.url, article)
  await writeNote(reading, 'From here')
  await reading.saved()
  await writeNote(elsewhere, 'From there')
  await expect(elsewhere.status).toHaveText('Changed elsewhere')
  const notice = elsewhere.page.getByRole('alert')
  await expect(notice).toContainText('1 claim changed here and elsewhere. Nothing was overwritten.')
  await expect(notice).toContainText(`Mine: Forecast “${words}”, note “From there”`)
  await expect(notice).toContainText(`The other: Forecast “${words}”, note “From here”`)
  expect(await stored()).toContain('"note": "From here"')
  await notice.getByRole('button', { name: 'Keep mine' }).click()
  await elsewhere.saved()
  expect(await stored()).toContain('"note": "From there"')

  await reading.card(words).click()
  await page.keyboard.press('Delete')
  const conflict = page.getByRole('alert')
  await expect(conflict).toContainText('Mine: deleted')
  await expect(conflict).toContainText(`The other: Forecast “${words}”, note “From there”`)
  await conflict.getByRole('button', { name: 'Take the other' }).click()
  await expect(conflict).toBeHidden()
  await expect(reading.card(words)).toContainText('From there')
  expect(await stored()).toContain('"note": "From there"')
  await elsewhere.page.context().close()
})

async function writeNote(reading: Reading, note: string): Promise<void> {
  await reading.card(words).click()
  await reading.note.fill(note)
  await reading.page.keyboard.press('Escape')
}

test('the pen stays with a tab that is loaded again, and goes on when its tab is closed', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([claim])
  const second = new Reading(await page.context().newPage())
  await second.page.goto(page.url())
  const notice = second.page.getByRole('alert').filter({ hasText: 'open in another tab' })
  await expect(notice).toBeVisible()
  await page.reload()
  await reading.opened()
  await reading.tag(other, 'a')
  await reading.saved()
  await expect(second.card(other)).toBeVisible()
  await expect(notice).toBeVisible()
  await page.close()
  await expect(notice).toBeHidden({ timeout: 20_000 })
  await second.opened()
  await second.tag(third, 'q')
  await second.saved()
  await expect(second.cards).toHaveCount(3)
})
