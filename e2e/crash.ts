import type { Page } from '@playwright/test'

/** Ends the page's process once what it gave to the browser's store is there. */
export async function crash(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('keyval-store')
        opened.onerror = reject
        opened.onsuccess = () => {
          const reading = opened.result.transaction('keyval').objectStore('keyval').count()
          reading.onsuccess = () => resolve()
        }
      }),
  )
  const client = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void client.send('Page.crash').catch(() => 'the page that should answer is gone')
  await crashed
}
