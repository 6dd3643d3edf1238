// Notes at rest: Markdown of a few kinds, never more, with the field beneath as plain as it was typed.
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'

const words = 'Russia may announce'
const note = [
  '**Check** the [post](https://example.org/post) first',
  '- who says so',
  '- [trap](javascript:document.title=1)',
  '<img src=x onerror="document.title=2">',
].join('\n')

test('a note is Markdown while it is not edited, and plain text while it is', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([{ type: 'forecast', words }])
  await reading.card(words).click()
  await page.keyboard.press('n')
  await page.keyboard.insertText(note)
  await expect(reading.note).toHaveValue(note)
  await page.keyboard.press('Escape')
  const shown = reading.inspector
  await expect(shown.locator('strong')).toHaveText('Check')
  const link = shown.getByRole('link', { name: 'post' })
  await expect(link).toHaveAttribute('href', 'https://example.org/post')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  await expect(shown.getByRole('link')).toHaveCount(1)
  await expect(shown.locator('img')).toHaveCount(0)
  await expect(shown).toContainText('[trap](javascript:document.title=1)')
  await expect(shown).toContainText('<img src=x onerror="document.title=2">')
  await checkAccess(page)
  await shown.locator('strong').click()
  await expect(reading.note).toBeFocused()
  await expect(reading.note).toHaveValue(note)
  await expect(shown.locator('strong')).toHaveCount(0)
})

test('the card has the first line in plain words', async ({ openSample, reading }) => {
  await openSample([{ type: 'forecast', words, note }])
  await expect(reading.card(words)).toContainText('Check the post first')
  await expect(reading.card(words).locator('em')).not.toContainText('who says so')
})

test('paper has notes as Markdown', async ({ page, openSample, reading }) => {
  await openSample([{ type: 'forecast', words, note }])
  await reading.card(words).click()
  await expect(reading.inspector.locator('strong')).toHaveText('Check')
  await page.emulateMedia({ media: 'print' })
  const notes = page.getByRole('region', { name: 'Notes' })
  await expect(notes.locator('strong')).toHaveText('Check')
  await expect(notes.getByRole('link')).toHaveCount(1)
})

test('a note without signs of Markdown stays the field that it is', async ({ openSample, reading }) => {
  await openSample([{ type: 'forecast', words, note: 'Why, and by when: 5 * 3' }])
  await reading.card(words).click()
  await expect(reading.note).toHaveValue('Why, and by when: 5 * 3')
  const box = await reading.note.boundingBox()
  expect(box?.height).toBeGreaterThan(40)
})
