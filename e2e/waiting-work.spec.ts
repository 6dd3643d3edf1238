// What waits in the browser is there after a reload, whatever was changed elsewhere meanwhile.
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import { download } from './annotation-files.ts'
import { changeElsewhere } from './change-elsewhere.ts'
import { expect, test } from './fixtures.ts'
import { sendJson } from './send-json.ts'
import { readStoredFile, readStoredWords } from './stored-file.ts'

test.use({ opensLibrary: true })

const words = 'Russia may announce'
const other = 'Russia does not have the weapons'
const claim = { type: 'forecast', words } as const

test('a conflict outlives a reload and further tagging, and either side can be taken', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  const stored = () => readStoredFile(page.context(), assay.url, article)
  await changeElsewhere(page.context(), { origin: assay.url, article, note: 'From there' })
  await reading.card(words).click()
  await reading.note.fill('From here')
  await page.keyboard.press('Escape')
  const notice = page.getByRole('alert').filter({ hasText: 'changed here and elsewhere' })
  await expect(notice).toBeVisible()

  await page.reload()
  await expect(notice).toContainText('note “From here”')
  await expect(notice).toContainText('note “From there”')
  await reading.tag(other, 'a')
  await page.reload()
  await expect(reading.cards).toHaveCount(2)
  await notice.getByRole('button', { name: 'Keep mine' }).click()
  await reading.saved()
  expect(await stored()).toContain('"note": "From here"')
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([words, other])
  await page.reload()
  await reading.opened()
  await expect(notice).toBeHidden()

  await changeElsewhere(page.context(), { origin: assay.url, article, note: 'From there again' })
  await reading.card(words).click()
  await reading.note.fill('From here again')
  await page.keyboard.press('Escape')
  await notice.getByRole('button', { name: 'Take the other' }).click()
  await expect(reading.status).toHaveText('Saved')
  await page.reload()
  await reading.opened()
  await expect(notice).toBeHidden()
  expect(await stored()).toContain('"note": "From there again"')
})

test('of many conflicts each is shown, before all are settled at once', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const all = [words, other, 'there are no people', 'Russian national duty', 'general mobilization']
  const article = await openSample(all.map(each => ({ type: 'quote', words: each })))
  await page.context().setOffline(true)
  for (const each of all) {
    await reading.card(each).first().click()
    // The inspector follows by a frame: until then the field is that of the claim before.
    await expect(reading.inspector).toContainText(each)
    await reading.note.fill(`On ${each}`)
    await page.keyboard.press('Escape')
  }
  await expect(reading.status).toHaveText('Offline, 5 changes waiting')
  await changeElsewhere(page.context(), { origin: assay.url, article, note: 'From there' })
  await page.context().setOffline(false)
  const notice = page.getByRole('alert').filter({ hasText: '5 claims changed here and elsewhere' })
  const versions = notice.getByRole('list', { name: 'Both versions' })
  await expect(versions.getByRole('listitem')).toHaveCount(5)
  for (const each of all) await expect(versions).toContainText(`note “On ${each}”`)
  await notice.getByRole('button', { name: 'Keep all mine' }).click()
  await reading.saved()
  await expect(notice).toBeHidden()
  for (const each of all) {
    expect(await readStoredFile(page.context(), assay.url, article)).toContain(`"note": "On ${each}"`)
  }
})

test('a refused change is given up alone, and what was done after it is saved', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  const refusal = {
    type: 'urn:assay:error:invalid-edit',
    title: 'This change does not fit the article. Nothing was changed.',
    status: 422,
    code: 'invalid-edit',
  }
  await page.route('**/edits', route =>
    route.request().postData()?.includes('"type":"quote"')
      ? route.fulfill({ status: 422, contentType: 'application/problem+json', json: refusal })
      : route.continue(),
  )
  await reading.tag(words, 'q')
  await expect(reading.status).toContainText('Not saved. This change does not fit the article.')
  await reading.tag(other, 'a')
  const notice = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await expect(notice).toContainText('One change was refused, and 1 change after it')
  await notice.getByRole('button', { name: 'Give up the refused change' }).click()
  await reading.saved()
  await expect(notice).toBeHidden()
  await expect(page.getByText('Gave up 1 change. The other one goes on.')).toBeVisible()
  await expect(reading.cards).toHaveCount(1)
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([other])
  await page.reload()
  await reading.opened()
  await expect(reading.card(other)).toBeVisible()
})

