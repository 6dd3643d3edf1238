// A project's own codebook, in use: a fourth type, and a type that changes under claims that are there.
import { paths } from '../src/api/paths.ts'
import type { ClaimType } from '../src/core/codebook.ts'
import { defaultCodebook } from '../src/core/default-codebook.ts'
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { sendJson } from './send-json.ts'

const rumour: ClaimType = {
  name: 'rumour',
  label: 'Rumour',
  plural: 'Rumours',
  key: 'u',
  hue: 'rose',
  line: 'wavy',
  attributes: [],
}

function codebookOf(types: readonly ClaimType[]) {
  return { format: 'assay/codebook', version: '1.0', types }
}

test('a fourth type is tagged with its key and seen in its hue and line', async ({
  page,
  assay,
  openText,
  reading,
}) => {
  const body = codebookOf([...defaultCodebook.types, rumour])
  const request = { id: 'own-types', base: 0, body }
  await sendJson(page.context(), 'PUT', assay.url + paths.document('codebook'), request)
  await openText('They say that prices will rise. Nobody has seen the paper.')
  await reading.select('prices will rise')
  await page.keyboard.press('u')
  await expect(reading.focusedCard).toContainText('Rumour')
  const mark = page.locator('mark[data-type=rumour]')
  await expect(mark).toHaveCSS('text-decoration-style', 'wavy')
  await expect(mark).toHaveCSS('text-decoration-color', 'rgb(137, 66, 100)')
  await expect(page.getByRole('complementary', { name: 'Outline and filter' })).toContainText('Rumours')
  await reading.saved()
  await checkAccess(page)
})

test('a claim of a type that the codebook no longer has is kept and shown', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const words = 'with low motivation it will be tantamount to failure'
  await openSample([{ type: 'quote', words, note: 'kept' }])
  const body = codebookOf([rumour])
  await sendJson(page.context(), 'PUT', assay.url + paths.document('codebook'), { id: 'one', base: 0, body })
  await page.reload()
  await reading.opened()
  await reading.card(words).click()
  await expect(reading.note).toHaveValue('kept')
  await reading.note.fill('still kept')
  await reading.saved()
})
