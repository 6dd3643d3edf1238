// What every page owes its reader: nothing that axe objects to, in light and in dark, on wide and narrow screens.
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'

test('the library', async ({ page }) => {
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  await checkAccess(page)
})

test('an article without claims', async ({ page, openSample }) => {
  await openSample()
  await checkAccess(page)
})
