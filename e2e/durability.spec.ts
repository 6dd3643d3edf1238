// Nothing that was typed or tagged is lost: not to a crash, a reload, a closed tab, or a session that ends.
import { readFileSync } from 'node:fs'
import { crash } from './crash.ts'
import { expect, test } from './fixtures.ts'
import { Reading } from './reading.ts'
import { readStoredFile, readStoredWords } from './stored-file.ts'

test.use({ server: 'process' })

const words = 'Russia may announce a general mobilization'
const other = 'Russia does not have the weapons'
const claim = { type: 'forecast', words } as const

test('a note that was just typed survives kill -9 of the server, without a reload', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  await reading.card(words).click()
  await page.keyboard.press('n')
  await page.keyboard.type('Said in September')
  await assay.kill('SIGKILL')
  await expect(reading.status).toHaveText('Offline, 1 change waiting')
  await assay.restart()
  await reading.saved()
  await expect(reading.note).toHaveValue('Said in September')
  expect(await readStoredFile(page.context(), assay.url, article)).toContain('"note": "Said in September"')
})

test('a note typed right before a reload is there after it', async ({ page, openSample, reading }) => {
  await openSample([claim])
  await reading.card(words).click()
  // What is in focus comes into the address a moment later, and the reload finds it there.
  await expect(page).toHaveURL(/claim=/)
  for (const note of ['One', 'Two, a little longer', 'Three']) {
    await page.keyboard.press('n')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(note)
    await page.reload()
    await reading.opened()
    await expect(reading.note).toHaveValue(note)
  }
})

test('a note typed right before going back to the library is saved', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  await page.goto(assay.url)
  await page.getByRole('link', { name: /^Butusov/ }).click()
  await reading.opened()
  await reading.card(words).click()
  await page.keyboard.press('n')
  await page.keyboard.type('Typed in haste')
  await expect(reading.note).toHaveValue('Typed in haste')
  await page.goBack()
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  const stored = () => readStoredFile(page.context(), assay.url, article)
  await expect.poll(stored).toContain('"note": "Typed in haste"')
})

test('a page that crashes loses neither the note being typed nor the edit on its way', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  await page.route('**/edits', () => new Promise(() => {}))
  const sent = page.waitForRequest('**/edits')
  await reading.card(words).click()
  await page.keyboard.press('r')
  await page.keyboard.press('q')
  await sent
  await page.keyboard.press('n')
  await expect(reading.note).toBeFocused()
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.keyboard.type('Half a th')
  await page.clock.runFor(500)
  await crash(page)

  const context = page.context()
  await page.close()
  await context.clock.resume()
  const again = new Reading(await context.newPage())
  await again.page.goto(`${assay.url}/articles/${encodeURIComponent(article)}`)
  await again.opened()
  await expect(again.card(words)).toHaveAccessibleName(`Quote 1: ${words}. Note: Half a th`)
  await again.saved()
  const stored = () => readStoredFile(context, assay.url, article)
  await expect.poll(stored).toContain('"note": "Half a th"')
})

test('what is done while the server is down waits in the browser, even when the tab is closed', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  await assay.kill('SIGKILL')
  await reading.tag(words, 'f')
  await expect(reading.status).toHaveText('Offline, 1 change waiting')
  await reading.tag(other, 'a')
  await page.keyboard.press('n')
  await page.keyboard.type('No transport either')
  await page.keyboard.press('Escape')
  await expect(reading.status).toHaveText('Offline, 3 changes waiting')
  const context = page.context()
  await page.close()
  await assay.restart()

  const next = await context.newPage()
  await next.goto(assay.url)
  await expect.poll(() => readStoredWords(context, assay.url, article)).toEqual([words, other])
  await next.getByRole('link', { name: /^Butusov/ }).click()
  const again = new Reading(next)
  await expect(again.card(other)).toContainText('No transport either')
  await again.saved()
})

test('the article itself, opened again, sends what waits', async ({ page, assay, openSample, reading }) => {
  const article = await openSample([claim])
  await assay.kill('SIGKILL')
  await reading.card(words).click()
  await page.keyboard.press('r')
  await page.keyboard.press('q')
  await reading.tag(other, 'a')
  await expect(reading.status).toHaveText('Offline, 2 changes waiting')
  const address = page.url()
  const context = page.context()
  await page.close()
  await assay.restart()
  const again = new Reading(await context.newPage())
  await again.page.goto(address)
  await expect(again.cards).toHaveCount(2)
  await again.saved()
  await expect(again.card(words)).toHaveAccessibleName(`Quote 1: ${words}.`)
  expect(await readStoredWords(context, assay.url, article)).toEqual([words, other])
})

test('when the session ends, edits wait and the page says what to do', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([claim])
  const context = page.context()
  await context.clearCookies()
  await reading.tag(other, 'a')
  await expect(reading.status).toHaveText('Not saved yet: session ended, 1 change waiting')
  const notice = page.getByRole('alert').filter({ hasText: 'The session ended.' })
  await expect(notice).toContainText('Open the link that Assay printed')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This browser has no session' })).toBeVisible()

  await assay.restart()
  await context.request.get(assay.launchUrl)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(reading.cards).toHaveCount(2)
  await reading.saved()
  expect(await readStoredWords(context, assay.url, article)).toEqual([words, other])
})

test('a page that lost its session goes on where it was, once there is a new one', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  await openSample([claim])
  await page.context().clearCookies()
  await reading.card(words).click()
  await page.keyboard.press('n')
  await page.keyboard.type('Kept')
  await page.keyboard.press('Escape')
  await expect(reading.status).toContainText('session ended, 1 change waiting')
  await expect(page.getByRole('alert')).toContainText('The session ended.')
  await assay.restart()
  await page.context().request.get(assay.launchUrl)
  await reading.saved()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(reading.card(words)).toContainText('Kept')
})

test('“Saved” is not said while a typed note is not stored', async ({ page, openSample, reading }) => {
  await openSample([claim])
  await reading.card(words).click()
  await page.keyboard.press('n')
  await expect(reading.note).toBeFocused()
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.keyboard.type('Not yet')
  await expect(reading.status).toHaveText('Saving…')
  await page.clock.resume()
  await reading.saved()
  await page.keyboard.type('!')
  await page.keyboard.press('Backspace')
  await reading.saved()
})

test('what the server refuses is kept, can be exported, and can be tried again', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample()
  await page.route('**/edits', route =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      json: {
        type: 'urn:assay:error:invalid-edit',
        title: 'This change does not fit the article. Nothing was changed.',
        status: 422,
        code: 'invalid-edit',
      },
    }),
  )
  await reading.tag(words, 'f')
  await expect(reading.status).toContainText('Not saved. This change does not fit the article.')
  const download = page.waitForEvent('download')
  await reading.status.getByRole('button', { name: 'Export now' }).click()
  const path = await (await download).path()
  expect(readFileSync(path, 'utf8')).toContain(words)
  await page.unroute('**/edits')
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await reading.saved()
  expect(await readStoredWords(page.context(), assay.url, article)).toEqual([words])
})
