// Ways with the fields of a claim: words of the text, the history, keys that are none of theirs, access, a phone.
import { checkAccess } from './check-access.ts'
import { checkWidths } from './check-fit.ts'
import { fieldOf, press, pressField, readAttributes } from './claim-fields.ts'
import { expect, test } from './fixtures.ts'

const quoteWords = 'With money you can hire people to kill'
const bare = { type: 'forecast', words: 'Russia will fight for a long time' } as const

test('words of the text are taken by the field’s key, shown while the claim is, and undone at once', async ({
  page,
  assay,
  openSample,
  reading,
}) => {
  const article = await openSample([bare])
  const isShown = () => page.evaluate(() => CSS.highlights.has('assay-fragment'))
  await press(page, 'j')
  await expect(fieldOf(page, 'speaker')).toBeVisible()
  await reading.select('added the analyst')
  await pressField(page, 'cue')
  await expect(fieldOf(page, 'cue')).toHaveValue('added the analyst')
  await expect.poll(isShown).toBe(true)
  await reading.saved()
  const stored = await readAttributes(page, assay.url, article)
  expect(stored.get('forecast')).toEqual({
    cue: { start: expect.any(Number), end: expect.any(Number), exact: 'added the analyst' },
  })
  await press(page, 'Escape', 'Control+z')
  await expect(fieldOf(page, 'cue')).toHaveValue('')
  await expect.poll(isShown).toBe(false)
})

test('the history tells what was changed and brings an earlier state back as a new change', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  await reading.tag(quoteWords, 'q')
  await pressField(page, 'form')
  await press(page, 'p', 'Escape')
  await pressField(page, 'marks')
  await press(page, 'b', 'Escape')
  const history = reading.inspector.getByRole('region', { name: 'History' })
  await expect(history.getByRole('listitem')).toHaveText([
    /You set Quotation marks to Broken$/,
    /You set Form to Partial.*Restore$/,
    /You tagged it as a quote.*Restore$/,
  ])
  await history
    .getByRole('button', { name: /^Restore / })
    .last()
    .click()
  await expect(fieldOf(page, 'form')).toContainText('To complete')
  await expect(history.getByRole('listitem').first()).toContainText(
    'You cleared Form, cleared Quotation marks',
  )
  await press(page, 'Escape', 'Control+z')
  await expect(fieldOf(page, 'form')).toContainText('Partial')
})

test('letters that are no option do nothing to the claim, and another type keeps what it has too', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([bare])
  await press(page, 'j')
  await pressField(page, 'polarity')
  await press(page, 'r', 'q', ',', '>', 'Delete', 'Backspace', 'w')
  await expect(fieldOf(page, 'polarity')).toBeFocused()
  await expect(fieldOf(page, 'polarity')).toContainText('Will happen')
  await expect.poll(() => reading.markedTexts()).toEqual([bare.words])
  await press(page, 'Escape')
  await pressField(page, 'basis')
  await press(page, 'i', 'Escape')
  await pressField(page, 'speaker')
  await page.keyboard.type('Yuri Butusov')
  await press(page, 'Escape')
  await reading.typeChoice('Assessment').click()
  await expect(page.getByText('Left out, as it does not fit there: Basis.')).toBeVisible()
  await expect(fieldOf(page, 'speaker')).toHaveValue('Yuri Butusov')
  await expect(fieldOf(page, 'polarity')).toContainText('Affirmed')
  await press(page, 'Escape', 'Control+z')
  await expect(fieldOf(page, 'polarity')).toContainText('Will happen')
  await expect(fieldOf(page, 'basis')).toContainText('Intention')
})

test('a reader of fields has names, roles and colours that hold, open and folded', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample([bare])
  await press(page, 'j')
  await expect(fieldOf(page, 'speaker')).toBeVisible()
  await checkAccess(page)
  await pressField(page, 'likelihood')
  await expect(page.getByRole('listbox', { name: 'Likelihood' }).getByRole('option')).toHaveCount(8)
  await expect(page.getByRole('option', { name: /^Likely/ })).toContainText('55–80 %')
  await checkAccess(page)
  await press(page, 'Escape')
  await pressField(page, 'speaker')
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await checkAccess(page)
  await expect(reading.inspector).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the sheet of a claim has its fields, and words are taken from the text by the toolbar', async ({
    page,
    openSample,
    reading,
  }) => {
    await openSample([{ type: 'quote', words: 'With money you can hire people to kill' }])
    await reading.click('With money')
    await reading.sheet.getByRole('button', { name: 'Speaker', exact: true }).click()
    await expect(fieldOf(page, 'speaker')).toBeFocused()
    await page.keyboard.type('Yuri Butusov')
    await press(page, 'Enter')
    await expect(fieldOf(page, 'form')).toBeFocused()
    await page.getByRole('option', { name: /^Direct/ }).click()
    await expect(fieldOf(page, 'form')).toContainText('Direct')
    await checkAccess(page)
    await checkWidths(page, [390])
    for (const name of ['speaker', 'form', 'marks', 'verbatim']) {
      const box = await fieldOf(page, name).boundingBox()
      expect(box?.height, name).toBeGreaterThanOrEqual(44)
    }
    await reading.sheet.getByText(/^More/).click()
    await reading.sheet.getByRole('button', { name: 'Take from the text (Cue)' }).click()
    await reading.select('You can’t hire people'.toLowerCase())
    await reading.toolbar.getByRole('button', { name: 'Cue' }).click()
    await expect(fieldOf(page, 'cue')).toHaveValue('you can’t hire people')
  })
})
