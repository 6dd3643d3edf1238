import type { Page } from '@playwright/test'
import type { Input, Outcome } from './pages/timing.ts'
import type { Result } from './pages/watching.ts'

interface Act {
  readonly awaited: Input
  readonly wanted: Result
  /** Makes the input, with the real mouse or keyboard. */
  readonly make: () => Promise<unknown>
}

/** Makes an input and waits for what it is to lead to; answers when that was painted. */
export async function perform(page: Page, { awaited, wanted, make }: Act): Promise<Outcome> {
  await page.evaluate(([input, result]) => window.probe.arm(input, result), [awaited, wanted] as const)
  await make()
  return page.evaluate(() => window.probe.outcome())
}