test('what waits is told in the library, goes when the server is back, and is in the export', async ({
  page,
  assay,
  reading,
}) => {
  await page.getByRole('link', { name: /^Butusov/ }).click()
  await reading.opened()
  await assay.kill('SIGTERM')
  await reading.tag(other, 'a')
  await expect(reading.status).toHaveText('Offline, 1 change waiting')
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const told = page.getByRole('status').filter({ hasText: 'in this browser' })
  await expect(told).toContainText('1 change of “Butusov')
  await expect(told).toContainText('waits in this browser. Assay could not be reached.')
  await told.getByRole('button', { name: 'Try again' }).click()
  await expect(told).toContainText('waits in this browser. Assay could not be reached.')
  await assay.restart()
  await expect(told).toBeHidden()
  const file = await download(page, () => page.getByRole('button', { name: 'Export all' }).click())
  expect(String(file.content)).toContain('"type":"assessment"')
})

test('an export says what it lacks, and the article what holds it up', async ({ page, reading }) => {
  await page.getByRole('link', { name: /^Butusov/ }).click()
  await reading.opened()
  const refusal = { type: 'urn:assay:error:invalid-edit', title: 'No.', status: 422, code: 'invalid-edit' }
  await page.route('**/edits', route =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', json: refusal }),
  )
  await reading.tag(other, 'a')
  await expect(reading.status).toContainText('Not saved. No.')
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const told = page.getByRole('status').filter({ hasText: 'in this browser' })
  await expect(told).toContainText('waits in this browser. Open it to see what holds it up.')
  await download(page, () => page.getByRole('button', { name: 'Export all' }).click())
  await expect(page.getByText('The file lacks 1 change not saved yet.')).toBeVisible()
  await page.unroute('**/edits')
  await told.getByRole('button', { name: 'Try again' }).click()
  await expect(told).toBeHidden()
})

test('an export by key holds the words that were typed right before', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([claim])
  await reading.card(words).click()
  await reading.note.fill('The last words')
  const file = await download(page, () => page.keyboard.press('Control+e'))
  expect(String(file.content)).toContain('"note": "The last words"')
  await expect(reading.note).toBeFocused()
})

test('an article that is left while something waits does not lend its state to the next', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  const ids = { id: `urn:uuid:${randomUUID()}`, article: `urn:uuid:${randomUUID()}` }
  const next = { ...ids, title: 'The next article', text: 'Something else will be read next.' }
  await sendJson(page.context(), 'POST', assay.url + paths.articles, next)
  await page.route('**/edits', route => route.abort())
  await reading.tag(other, 'a')
  await expect(reading.status).toHaveText('Offline, 1 change waiting')
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('link', { name: next.title }).click()
  await expect(reading.status).toHaveText('Saved')

  // What waited arrives while the article is being read: what was read before is old, and is read again.
  await page.unroute('**/edits')
  const sending = await holdRequests(page, '**/edits')
  await page.goto(assay.url)
  await sending.asked
  const reads = await holdRequests(page, `**${paths.article(article)}/layers/*`)
  await page.getByRole('link', { name: /Butusov/ }).click()
  await reads.asked
  await page.waitForURL('**/articles/*')
  await expect(page.getByRole('list', { name: 'Articles' })).toBeHidden()
  const taken = page.waitForResponse('**/edits')
  sending.release()
  await taken
  reads.release()
  await reading.opened()
  await expect(reading.cards).toHaveCount(2)
})

test('what waits for an article that was removed can be saved to a file and left out', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  await page.route('**/edits', route => route.abort())
  await reading.tag(other, 'a')
  await expect(reading.status).toHaveText('Offline, 1 change waiting')
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const told = page.getByRole('status').filter({ hasText: 'in this browser' })
  await expect(told).toBeVisible()
  const removal = { id: `urn:uuid:${randomUUID()}` }
  await sendJson(page.context(), 'DELETE', assay.url + paths.article(article), removal)
  await page.unroute('**/edits')
  await told.getByRole('button', { name: 'Try again' }).click()
  await expect(told).toContainText('1 change of an article that was removed waits in this browser.')
  const file = await download(page, () => told.getByRole('button', { name: 'Save to a file' }).click())
  expect(String(file.content)).toMatch(/^assessment, characters \d+ to \d+\n$/)
  await told.getByRole('button', { name: 'Leave out' }).click()
  await expect(told).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(told).toBeVisible()
  await told.getByRole('button', { name: 'Leave out' }).click()
  await expect(told).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await expect(told).toBeHidden()
})

/** Lets no request of this address go on before `release`; `asked` is there once one was made. */
async function holdRequests(page: Page, pattern: string) {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  const asked = page.waitForRequest(pattern)
  await page.route(pattern, async route => {
    await released
    await route.continue()
  })
  return { asked, release }
}
