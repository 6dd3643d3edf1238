import type { Page } from '@playwright/test'

/** A person's pause between two acts, milliseconds: what the last one set off has been done by then. */
const between = 70

export async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(between)
}
