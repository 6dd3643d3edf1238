// A file that takes a while to read and to write: it can be left out, and nobody has to wait for it.
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { presentAssayFile } from '../src/formats/present-assay-file.ts'
import { createClaim } from '../src/testing/create-claim.ts'
import { createId } from '../src/testing/create-id.ts'
import { createLayer } from '../src/testing/create-layer.ts'
import { createPerson } from '../src/testing/create-person.ts'
import { chooseImport } from './annotation-files.ts'
import { expect, test } from './fixtures.ts'

const text = 'Prices will rise, said the bank. '.repeat(200)
const sha256 = createHash('sha256').update(text).digest('hex')
const largeFile = {
  name: 'large.assay.json',
  content: presentAssayFile(
    {
      article: { id: createId(900), title: 'Prices', sha256, length: text.length },
      text,
      people: [createPerson({ name: 'Bo' })],
      layers: [createLayer()],
      claims: Array.from({ length: 3_000 }, (_, n) => createClaim({ id: createId(1_000 + n) })),
      reviews: [],
    },
    { generator: 'assay 0.0.0' },
  ),
}

const headline = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const articles = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('heading')

/** Keeps requests from the server until they are let go. */
async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(address, async route => {
    await released
    // One that was broken off meanwhile cannot go on.
    await route.continue().catch(() => {})
  })
  return async () => {
    release()
    await page.unroute(address)
  }
}

test('a large file is read until one cancels, and written while one tags elsewhere', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([])
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const letReport = await hold(page, '**/api/imports/report*')
  await chooseImport(page, largeFile)
  await expect(headline(page)).toHaveText('Reading large.assay.json')
  await expect(page.getByRole('main')).toContainText('Nothing is imported yet.')
  const broken = page.waitForEvent('requestfailed')
  await page.keyboard.press('Escape')
  expect((await broken).url()).toContain('/api/imports/report')
  await expect(articles(page)).toHaveCount(1)
  await letReport()

  const letWrite = await hold(page, '**/api/imports')
  await chooseImport(page, largeFile)
  await expect(headline(page)).toContainText('3,000 claims are new.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Writing 3,000 claims…' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeDisabled()
  await expect(page.getByRole('main')).toContainText('You can leave this page: the import goes on')
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await articles(page).getByRole('link').click()
  await reading.opened()
  await reading.tag('Russian national duty', 'a')
  await reading.saved()
  await letWrite()
  await expect(page.getByText('Imported large.assay.json.')).toBeVisible()
  await expect(reading.cards).toHaveCount(1)
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await expect(articles(page)).toHaveCount(2)
})
