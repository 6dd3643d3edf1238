// The fields of the focused claim, as its reader reaches them.
import { expect, type Locator, type Page } from '@playwright/test'
import { defaultCodebook } from '../src/core/default-codebook.ts'
import { assignFieldKeys } from '../src/core/field-keys.ts'
import { readStoredFile } from './stored-file.ts'

const fieldKeys = assignFieldKeys(defaultCodebook)

/** Presses E and the letter of a field. */
export async function pressField(page: Page, name: string): Promise<void> {
  await press(page, 'e', fieldKeys.get(name) ?? '')
  await expect(fieldOf(page, name)).toBeFocused()
}

/** The field of the attribute of that name. */
export function fieldOf(page: Page, name: string): Locator {
  return page.locator(`[data-field="${name}"]`)
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The attributes of the stored claims by type, for an article with one claim of each. */
export async function readAttributes(
  page: Page,
  origin: string,
  article: string,
): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const file: { claims: { type: string; attributes: Record<string, unknown> }[] } = JSON.parse(
    await readStoredFile(page.context(), origin, article),
  )
  return new Map(file.claims.map(({ type, attributes }) => [type, attributes]))
}
