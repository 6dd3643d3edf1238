// Keys can be changed in the help, by keyboard and mouse; what is changed holds and shows everywhere.
import { chooseImport, colleaguesFile } from './annotation-files.ts'
import { checkAccess } from './check-access.ts'
import { checkTargets, checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { KeyHelp } from './key-help.ts'
import { overlappingClaims } from './overlapping-claims.ts'
import { Palette } from './palette.ts'

const words = 'there are no people willing to fight'
test('a key is changed by keyboard, holds after a reload, and the old one is silent', async ({
  page,
  openSample,
  reading,
}) => {
  const keys = new KeyHelp(page)
  await openSample(overlappingClaims)
  await page.keyboard.press('?')
  await keys.row('Next claim').focus()
  await page.keyboard.press('Enter')
  await expect(keys.recorder).toBeFocused()
  await expect(keys.says).toHaveText('Esc leaves it as it is.')
  await page.keyboard.press('x')
  await expect(keys.says).toHaveText('X is now “Next claim”.')
  await expect(keys.row('Next claim')).toBeFocused()
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^X/)
  await page.keyboard.press('Escape')
  await expect(keys.dialog).toBeHidden()

  for (let i = 0; i < 2; i += 1) {
    const hints = page.getByRole('list', { name: 'Keys' })
    await expect(hints.getByRole('listitem').filter({ hasText: 'Next, previous' })).toHaveText(
      'XKNext, previous',
    )
    await page.keyboard.press('j')
    await expect(reading.focusedCard).toHaveCount(0)
    await page.keyboard.press('x')
    await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
    await page.keyboard.press('Escape')
    await page.reload()
    await reading.opened()
    await page.keyboard.press('Escape')
  }
})

test('changed keys show in the toolbar, the inspector, the palette, the header and a toast', async ({
  page,
  openSample,
  reading,
}) => {
  const keys = new KeyHelp(page)
  await openSample()
  await keys.change('Forecast', '1')
  await keys.change('Note', 'Shift+N')
  await keys.change('Export', 'Control+Shift+x')
  await keys.change('Undo', 'Alt+u')
  await keys.change('Delete', 'd')
  await expect(reading.inspector).toContainText('press 1, A or Q')
  await expect(page.getByRole('banner').getByRole('button', { name: 'Export' })).toContainText('Ctrl Shift X')

  await reading.select(words)
  await expect(reading.toolbar.getByRole('button', { name: 'Forecast' })).toContainText('1')
  await page.keyboard.press('f')
  await expect(reading.cards).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(reading.focusedCard).toHaveAccessibleName(`Forecast 1: ${words}.`)
  await expect(reading.inspector).toContainText('Note Shift N')
  await page.keyboard.press('n')
  await expect(reading.note).not.toBeFocused()
  await page.keyboard.press('Shift+N')
  await expect(reading.note).toBeFocused()
  await page.keyboard.press('Escape')

  const palette = new Palette(page)
  await palette.find('>')
  await expect(palette.option('Delete the claim D')).toBeEnabled()
  await expect(palette.option(/^Tag as forecast Nothing is selected ?1$/)).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  const toast = page.getByRole('status').filter({ hasText: 'Deleted Forecast 1' })
  await expect(toast).toContainText('Alt U')
  await page.keyboard.press('Control+z')
  await expect(reading.cards).toHaveCount(0)
  await page.keyboard.press('Alt+u')
  await expect(reading.cards).toHaveCount(1)
})

test('a taken key names its owner, and can be swapped, taken or left', async ({
  page,
  openSample,
  reading,
}) => {
  const keys = new KeyHelp(page)
  await openSample(overlappingClaims)
  await page.keyboard.press('?')
  await keys.row('Next claim').click()
  await page.keyboard.press('k')
  await expect(keys.says).toHaveText('K is “Previous claim”.')
  await page.keyboard.press('Escape')
  await expect(keys.dialog).toBeVisible()
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^J/)

  await page.keyboard.press('Enter')
  await page.keyboard.press('k')
  const swap = keys.dialog.getByRole('button', { name: 'Swap the two' })
  await expect(swap).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(keys.says).toHaveText('K is now “Next claim”.')
  await expect(keys.row('Next claim')).toBeFocused()
  await expect(keys.row('Previous claim')).toHaveAccessibleName(/^J/)

  await keys.row('Note').click()
  await page.keyboard.press('r')
  await keys.dialog.getByRole('button', { name: 'Take it from “Change the claim’s type”' }).click()
  await expect(keys.row('Change type')).toHaveAccessibleName(/^No key/)
  await keys.row('Change type').click()
  await page.keyboard.press('n')
  await expect(keys.says).toHaveText('N is now “Change the claim’s type”.')
  await page.keyboard.press('Escape')

  await page.keyboard.press('k')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  await page.keyboard.press('k')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 2:/)
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  await page.keyboard.press('r')
  await expect(reading.note).toBeFocused()
})

