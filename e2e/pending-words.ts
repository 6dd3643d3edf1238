import type { Page } from '@playwright/test'

/** The words that are shown as those that would be tagged. */
export function pendingWords(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('assay-pending') ?? [])].map(String).join('|'))
}
