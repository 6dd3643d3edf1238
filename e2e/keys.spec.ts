// Keys act where they are meant: never while one types, never with another modifier, never under a dialog.
import type { Page } from '@playwright/test'
import { chooseImport, colleaguesFile } from './annotation-files.ts'
import { expect, test } from './fixtures.ts'
import { KeyHelp } from './key-help.ts'
import { innerWords, overlappingClaims } from './overlapping-claims.ts'

test.use({ opensLibrary: true })

const help = (page: Page) => page.getByRole('dialog', { name: 'Keys on this page' })
const settings = (page: Page) => page.getByRole('button', { name: 'Ana Reyes: settings' })
const articleKeys = ['f', 'a', 'q', 'j', 'k', '[', ']', ',', '.', '<', '>', 'n', 'r', '\\', '?', 'Delete']

test('what is typed in the library’s fields stays there', async ({ page }) => {
  const typed = 'jkoi/? and more'
  for (const field of [
    page.getByRole('searchbox', { name: 'Find in titles' }),
    page.getByRole('textbox', { name: 'Add an article' }),
    page.getByRole('textbox', { name: 'Title' }),
    page.getByRole('textbox', { name: 'Source' }),
  ]) {
    await field.click()
    await field.clear()
    await page.keyboard.type(typed)
    await page.keyboard.press('Delete')
    await expect(field).toHaveValue(typed)
    await expect(field).toBeFocused()
  }
  await expect(help(page)).toBeHidden()
  await page.getByRole('button', { name: 'Leave it out' }).click()
  await page.getByRole('searchbox', { name: 'Find in titles' }).clear()
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('heading')).toHaveCount(1)
})

test('what is typed in a note stays there, and a filter or a link takes no letter away', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await expect(reading.note).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('faq jk [] ,. <> nr \\?')
  await page.keyboard.press('Shift+F')
  await expect(reading.note).toHaveValue('faq jk [] ,. <> nr \\?F')
  await expect(help(page)).toBeHidden()
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  await expect(reading.filter('Quotes')).toHaveAttribute('aria-pressed', 'true')
})

test('a key with another modifier is not the key', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await reading.select('the well-known Ukrainian military expert')
  for (const key of ['f', 'a', 'q']) {
    for (const modifier of ['Alt', 'Meta', 'Alt+Control']) await page.keyboard.press(`${modifier}+${key}`)
  }
  await expect(reading.toolbar).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  for (const key of ['j', 'Delete', ']', 'n', 'Backspace']) {
    for (const modifier of ['Alt', 'Meta']) await page.keyboard.press(`${modifier}+${key}`)
  }
  await expect(reading.focusedCard).toBeFocused()
  await expect(reading.focusedCard).toHaveAccessibleName(
    /^Assessment 1: there are no people willing to fight\.$/,
  )
  await expect(page.getByRole('region', { name: /^Outline/ })).toContainText('8 claims')
})

test('a key of an input method is not the key', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await page.keyboard.press('j')
  await reading.focusedCard.dispatchEvent('keydown', { key: 'Delete', isComposing: true })
  await reading.focusedCard.dispatchEvent('keydown', { key: 'j', code: 'KeyJ', isComposing: true })
  await expect(reading.focusedCard).toHaveAccessibleName(/^Assessment 1:/)
  await reading.focusedCard.dispatchEvent('keydown', { key: 'j', code: 'KeyJ' })
  await expect(reading.focusedCard).toHaveAccessibleName(/^Forecast 2:/)
})

