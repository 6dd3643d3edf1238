import type { BrowserContext, Page } from '@playwright/test'
import type { FigureName } from './cases.ts'
import type { Place } from './pages/places.ts'
import type { MarkKind, ProbeSetup } from './pages/seeing.ts'
import { percentile } from './statistics.ts'
import type { SyntheticArticle } from './synthetic-article.ts'

/** One article as one engine opens it. */
export interface Target {
  readonly url: string
  readonly article: SyntheticArticle
  readonly kind: MarkKind
  /** False where there is nothing to tag with. */
  readonly canTag: boolean
}

/** What one fresh page gave. A figure that took too long is not there, and named in `gaveUp`. */
export interface RunFigures {
  readonly figures: ReadonlyMap<FigureName, number>
  readonly gaveUp: readonly FigureName[]
  /** Share of scrolled frames whose middle lacked text or a mark. */
  readonly late: number
}

/** Milliseconds after which a figure is given up. */
const patience = 90_000
/** Characters of which the probe knows while a page opens: some screens full, few enough to cost nothing. */
const firstScreens = 6_000
const shares = [0.05, 0.25, 0.5, 0.75, 0.95]
const tagsEachPlace = 6

/** Opens a target once, so that the browser has what it may keep. Answers false when that takes too long. */
export async function warmUp(context: BrowserContext, probe: string, target: Target): Promise<boolean> {
  const page = await openPage(context, probe, target)
  const opened = await withPatience(page.evaluate(() => window.probe.opened))
  await page.close()
  return opened !== null
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
  let late = 0
  const take = async (name: FigureName, work: () => Promise<number>) => {
    if (gaveUp.includes('open')) return
    const figure = await withPatience(work())
    if (figure === null) gaveUp.push(name)
    else figures.set(name, figure)
  }
  await take('open', () => page.evaluate(() => window.probe.opened))
  await take('heap', () => measureHeap(page))
  await page.evaluate(whole => window.probe.learn(whole), setupOf(target, target.article.text.length))
  if (target.canTag) await measureTagging(page, take)
  await take('scroll-fps', async () => {
    const scrolled = await measureScroll(page)
    late = scrolled.late
    return scrolled.fps
  })
  await page.close()
  return { figures, gaveUp, late }
}

async function openPage(context: BrowserContext, probe: string, target: Target): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', error => console.error(`${target.url}: ${error.message}`))
  await page.addInitScript({
    content: `${probe}\nstartProbe(${JSON.stringify(setupOf(target, firstScreens))})`,
  })
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

/** The work's result, or null when it takes too long. The work itself ends with the page. */
async function withPatience<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), patience)
  })
  work.catch(() => null)
  const result = await Promise.race([work, tooLong])
  clearTimeout(timer)
  return result
}

/** Waits until the page has done what it does after its first frame, and nothing more goes on. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.documentElement.dataset['reading'] ?? 'complete') === 'complete')
  await page.evaluate(
    () =>
      new Promise<void>(resolve => requestIdleCallback(() => setTimeout(resolve, 500), { timeout: 20_000 })),
  )
}

async function measureHeap(page: Page): Promise<number> {
  await settle(page)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    embedderHeapUsedSize?: number
  }
  await session.detach()
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0)) / 1e6
}

async function measureScroll(page: Page): Promise<{ fps: number; late: number }> {
  await page.evaluate(() => window.probe.scrollTo(0.1))
  await page.waitForFunction(() => window.probe.isComplete())
  return page.evaluate(() => window.probe.scroll(3))
}

/** Tags words with the key, clicks the new mark, takes it away with the key; six times in each of five places. */
async function measureTagging(
  page: Page,
  take: (name: FigureName, work: () => Promise<number>) => Promise<void>,
) {
  const added: number[] = []
  const deleted: number[] = []
  const tagEverywhere = async () => {
    for (const share of shares) {
      await page.evaluate(to => window.probe.scrollTo(to), share)
      await page.waitForFunction(() => window.probe.isComplete())
      for (let i = 0; i < tagsEachPlace; i += 1) {
        const place = await page.evaluate(seed => window.probe.choosePlace(seed), i)
        const { time, id } = await addAt(page, place)
        added.push(time)
        deleted.push(await deleteAt(page, place, id))
      }
    }
    return percentile(added, 0.95)
  }
  await take('add-p95', tagEverywhere)
  if (deleted.length === shares.length * tagsEachPlace)
    await take('delete-p95', async () => percentile(deleted, 0.95))
}

async function addAt(page: Page, place: Place): Promise<{ time: number; id: string }> {
  await page.evaluate(at => window.probe.selectPlace(at), place)
  await pause(page)
  await page.evaluate(at => window.probe.armAdd('f', at), place)
  await page.keyboard.press('f')
  return page.evaluate(() => window.probe.outcome())
}

async function deleteAt(page: Page, place: Place, id: string): Promise<number> {
  await pause(page)
  const { x, y } = await page.evaluate(at => window.probe.pointOf(at), place)
  await page.mouse.click(x, y)
  await pause(page)
  await page.evaluate(([at, claim]) => window.probe.armDelete('Delete', at, claim), [place, id] as const)
  await page.keyboard.press('Delete')
  const { time } = await page.evaluate(() => window.probe.outcome())
  await pause(page)
  return time
}

/** A person's pause between two acts: what the last one set off has been done by then. */
async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(120)
}
