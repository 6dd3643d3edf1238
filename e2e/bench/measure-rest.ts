import type { Page } from '@playwright/test'

/** What the page holds once it has come to rest: megabytes after a garbage collection, and nodes of the document. */
export async function measureRest(page: Page): Promise<{ heap: number; nodes: number }> {
  await settle(page)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const usage: { usedSize: number; embedderHeapUsedSize?: number } =
    await session.send('Runtime.getHeapUsage')
  await session.detach()
  const heap = (usage.usedSize + (usage.embedderHeapUsedSize ?? 0)) / 1e6
  return { heap, nodes: await page.evaluate(() => window.probe.countNodes()) }
}

/** Waits until the page has done what it does after its first frame, and nothing more goes on. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.documentElement.dataset['reading'] ?? 'complete') === 'complete')
  await page.evaluate(
    () =>
      new Promise<void>(resolve => requestIdleCallback(() => setTimeout(resolve, 500), { timeout: 20_000 })),
  )
}
