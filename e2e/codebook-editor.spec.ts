// The codebook edited in the app: a draft with its problems and its undo, saved as one version; stored values stay.
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import { defaultCodebook } from '../src/core/default-codebook.ts'
import { checkAccess } from './check-access.ts'
import { checkTargets, checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { sendJson } from './send-json.ts'
import { readStoredFile } from './stored-file.ts'

test.use({ opensLibrary: true })

const words = 'with low motivation it will be tantamount to failure'

/** Presses Tab, or Shift Tab, until the element has the focus, as who has no mouse must. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let n = 0; n < 80; n++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('80 presses did not reach it')
}

function draftBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Not saved yet' })
}

async function openProject(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/project`)
  await expect(page.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible()
}

test('an option in use is removed by keyboard, and nothing that was stored with it is lost', async ({
  page,
  assay,
  openSample,
}) => {
  const article = await openSample([{ type: 'forecast', words, attributes: { basis: 'prediction' } }])
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: /^Basis/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Remove Prediction' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'New option' })).toBeFocused()
  await expect(draftBar(page)).toContainText('Forecast: Basis: Prediction is removed.')
  // It was what a forecast is suggested to rest on, which is told beside that field.
  const start = page.getByRole('region', { name: 'Field Basis' }).getByLabel('From the start')
  await expect(page.getByRole('region', { name: 'Field Basis' })).toContainText(/Expected one of intention/)
  await page.keyboard.press('Control+s')
  await expect(draftBar(page)).toContainText('1 problem to settle first')
  await checkAccess(page)
  await tabTo(page, start)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Version 1, ')).toBeVisible()
  await expect(draftBar(page)).toBeHidden()
  const told = page.getByRole('region', { name: 'What no longer fits' })
  await expect(told).toContainText('Forecast: Basis')
  await told.locator('summary').press('Enter')
  await expect(told.getByRole('listitem')).toContainText('prediction')
  await checkAccess(page)
  expect(await readStoredFile(page.context(), assay.url, article)).toContain('"basis": "prediction"')
  await told.getByRole('link').press('Enter')
  await expect(page.getByRole('region', { name: 'Claims', exact: true })).toContainText(words)
  await expect(page).toHaveURL(/claim=/)
})

test('a fourth type is made in the app and tagged with', async ({ page, assay, openText, reading }) => {
  await page.getByRole('button', { name: /settings$/ }).click()
  await page.getByRole('link', { name: 'Project settings' }).click()
  await expect(page.getByRole('region', { name: 'Forecast', exact: true })).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('textbox', { name: 'New type' })).toBeFocused()
  await page.keyboard.type('Rumour')
  await page.keyboard.press('Enter')
  const rumour = page.getByRole('region', { name: 'Rumour', exact: true })
  await expect(rumour.getByRole('button', { name: /^Rumour/ })).toBeFocused()
  await rumour.getByLabel('Key', { exact: true }).fill('j')
  await expect(rumour).toContainText('“j” does something else there')
  await rumour.getByLabel('Key', { exact: true }).fill('u')
  await rumour.getByRole('radio', { name: 'rose' }).check()
  await rumour.getByRole('radio', { name: 'wavy' }).check()
  const sample = page.getByRole('complementary', { name: 'Preview of Rumour' }).locator('mark')
  await expect(sample).toHaveCSS('text-decoration-style', 'wavy')
  await expect(sample).toHaveCSS('text-decoration-color', 'rgb(175, 90, 130)')
  await rumour.getByRole('textbox', { name: 'New field of Rumour' }).fill('Heard where')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Preview of Rumour' })).toContainText('Heard where')
  await checkAccess(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Version 1, ')).toBeVisible()
  await openText('They say that prices will rise. Nobody has seen the paper.')
  await reading.select('prices will rise')
  await page.keyboard.press('u')
  await expect(reading.focusedCard).toContainText('Rumour')
  await reading.saved()
  await page.goto(assay.url)
  const row = page.getByRole('listitem').filter({ hasText: 'A difficult text' })
  await expect(row).toContainText('1 rumour')
})

test('a draft outlives the page, is taken back step by step, and left out', async ({ page, assay }) => {
  await openProject(page, assay.url)
  await page.getByRole('button', { name: /^Quote/ }).click()
  const label = page.getByRole('textbox', { name: 'Label' }).first()
  await label.fill('Saying')
  await page.getByRole('button', { name: 'Move Saying up' }).click()
  await expect(page.getByRole('button', { name: 'Move Saying up' })).toBeFocused()
  await page.reload()
  await expect(draftBar(page)).toContainText('Quote is now called Saying.')
  await expect(draftBar(page)).toContainText('The types stand in another order.')
  await page.getByRole('button', { name: /^Saying/ }).click()
  await page.getByRole('textbox', { name: 'Label' }).first().fill('')
  await expect(page.getByRole('region', { name: 'quote', exact: true })).toContainText(
    'Expected text of 1 to 100',
  )
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'Label' }).first()).toHaveValue('Saying')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('textbox', { name: 'Label' }).first()).toHaveValue('')
  await page.getByRole('button', { name: 'Leave all out' }).click()
  await expect(draftBar(page)).toBeHidden()
  await expect(page.getByRole('region', { name: 'Quote', exact: true })).toBeVisible()
})

for (const choice of ['Take that version', 'Save mine on top'] as const) {
  test(`of two versions made at once both are told: ${choice}`, async ({ page, assay }) => {
    await openProject(page, assay.url)
    await page.getByRole('button', { name: /^Quote/ }).click()
    await page.getByRole('textbox', { name: 'Label' }).first().fill('Saying')
    const types = defaultCodebook.types.filter(({ name }) => name !== 'assessment')
    const body = { format: 'assay/codebook', version: '1.0', types }
    const request = { id: 'theirs', base: 0, body }
    await sendJson(page.context(), 'PUT', assay.url + paths.document('codebook'), request)
    await page.keyboard.press('Control+s')
    const conflict = page.getByRole('region', { name: 'Saved elsewhere meanwhile' })
    await expect(conflict).toContainText('Version 1 was saved meanwhile.')
    await expect(conflict.getByRole('list', { name: 'What that version changes' })).toContainText(
      'Assessment is removed.',
    )
    await expect(conflict.getByRole('list', { name: 'What yours changes' })).toContainText(
      'Quote is now called Saying.',
    )
    await checkAccess(page)
    await page.getByRole('button', { name: choice }).click()
    await expect(conflict).toBeHidden()
    const isMine = choice === 'Save mine on top'
    await expect(page.getByText(isMine ? 'Version 2, ' : 'Version 1, ')).toBeVisible()
    await expect(page.getByRole('region', { name: isMine ? 'Saying' : 'Quote', exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Assessment' })).toHaveCount(isMine ? 1 : 0)
  })
}

test('a codebook is imported by dropping its file', async ({ page, assay }) => {
  await openProject(page, assay.url)
  const types = defaultCodebook.types.filter(({ name }) => name !== 'assessment')
  const content = JSON.stringify({ format: 'assay/codebook', version: '1.0', types })
  await page.evaluate(text => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'two.json', { type: 'application/json' }))
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, content)
  await expect(page.getByText('Version 1, ')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Assessment' })).toHaveCount(0)
})

test('on a narrow screen everything fits and can be pressed', async ({ page, assay }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openProject(page, assay.url)
  await page.getByRole('button', { name: /^Forecast/ }).click()
  await page.getByRole('button', { name: /^Basis/ }).click()
  await page.getByRole('button', { name: 'Move Basis down' }).click()
  await checkWidths(page, [390, 320])
  await checkTargets(page, 24)
  await checkAccess(page)
})

test('two tabs share one draft: neither writes over what the other has made', async ({ page, assay }) => {
  const other = await page.context().newPage()
  for (const each of [page, other]) await openProject(each, assay.url)
  await addType(page, 'Rumour')
  await expect(other.getByRole('region', { name: 'Rumour', exact: true })).toBeVisible()
  await addType(other, 'Promise')
  for (const each of [page, other]) {
    await expect(draftBar(each)).toContainText('Rumour')
    await expect(draftBar(each)).toContainText('Promise')
  }
  await page.getByRole('button', { name: 'Leave all out' }).click()
  await expect(draftBar(other)).toBeHidden()
  await other.getByRole('heading', { name: 'Project settings' }).click()
  await other.keyboard.press('Control+z')
  for (const each of [page, other]) await expect(draftBar(each)).toContainText('Promise')
  await other.keyboard.press('Control+s')
  await expect(other.getByText('Version 1, ')).toBeVisible()
  await expect(draftBar(page)).toBeHidden()
  await expect(page.getByRole('region', { name: 'Promise', exact: true })).toBeVisible()
  await expect(page.getByText('Version 1, ')).toBeVisible()
})

async function addType(page: Page, name: string): Promise<void> {
  await page.keyboard.press('a')
  await expect(page.getByRole('textbox', { name: 'New type' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
}
