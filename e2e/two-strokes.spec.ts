// A command can be given two keys, one after the other, by keyboard; what stands in their way is told.
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { KeyHelp } from './key-help.ts'
import { overlappingClaims } from './overlapping-claims.ts'
import { pressAtOnce } from './press-at-once.ts'

test('two strokes are given by keyboard, work after a reload, and can be reset', async ({
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
  await page.keyboard.press('x')
  await expect(keys.says).toHaveText('X. Press a second key, or ↵ for X alone.')
  await expect(keys.recorder).toHaveText('X then …')
  await page.keyboard.press('Escape')
  await expect(keys.says).toHaveText('Unchanged. Esc leads back, and cannot be another key.')
  await page.keyboard.press('Enter')
  await expect(keys.recorder).toBeFocused()
  await pressAtOnce(page, ['x', 'y'])
  await expect(keys.says).toHaveText('X then Y is now “Next claim”.')
  await expect(keys.row('Next claim')).toBeFocused()
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^X then Y/)
  await page.keyboard.press('Escape')
  await page.reload()
  await reading.opened()
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveCount(0)
  await page.keyboard.press('x')
  await page.keyboard.press('y')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  await page.keyboard.press('?')
  await keys.dialog.getByRole('button', { name: 'Reset Next claim' }).click()
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^J/)
})

test('two strokes that could not be heard are told, and can be had', async ({
  page,
  openSample,
  reading,
}) => {
  const keys = new KeyHelp(page)
  await openSample(overlappingClaims)
  await page.keyboard.press('?')
  await keys.row('Next claim').click()
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(keys.says).toHaveText('G then L is “Go to the library”.')
  await keys.dialog.getByRole('button', { name: 'Press another' }).click()
  await page.keyboard.press('k')
  await page.keyboard.press('Tab')
  await expect(keys.says).toHaveText('Tab moves the focus. Press another, or Esc.')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(keys.says).toHaveText('K is “Previous claim”, so that K then X would not be heard.')
  await checkAccess(page)
  await keys.dialog.getByRole('button', { name: 'Swap the two' }).click()
  await expect(keys.row('Next claim')).toHaveAccessibleName(/^K then X/)
  await expect(keys.row('Previous claim')).toHaveAccessibleName(/^J/)
  await keys.row('Note').click()
  await page.keyboard.press('k')
  await expect(keys.says).toHaveText('K begins the keys of “Next claim”.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
})
