import type { BrowserContext, Page } from '@playwright/test'
import type { ProbeSetup } from './pages/known-article.ts'
import type { Target } from './target.ts'
import { tryFor } from './try-for.ts'

/** Milliseconds: a new tab keeps the browser itself busy for a while, with what is no page's work. */
const newTabPause = 1_500
/** Seconds within which a page that still answers has closed. */
const closedWithin = 10

/** Characters of which the probe knows while a page opens: some screens full, few enough to cost nothing. */
const firstScreens = 6_000

/** Opens a target in a page of its own, with the probe's script in it. */
export async function openPage(context: BrowserContext, probe: string, target: Target): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(0)
  page.on('pageerror', error => console.error(`${target.url}: ${error.message}`))
  await page.addInitScript({
    content: `${probe}\nstartProbe(${JSON.stringify(setupOf(target, firstScreens))})`,
  })
  await page.waitForTimeout(newTabPause)
  await page.goto(target.url, { waitUntil: 'commit' })
  return page
}

/** Tells the probe in an open page the whole article. */
export async function tellWhole(page: Page, target: Target): Promise<void> {
  await page.evaluate(whole => window.probe.learn(whole), setupOf(target, target.article.text.length))
}

/** Closes a page, also one that is so busy that it does not answer: that one is made to crash. */
export async function closePage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const closed = await tryFor(page.close(), closedWithin)
  if (closed.ended === 'done') return
  void session.send('Page.crash').catch(() => undefined)
  await tryFor(page.close(), closedWithin)
}

/** What the probe must know to judge a screen, for the first so many characters. */
function setupOf({ kind, article }: Target, length: number): ProbeSetup {
  return {
    kind,
    text: article.text.slice(0, length),
    claims: article.claims.filter(({ start }) => start < length),
  }
}
