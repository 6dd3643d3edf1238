// The note on the article itself: typed, kept, shown as Markdown, undone, exported, and never lost between two places.
import type { Page } from '@playwright/test'
import { changeNoteElsewhere } from './change-note-elsewhere.ts'
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Note on this article' })
const field = (page: Page) => panel(page).getByRole('textbox', { name: 'Note on this article' })

async function openByKey(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(panel(page)).toBeVisible()
}

test('is saved as typed, read as Markdown, and there after a reload', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await openByKey(page)
  await expect(field(page)).toBeFocused()
  await checkAccess(page)
  await page.keyboard.type('**Doubtful** source\n\n- ask <b>Ana</b>')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await reading.saved()
  await page.reload()
  await reading.opened()
  const row = page
    .getByRole('complementary', { name: 'Outline and filter' })
    .getByRole('button', { name: /^Note/ })
  await expect(row).toContainText('written')
  await row.click()
  await expect(panel(page).locator('strong')).toHaveText('Doubtful')
  await expect(panel(page).getByRole('listitem')).toHaveText('ask <b>Ana</b>')
  await checkAccess(page)
  await panel(page).locator('strong').click()
  await expect(field(page)).toBeFocused()
})

test('is undone and done again among the claims', async ({ page, openSample, reading }) => {
  await openSample()
  await openByKey(page)
  await page.keyboard.type('First')
  await page.keyboard.press('Escape')
  await reading.tag('Russia may announce', 'f')
  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await openByKey(page)
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+z')
  await openByKey(page)
  await expect(field(page)).toHaveValue('First')
  await reading.saved()
})

test('survives a page that goes while it is typed', async ({ page, openSample, reading }) => {
  await openSample()
  await openByKey(page)
  await page.keyboard.type('Half a sent')
  await page.reload()
  await reading.opened()
  await openByKey(page)
  await expect(field(page)).toHaveValue('Half a sent')
})

test('travels in the annotation file', async ({ page, openSample, assay, reading }) => {
  const id = await openSample()
  await openByKey(page)
  await page.keyboard.type('With the file')
  await page.keyboard.press('Escape')
  await reading.saved()
  const answer = await page.request.get(`${assay.url}/api/articles/${encodeURIComponent(id)}/export`)
  const { layers } = await answer.json()
  expect(layers).toMatchObject([{ 'x-assay-note': 'With the file' }])
})

for (const [choice, kept] of [
  ['Keep mine', 'Mine'],
  ['Take the other', 'Theirs'],
] as const) {
  test(`changed elsewhere meanwhile waits for a word: ${choice}`, async ({
    page,
    assay,
    openSample,
    reading,
  }) => {
    const id = await openSample([{ type: 'forecast', words: 'Russia may announce' }])
    await changeNoteElsewhere(page.context(), { origin: assay.url, article: id, note: 'Theirs' })
    await openByKey(page)
    await page.keyboard.type('Mine')
    await page.keyboard.press('Escape')
    const notice = page.getByText('The note on the article changed here and elsewhere.')
    await expect(notice).toBeVisible()
    await page.getByRole('button', { name: choice }).click()
    await expect(notice).toBeHidden()
    await reading.saved()
    await openByKey(page)
    await expect(field(page)).toHaveValue(kept)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('is a sheet over the foot of the article', async ({ page, openSample }) => {
    await openSample()
    await page.getByRole('button', { name: 'Commands' }).last().click()
    await page.keyboard.type('note on this')
    await page.getByRole('option', { name: /^Note on this article/ }).click()
    await expect(field(page)).toBeVisible()
    await checkAccess(page)
  })
})
