// A project's own codebook, in use: a fourth type, and a type that changes under claims that are there.

import { readFileSync } from 'node:fs'
import { paths } from '../src/api/paths.ts'
import type { ClaimType } from '../src/core/codebook.ts'
import { defaultCodebook } from '../src/core/default-codebook.ts'
import { checkAccess } from './check-access.ts'
import { chooseFiles } from './choose-files.ts'
import { expect, test } from './fixtures.ts'
import { sendJson } from './send-json.ts'

test.use({ opensLibrary: true })

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

test('many types stand whole in the inspector, and the codebook of the beginning is restored', async ({
  page,
  assay,
  openText,
  reading,
}) => {
  const question = { ...rumour, name: 'question', label: 'Open question', plural: 'Open questions', key: 'z' }
  const body = codebookOf([...defaultCodebook.types, rumour, question])
  const request = { id: 'own-types', base: 0, body }
  await sendJson(page.context(), 'PUT', assay.url + paths.document('codebook'), request)
  await openText('They say that prices will rise.')
  await reading.tag('prices will rise', 'f')
  const types = reading.inspector.getByRole('group', { name: 'Type' })
  const frame = await types.boundingBox()
  for (const label of await types.locator('label').all()) {
    const box = await label.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 0.5)
    expect(await label.evaluate(each => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0)
  }
  await reading.saved()
  await page.goto(`${assay.url}/project`)
  await page.getByRole('button', { name: 'Restore the one that every project begins with' }).click()
  await expect(page.getByText('Version 2, ')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Rumour' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible()
})

test('every page of the project leads to the others by key', async ({ page, assay }) => {
  const title = (name: string) => page.getByRole('heading', { name, level: 1 })
  await page.goto(`${assay.url}/project`)
  const ways = [
    ['Project settings', 'a', 'Claims'],
    ['Claims', 's', 'Speakers'],
    ['Speakers', 'p', 'Project settings'],
    ['Project settings', 's', 'Speakers'],
    ['Speakers', 'a', 'Claims'],
    ['Claims', 'p', 'Project settings'],
  ] as const
  for (const [from, key, to] of ways) {
    await expect(title(from)).toBeVisible()
    // While its content comes, a page is drawn anew, and half a command is forgotten; the other half may open a field.
    await expect(async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await expect(title(to)).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await expect(async () => {
      await page.keyboard.press('g')
      await page.keyboard.press(',')
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.press('Escape')
  }
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

test('a codebook is imported, refused with its place when broken, exported and restored', async ({
  page,
  assay,
}) => {
  await page.goto(`${assay.url}/project`)
  await expect(page.getByRole('heading', { name: 'Project settings' })).toBeVisible()
  await page.getByRole('button', { name: 'Forecast' }).click()
  await expect(page.getByRole('region', { name: 'Forecast', exact: true })).toContainText('Will happen')
  await checkAccess(page)
  const offer = (name: string, content: string) =>
    chooseFiles(page, () => page.getByRole('button', { name: 'Import a codebook' }).click(), {
      ...{ name, mimeType: 'application/json', buffer: Buffer.from(content) },
    })
  await offer('broken.json', JSON.stringify(codebookOf([{ ...rumour, key: 'j' }])))
  await expect(page.getByRole('alert')).toContainText('$.types[0].key')
  await expect(page.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible()
  await offer('own.json', JSON.stringify(codebookOf([...defaultCodebook.types, rumour])))
  await expect(page.getByRole('region', { name: 'Rumour' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByLabel('Likelihood by').selectOption('IPCC')
  await expect(page.getByRole('complementary', { name: 'Preview of Forecast' })).toContainText(
    'Virtually certain',
  )
  await checkAccess(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Version 2, ')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the codebook' }).click()
  const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(exported.types.map((type: ClaimType) => type.name)).toContain('rumour')
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.getByText('Version 3, ')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Preview of Forecast' })).toContainText(
    'Roughly even chance',
  )
})
