import type { Page } from '@playwright/test'

/** Presses keys one right after the other, before the page can have painted what the one before did. */
export async function pressAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map(key => page.keyboard.press(key)))
}

/** Waits until the page has painted so many frames more. */
export async function passFrames(page: Page, count: number): Promise<void> {
  await page.evaluate(async frames => {
    for (let i = 0; i < frames; i += 1) await new Promise(resolve => requestAnimationFrame(resolve))
  }, count)
}
