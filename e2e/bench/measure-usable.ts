import type { Page } from '@playwright/test'
import { pause } from './pause.ts'
import type { Target } from './target.ts'

/**
 * Clicks a claim in a page that has just shown its first screen. Answers when that was seen, in milliseconds from the
 * start of the navigation; `open` where the engine has nothing to click. Esc then takes the focus from the claim.
 */
export async function measureUsable(page: Page, { can }: Target, open: number): Promise<number> {
  if (!can.click) return open
  const { x, y } = await page.evaluate(() => {
    const { probe } = window
    const point = probe.chooseClaim(0)
    const { paragraph, ids } = point
    probe.arm({ input: 'pointerup' }, { result: 'look', paragraph, ids })
    return point
  })
  await page.mouse.click(x, y)
  const { at } = await page.evaluate(() => window.probe.outcome())
  await page.keyboard.press('Escape')
  await page.mouse.move(1, 1)
  await pause(page)
  return at
}