test('the keys rest under a dialog, which gives the focus back', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await page.keyboard.press('j')
  const address = page.url()
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
  for (const key of [...articleKeys, 'g', 'l', 'Control+z']) await page.keyboard.press(key)
  await expect(help(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()
  await expect(reading.focusedCard).toBeFocused()
  await expect(reading.focusedCard).toHaveAccessibleName(
    /^Assessment 1: there are no people willing to fight\.$/,
  )
  expect(page.url()).toContain(address)

  const button = page.getByRole('button', { name: 'All keys' })
  await button.click()
  await help(page).getByRole('button', { name: 'Close' }).click()
  await expect(button).toBeFocused()

  await settings(page).click()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  for (const key of articleKeys) await page.keyboard.press(key)
  await expect(help(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden()
  await expect(settings(page)).toBeFocused()
  await expect(page.getByRole('region', { name: /^Outline/ })).toContainText('8 claims')
})

test('the keys of the library and of an import rest under a dialog too', async ({ page }) => {
  const rows = page.getByRole('list', { name: 'Articles' })
  await expect(rows).toBeVisible()
  await page.keyboard.press('j')
  await expect(rows.getByRole('link')).toBeFocused()
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
  for (const key of ['Delete', 'j', '/', 'Control+z']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(rows.getByRole('link')).toBeFocused()
  await page.getByRole('button', { name: /^More for/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  for (const key of ['j', '?', '/', 'Backspace']) await page.keyboard.press(key)
  await expect(help(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(rows.getByRole('heading')).toHaveCount(1)

  await chooseImport(page, colleaguesFile)
  const takes = page.getByRole('radio', { name: 'Take the file’s' })
  await expect(takes).not.toBeChecked()
  await page.keyboard.press('y')
  await expect(takes).toBeChecked()
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
  for (const key of ['x', 'Shift+x', 'Control+Enter']) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(takes).toBeChecked()
  await page.keyboard.press('Alt+x')
  await page.keyboard.press('Meta+x')
  await expect(takes).toBeChecked()
  await page.keyboard.press('x')
  await expect(takes).not.toBeChecked()
})

test('single letters can be switched off', async ({ page, openSample, reading }) => {
  await openSample(overlappingClaims)
  await page.keyboard.press('?')
  await help(page).getByRole('checkbox', { name: 'Single letters are commands' }).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await reading.opened()
  await reading.click(innerWords)
  const name = await reading.focusedCard.getAttribute('aria-label')
  for (const key of articleKeys.filter(each => each.length === 1)) await page.keyboard.press(key)
  await expect(help(page)).toBeHidden()
  await expect(reading.focusedCard).toHaveAccessibleName(name ?? '')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('region', { name: /^Outline/ })).toContainText('7 claims')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: /^Outline/ })).toContainText('8 claims')
})

test('no key fires where one types, in a dialog or a menu, whatever it was changed to', async ({
  page,
  openSample,
  reading,
}) => {
  const keys = new KeyHelp(page)
  await openSample(overlappingClaims)
  await keys.change('Export', 'x')
  await keys.change('Commands', 'd')
  const pressed = ['j', 'f', 'x', 'd', '?', 'Delete', 'Backspace', ',', 'Shift+F', 'Control+z', '\\']
  for (const place of [
    '<input aria-label="place">',
    '<input type="search" aria-label="place">',
    '<textarea aria-label="place"></textarea>',
    '<select aria-label="place"><option>one</option></select>',
    '<div contenteditable aria-label="place"><p>words</p></div>',
    '<div role="dialog" aria-label="a dialog"><button aria-label="place">x</button></div>',
    '<div role="menu"><button role="menuitem" aria-label="place">x</button></div>',
  ]) {
    await page.evaluate(html => {
      document.querySelector('[data-probe]')?.remove()
      document.body.insertAdjacentHTML('beforeend', `<div data-probe>${html}</div>`)
      document.querySelector<HTMLElement>('[data-probe] [aria-label=place]')?.focus()
    }, place)
    for (const key of pressed) await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: /Keys|Commands/ }), place).toBeHidden()
    await expect(reading.focusedCard, place).toHaveCount(0)
    await expect(reading.filter('Quotes'), place).toHaveAttribute('aria-pressed', 'true')
  }
  await page.evaluate(() => document.querySelector('[data-probe]')?.remove())
  await page.keyboard.press('d')
  const field = page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('cx')
  await expect(field).toHaveValue('cx')
})
