import type { Browser } from '@playwright/test'
import { Assay } from '../assay.ts'
import { launch, nameOwner } from '../owner.ts'
import { seedLibrary } from '../seed-library.ts'

/** The case's name on the command line. */
export const claimsTable = 'claims-table'

const size = { articles: 50, claims: 2_000 } as const
const seconds = 5

/** Opens the table of 100,000 claims, filters and scrolls it, and says in a few lines how long that took. */
export async function measureClaimsTable(browser: Browser): Promise<string> {
  const assay = await Assay.start()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await launch(context, assay.launchUrl)
    await nameOwner(context, assay.url, 'Bench')
    await seedLibrary(context, assay.url, size)
    const page = await context.newPage()
    const count = page.getByRole('main').getByRole('status')
    const began = performance.now()
    await page.goto(`${assay.url}/claims`)
    await count.filter({ hasText: '100,000 claims in 50 articles' }).waitFor({ timeout: 120_000 })
    const opened = performance.now() - began
    const { fps, slowest } = await page.evaluate(scrollTable, seconds)
    const asked = performance.now()
    await page.goto(`${assay.url}/claims?only=speaker%3DKai+Dorn&from=2026-06`)
    await count.filter({ hasText: ' of 100,000 claims' }).waitFor({ timeout: 120_000 })
    const filtered = performance.now() - asked
    return [
      `${claimsTable}: 100,000 claims in 50 articles`,
      `  open, all claims read   ${(opened / 1000).toFixed(1)} s`,
      `  open with a filter      ${(filtered / 1000).toFixed(1)} s`,
      `  scroll                  ${fps.toFixed(1)} frames/s, slowest frame ${slowest.toFixed(0)} ms`,
    ].join('\n')
  } finally {
    await context.close()
    await assay.dispose()
  }
}

/** Runs in the page: scrolls the table by a quarter of a screen a frame. */
function scrollTable(seconds: number): Promise<{ fps: number; slowest: number }> {
  const scroller = document.querySelector('[role=grid]')?.parentElement
  if (!scroller) throw new Error('no table to scroll')
  const began = performance.now()
  let before = began
  let frames = 0
  let slowest = 0
  return new Promise(resolve => {
    const move = () => {
      const now = performance.now()
      if (frames > 0) slowest = Math.max(slowest, now - before)
      before = now
      if (now - began > seconds * 1000) return resolve({ fps: (frames * 1000) / (now - began), slowest })
      frames += 1
      scroller.scrollTop += 200
      requestAnimationFrame(move)
    }
    requestAnimationFrame(move)
  })
}
