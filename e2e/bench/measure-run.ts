import type { BrowserContext, Page } from '@playwright/test'
import type { FigureName } from './cases.ts'
import { measureTagging } from './measure-tagging.ts'
import type { MarkKind, ProbeSetup } from './pages/seeing.ts'
import { percentile } from './statistics.ts'
import type { SyntheticArticle } from './synthetic-article.ts'

/** One article as one engine opens it. */
export interface Target {
  readonly url: string
  readonly article: SyntheticArticle
  readonly kind: MarkKind
  /** Whether words can be tagged, and whether the new claim has the focus then or wants a click first. */
  readonly tagging: 'focused' | 'clicked' | 'none'
}

/** What one fresh page gave. A figure that failed or took too long is not there, and named in `gaveUp`. */
export interface RunFigures {
  readonly figures: ReadonlyMap<FigureName, number>
  readonly gaveUp: readonly FigureName[]
  /** Share of scrolled frames whose middle lacked text or a mark. */
  readonly late: number
}

/** Seconds after which a figure is given up. */
export const patience = 120

const newTabPause = 1_500

/** Characters of which the probe knows while a page opens: some screens full, few enough to cost nothing. */
const firstScreens = 6_000

/** Opens a target once, so that the browser has what it may keep. */
export async function warmUp(context: BrowserContext, probe: string, target: Target): Promise<void> {
  const page = await openPage(context, probe, target)
  await tryFor(page.evaluate(() => window.probe.opened))
  await page.close()
}

/** Opens a target in a page of its own, with the probe's script in it, and takes all figures one after the other. */
export async function measureRun(
  context: BrowserContext,
  probe: string,
  target: Target,
): Promise<RunFigures> {
  const page = await openPage(context, probe, target)
  const figures = new Map<FigureName, number>()
  const gaveUp: FigureName[] = []
  const keep = (name: FigureName, figure: number | undefined) => {
    if (figure === undefined) gaveUp.push(name)
    else figures.set(name, figure)
  }
  keep('open', await tryFor(page.evaluate(() => window.probe.opened)))
  if (gaveUp.length > 0) console.error(`${target.url} showed: ${await page.locator('body').innerText()}`)
  let late = 0
  if (figures.has('open')) {
    keep('heap', await tryFor(measureHeap(page)))
    await page.evaluate(whole => window.probe.learn(whole), setupOf(target, target.article.text.length))
    if (target.tagging !== 'none') {
      const times = await tryFor(measureTagging(page, { clicks: target.tagging === 'clicked' }))
      keep('add-p95', times && percentile(times.added, 0.95))
      keep('delete-p95', times && percentile(times.deleted, 0.95))
    }
    const scrolled = await tryFor(measureScroll(page))
    keep('scroll-fps', scrolled?.fps)
    late = scrolled?.late ?? 0
  }
  await page.close()
  return { figures, gaveUp, late }
}

async function openPage(context: BrowserContext, probe: string, target: Target): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(0)
  page.on('pageerror', error => console.error(`${target.url}: ${error.message}`))
  await page.addInitScript({
    content: `${probe}\nstartProbe(${JSON.stringify(setupOf(target, firstScreens))})`,
  })
  // A new tab keeps the browser itself busy for a while, with what is no page's work.
  await page.waitForTimeout(newTabPause)
  await page.goto(target.url, { waitUntil: 'commit' })
  return page
}

/** What the probe must know to judge a screen, for the first so many characters. */
function setupOf({ kind, article }: Target, length: number): ProbeSetup {
  return {
    kind,
    paragraphs: article.paragraphs
      .filter(({ start }) => start < length)
      .map(({ start, end }) => [start, end]),
    claims: article.claims
      .filter(({ start }) => start < length)
      .map(({ id, start, end }) => ({ id, start, end })),
  }
}

/** The work's result, or undefined when it fails, which is told, or takes too long; then it ends with the page. */
async function tryFor<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, patience * 1000, undefined)
  })
  const told = work.catch((error: unknown) => {
    console.error(String(error))
    return undefined
  })
  const result = await Promise.race([told, tooLong])
  clearTimeout(timer)
  return result
}

async function measureHeap(page: Page): Promise<number> {
  await settle(page)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const usage: { usedSize: number; embedderHeapUsedSize?: number } =
    await session.send('Runtime.getHeapUsage')
  await session.detach()
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0)) / 1e6
}

/** Waits until the page has done what it does after its first frame, and nothing more goes on. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.documentElement.dataset['reading'] ?? 'complete') === 'complete')
  await page.evaluate(
    () =>
      new Promise<void>(resolve => requestIdleCallback(() => setTimeout(resolve, 500), { timeout: 20_000 })),
  )
}

async function measureScroll(page: Page): Promise<{ fps: number; late: number }> {
  await page.evaluate(() => window.probe.scrollTo(0.1))
  await page.waitForFunction(() => window.probe.isComplete())
  return page.evaluate(() => window.probe.scroll(3))
}
