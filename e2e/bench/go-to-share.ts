import type { Page } from '@playwright/test'

/** Scrolls so that a part of the article lies above the window, and waits until all is shown there. */
export async function goToShare(page: Page, share: number, hidden: readonly string[] = []): Promise<void> {
  await page.evaluate(to => window.probe.scrollTo(to), share)
  await page.waitForFunction(types => window.probe.isComplete(types), hidden)
}

/** The places of a case, each given its part of so many acts. */
export function partActs(
  shares: readonly number[],
  acts: number,
): readonly { share: number; acts: number }[] {
  return shares.map(share => ({ share, acts: Math.ceil(acts / shares.length) }))
}
