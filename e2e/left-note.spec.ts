// A note that was typed, and that another note has overtaken or whose claim is gone, waits for the reader's word.
import type { Page } from '@playwright/test'
import type { Assay } from './assay.ts'
import { changeElsewhere } from './change-elsewhere.ts'
import { crash } from './crash.ts'
import { expect, test } from './fixtures.ts'
import { Reading } from './reading.ts'
import { readStoredFile } from './stored-file.ts'

const words = 'Russia may announce'
const claim = { type: 'forecast', words } as const
const typed = 'Typed before the crash'

/** Types a note in a page that ends before an edit is made of it: only the browser's store has it then. */
async function crashWhileTyping(reading: Reading): Promise<void> {
  const { page } = reading
  await reading.card(words).click()
  await page.keyboard.press('n')
  await expect(reading.note).toBeFocused()
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.keyboard.type(typed)
  await page.clock.runFor(500)
  await crash(page)
}

/** The article in another page of the same browser. */
async function openAgain(ended: Page, assay: Assay, article: string): Promise<Reading> {
  const context = ended.context()
  await ended.close()
  await context.clock.resume()
  const again = new Reading(await context.newPage())
  await again.page.goto(`${assay.url}/articles/${encodeURIComponent(article)}`)
  return again
}

const noticeOf = ({ page }: Reading) =>
  page.getByRole('alert').filter({ hasText: 'A note you typed before was not saved.' })

test('a note that another has overtaken is shown beside it, outlives a reload, and can be put in place', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  await crashWhileTyping(reading)
  await changeElsewhere(page.context(), { origin: assay.url, article, note: 'From there' })
  const again = await openAgain(page, assay, article)
  await expect(noticeOf(again)).toContainText(`Typed: “${typed}”`)
  await expect(noticeOf(again)).toContainText('Now: “From there”')
  await again.page.reload()
  await again.opened()
  await expect(again.card(words)).toContainText('From there')
  await noticeOf(again).getByRole('button', { name: 'Put it in place' }).click()
  await expect(noticeOf(again)).toBeHidden()
  await expect(again.card(words)).toContainText(typed)
  await again.saved()
  expect(await readStoredFile(again.page.context(), assay.url, article)).toContain(`"note": "${typed}"`)
  await again.page.reload()
  await again.opened()
  await expect(noticeOf(again)).toBeHidden()
})

test('a note whose claim is gone can be copied, and stays until it is left out', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  const context = page.context()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await crashWhileTyping(reading)
  await changeElsewhere(context, { origin: assay.url, article, note: null })
  const again = await openAgain(page, assay, article)
  await expect(noticeOf(again)).toContainText('Its claim is gone.')
  await noticeOf(again).getByRole('button', { name: 'Copy it' }).click()
  await expect(again.page.getByText('Copied the note.')).toBeVisible()
  expect(await again.page.evaluate(() => navigator.clipboard.readText())).toBe(typed)
  await again.page.reload()
  await noticeOf(again).getByRole('button', { name: 'Leave it out' }).click()
  await expect(noticeOf(again)).toBeHidden()
  await again.page.reload()
  await again.opened()
  await expect(noticeOf(again)).toBeHidden()
})
