// Letters typed right after the key that opens a field are for the field, however long its coming takes.
import { expect, test } from './fixtures.ts'
import { overlappingClaims } from './overlapping-claims.ts'
import { pressAtOnce } from './press-at-once.ts'

test.use({ opensLibrary: true })

const words = 'there are no people willing to fight'

test('the note has all letters from the first on, of a claim focused in the same moment', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  await pressAtOnce(page, ['j', 'n', 'f', 'a', 'x', 'Backspace', 'q', 'Delete', '?'])
  await expect(reading.note).toBeFocused()
  await expect(reading.note).toHaveValue('faq?')
  await expect(reading.cards).toHaveCount(overlappingClaims.length)
  await page.keyboard.type(' yes')
  await expect(reading.note).toHaveValue('faq? yes')
  await page.keyboard.press('Control+z')
  await expect(reading.note).not.toHaveValue('faq? yes')
})

test('a selection is not tagged by the letters of a note', async ({ page, openSample, reading }) => {
  await openSample()
  await reading.select(words)
  await pressAtOnce(page, ['a', 'n', 'a', 'f', 'q', 'Escape'])
  await expect(reading.cards).toHaveCount(1)
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1: .* Note: afq$/)
  await expect(reading.focusedCard).toBeFocused()
})

test('the details may be late', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await page.evaluate(() => {
    const { requestAnimationFrame: next } = window
    let late = 12
    window.requestAnimationFrame = run => {
      late -= 1
      return late > 0 ? next(() => window.requestAnimationFrame(run)) : next(run)
    }
  })
  await pressAtOnce(page, ['j', 'n', 'f', 'f'])
  await expect(reading.note).toHaveValue('ff')
})

test('fields of a claim have what is typed after their letters', async ({ page, openSample, reading }) => {
  await openSample([{ type: 'forecast', words }])
  await pressAtOnce(page, ['j', 'e', 's', 'x', 'q', 'Enter'])
  const speaker = reading.inspector.getByRole('combobox', { name: 'Speaker' })
  await expect(speaker).toHaveValue('xq')
  await expect(speaker).not.toBeFocused()
})

test('the palette, the find bar and the note on the article miss no letter', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  await page.keyboard.press('Control+k')
  await pressAtOnce(page, ['f', 'q', 'f'])
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toHaveValue('fqf')
  await page.keyboard.press('Escape')
  await pressAtOnce(page, ['/', 'f', 'i', 'g', 'h', 't'])
  await expect(page.getByRole('textbox', { name: 'Find' })).toHaveValue('fight')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await pressAtOnce(page, ['g', 'n', 'f', 'a'])
  await expect(page.getByRole('textbox', { name: 'Note on this article' })).toHaveValue('fa')
  await expect(reading.cards).toHaveCount(overlappingClaims.length)
})

test('the palette, wanted before its code has come, has what was typed', async ({ page, assay }) => {
  await page.route(/assets\/palette/, async route => {
    await new Promise(resolve => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.goto(assay.url)
  await page.getByRole('list', { name: 'Articles' }).waitFor()
  await page.keyboard.press('Control+k')
  await pressAtOnce(page, ['k', 'e', 'y'])
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('combobox')).toHaveValue('key')
  await expect(palette.getByRole('option', { name: /^All keys/ })).toBeVisible()
})

test('what nothing comes for holds no key back', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await pressAtOnce(page, ['n', 'j'])
  await expect(reading.focusedCard).toHaveCount(1)
})

test('a field of the pages beside has the letters too', async ({ page, assay, openSample }) => {
  await openSample(overlappingClaims)
  await page.goto(assay.url)
  await page.getByRole('list', { name: 'Articles' }).waitFor()
  await pressAtOnce(page, ['/', 'j', 'k'])
  await expect(page.getByRole('searchbox')).toHaveValue('jk')
  await page.goto(`${assay.url}/claims`)
  await page.getByRole('grid').waitFor()
  await pressAtOnce(page, ['s', 'j', 'k'])
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toHaveValue('jk')
})