test('keys that cannot be given are refused with the reason', async ({ page, openSample }) => {
  const keys = new KeyHelp(page)
  await openSample()
  await page.keyboard.press('?')
  await keys.row('Next claim').click()
  for (const [key, reason] of [
    ['Tab', 'Tab moves the focus.'],
    ['Control+t', 'Ctrl T belongs to the browser.'],
    ['Control+w', 'Ctrl W belongs to the browser.'],
    ['Control+n', 'Ctrl N belongs to the browser.'],
    ['ArrowDown', '↓ moves and selects.'],
    ['Meta+j', 'Meta J belongs to the system.'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(keys.says).toContainText(reason)
    await expect(keys.recorder).toBeFocused()
  }
  await page.keyboard.press('j')
  await expect(keys.says).toHaveText('Unchanged. J is “Next claim” already.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(keys.says).toHaveText('Unchanged. Esc leads back, and cannot be another key.')
  await expect(keys.dialog).toBeVisible()
  await expect(keys.row('Next claim')).toBeFocused()
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^J/)
})

test('one key and all keys get their own again', async ({ page, openSample, reading }) => {
  const keys = new KeyHelp(page)
  await openSample(overlappingClaims)
  await keys.change('Next claim', 'x')
  await keys.change('Note', 'Control+b')
  await page.keyboard.press('?')
  await keys.dialog.getByRole('button', { name: 'Reset Next claim' }).click()
  await expect(keys.says).toHaveText('“Next claim” has its own key again.')
  await expect(keys.row('Next claim')).toBeFocused()
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^J/)
  await expect(keys.row('Note')).toHaveAccessibleName(/^Ctrl B/)
  await keys.dialog.getByRole('button', { name: 'Reset all keys' }).click()
  await expect(keys.row('Note')).toHaveAccessibleName(/^N ?Note/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await expect(reading.note).toBeFocused()
})

test('two strokes go on working, and the first of them is theirs', async ({ page, openSample, reading }) => {
  const keys = new KeyHelp(page)
  await openSample(overlappingClaims)
  await page.keyboard.press('?')
  await keys.row('Note').click()
  await page.keyboard.press('g')
  await page.keyboard.press('Enter')
  await expect(keys.says).toHaveText(/^G begins the keys of “Verdicts on my tags” and \d+ others\.$/)
  await expect(keys.dialog.getByRole('button', { name: 'Swap the two' })).toHaveCount(0)
  await keys.dialog.getByRole('button', { name: 'Leave it' }).click()
  await page.keyboard.press('Escape')
  await keys.change('Note', 'l')
  await page.keyboard.press('j')
  await page.keyboard.press('l')
  await expect(reading.note).toBeFocused()
  await page.keyboard.type('g')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(reading.note).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
})

test('a key under a Cyrillic layout is the one at its place', async ({ page, openSample, reading }) => {
  const keys = new KeyHelp(page)
  await openSample(overlappingClaims)
  await page.keyboard.press('?')
  await keys.row('Next claim').click()
  await keys.recorder.dispatchEvent('keydown', { key: 'ч', code: 'KeyX' })
  await expect(keys.says).toHaveText('X is now “Next claim”.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
})

test('each page has its own keys, which change there alone', async ({ page, assay, openSample }) => {
  await page.goto(assay.url)
  const keys = new KeyHelp(page)
  const rows = page.getByRole('list', { name: 'Articles' })
  await expect(rows).toBeVisible()
  await keys.change('Next article', 'n')
  await keys.change('Import an annotation file', 'Control+i')
  await expect(page.getByRole('main').getByRole('button', { name: 'Import' })).toContainText('Ctrl I')
  await page.keyboard.press('j')
  await expect(rows.getByRole('link')).not.toBeFocused()
  await page.keyboard.press('n')
  await expect(rows.getByRole('link')).toBeFocused()

  await chooseImport(page, colleaguesFile)
  const takes = page.getByRole('radio', { name: 'Take the file’s' })
  await keys.change('Take the file’s', 't')
  await expect(page.getByRole('group', { name: /^Which to keep/ })).toContainText('T')
  await page.keyboard.press('y')
  await expect(takes).not.toBeChecked()
  await page.keyboard.press('t')
  await expect(takes).toBeChecked()

  await openSample()
  await page.keyboard.press('?')
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^J/)
})

test('axe objects to nothing while a key is changed', async ({ page, openSample }) => {
  const keys = new KeyHelp(page)
  await openSample()
  await keys.change('Next claim', 'x')
  await page.keyboard.press('?')
  // Rows that are scrolled half under the panel would count as small ones.
  const top = keys.dialog.getByRole('heading', { name: 'Keys on this page' })
  await keys.row('Note').click()
  await top.scrollIntoViewIfNeeded()
  await checkAccess(page)
  await keys.row('Note').click()
  await page.keyboard.press('x')
  await expect(keys.dialog.getByRole('button', { name: 'Swap the two' })).toBeFocused()
  await top.scrollIntoViewIfNeeded()
  await checkAccess(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('keys are shown and changed there too', async ({ page, openSample }) => {
    const keys = new KeyHelp(page)
    await openSample()
    await page.getByRole('button', { name: 'Commands' }).tap()
    await page.getByRole('option', { name: /^All keys/ }).tap()
    await keys.row('Outline and filter').tap()
    await expect(keys.recorder).toBeInViewport()
    await checkTargets(page, 24)
    await checkWidths(page, [390, 320])
    await checkAccess(page)
    await page.keyboard.press('o')
    await expect(keys.row('Outline and filter')).toHaveAccessibleName(/^O/)
  })
})
