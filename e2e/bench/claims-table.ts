import type { Browser, Page } from '@playwright/test'
import { Assay } from '../assay.ts'
import { launch, nameOwner } from '../owner.ts'
import { seedLibrary } from '../seed-library.ts'
import { atLeast, below, presentAim } from './aim.ts'
import { summarise } from './statistics.ts'
import { watchChange } from './watch-change.ts'

/** The case's name on the command line. */
export const claimsTable = 'claims-table'

const size = { articles: 50, claims: 2_000 } as const
const seconds = 5
/** What is looked for, and asked, one after another. */
const words = ['first of', 'report 7', 'prices fall']
const conditions = ['likelihood=likely', 'note:some', 'is:incomplete']

/** Opens the table of 100,000 claims, filters, sorts and scrolls it, and says how long that took, beside the aims. */
export async function measureClaimsTable(browser: Browser): Promise<string> {
  const assay = await Assay.start('process')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await launch(context, assay.launchUrl)
    await nameOwner(context, assay.url, 'Bench')
    await seedLibrary(context, assay.url, size)
    const page = await context.newPage()
    const opened = await timeOpening(page, `${assay.url}/claims`, '100,000 claims in 50 articles')
    const { fps, slowest } = await page.evaluate(scrollTable, seconds)
    const filtered = await timeFilters(page)
    const sorted = await timeSorting(page)
    const address = `${assay.url}/claims?only=speaker%3DKai+Dorn&from=2026-06`
    const narrowed = await timeOpening(page, address, ' of 100,000 claims')
    return [
      `${claimsTable}: 100,000 claims in 50 articles`,
      `  open, all claims read   ${(opened / 1000).toFixed(1)} s`,
      `  open with a filter      ${(narrowed / 1000).toFixed(1)} s`,
      `  filter, painted         ${presentTimes(filtered)}`,
      `  sort, painted           ${presentTimes(sorted)}`,
      `  scroll                  ${fps.toFixed(1)} frames/s, slowest frame ${slowest.toFixed(0)} ms`,
      ...[
        ...atLeast(`${claimsTable}: scrolls at the full frame rate`, fps, 59, ' frames/s'),
        ...below(
          `${claimsTable}: another filter is painted within 100 ms`,
          summarise(filtered).median,
          100,
          ' ms',
        ),
        ...below(
          `${claimsTable}: another order is painted within 100 ms`,
          summarise(sorted).median,
          100,
          ' ms',
        ),
      ].map(presentAim),
    ].join('\n')
  } finally {
    await context.close()
    await assay.dispose()
  }
}

async function timeOpening(page: Page, address: string, expected: string): Promise<number> {
  const began = performance.now()
  await page.goto(address)
  const count = page.getByRole('main').getByRole('status')
  await count.filter({ hasText: expected }).waitFor({ timeout: 120_000 })
  return performance.now() - began
}

/** From a press or a choice until other claims are painted, in milliseconds. */
async function timeFilters(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (const type of ['Forecasts', 'Forecasts', 'Quotes', 'Quotes']) {
    const button = page.getByRole('group', { name: 'Types' }).getByRole('button', { name: type })
    times.push(await timeChange(page, 'click', () => button.click()))
  }
  for (const value of conditions) {
    times.push(
      await timeChange(page, 'change', async () => void (await page.getByLabel('More').selectOption(value))),
    )
    times.push(
      await timeChange(page, 'click', () =>
        page.getByRole('button', { name: 'Show all', exact: true }).click(),
      ),
    )
  }
  for (const each of words) {
    // Enter takes what was typed at once; it would be taken by itself a little later.
    const find = page.getByRole('searchbox')
    await find.focus()
    await page.keyboard.insertText(each)
    times.push(await timeChange(page, 'keydown', () => page.keyboard.press('Enter')))
    await find.focus()
    times.push(await timeChange(page, 'keydown', () => page.keyboard.press('Escape')))
  }
  return times
}

async function timeSorting(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (const name of ['Speaker', 'Article', 'Claim', 'Date', 'Type']) {
    const head = page.getByRole('columnheader', { name }).getByRole('button')
    for (let press = 0; press < 2; press += 1) times.push(await timeChange(page, 'click', () => head.click()))
  }
  return times
}

async function timeChange(page: Page, event: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watchChange, event)
  await act()
  return page.evaluate(() => window.changePainted)
}

function presentTimes(times: readonly number[]): string {
  const { median, min, max } = summarise(times)
  return `${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)})`
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
