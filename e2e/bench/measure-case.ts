import type { Browser, BrowserContext } from '@playwright/test'
import { startAssay } from './assay-target.ts'
import type { BenchCase } from './cases.ts'
import type { EngineName } from './engines.ts'
import { type FigureName, figureNames } from './figures.ts'
import { measureRun, type RunFigures, warmUp } from './measure-run.ts'
import type { BenchOptions } from './options.ts'
import { peerTarget, writePeerData } from './peer-targets.ts'
import type { Measured } from './results.ts'
import { createSyntheticArticle, type SyntheticArticle } from './synthetic-article.ts'
import { figuresWithout, type Target } from './target.ts'

/** What every case is measured with. */
export interface Bench {
  readonly options: BenchOptions
  readonly browser: Browser
  /** The probe's script. */
  readonly probe: string
  /** The folder that `origin` serves. */
  readonly folder: string
  readonly origin: string
}

/** One engine with a case open in a browser context of its own. */
interface Seat {
  readonly engine: EngineName
  readonly context: BrowserContext
  readonly target: Target
  readonly runs: RunFigures[]
  readonly close: () => Promise<void>
}

/** So many runs take all figures; those beyond take only how long the article takes to open and to be usable, which varies most. */
export const fullRuns = 3
const laterFigures = figureNames.filter(figure => figure !== 'open' && figure !== 'usable')

/** The engines take turns, so that whatever slows the machine down for a while meets them all. */
export async function measureCase(bench: Bench, benchCase: BenchCase): Promise<Measured[]> {
  const { options, probe } = bench
  const article = createSyntheticArticle(benchCase.length, benchCase.claims, benchCase.shape)
  writePeerData(bench.folder, benchCase, article)
  const seats: Seat[] = []
  for (const engine of options.engines) seats.push(await takeSeat(bench, engine, benchCase, article))
  const ready: Seat[] = []
  for (const seat of seats) {
    console.error(`${benchCase.name}, first opening, ${seat.engine}`)
    if (await warmUp({ ...seat, probe })) ready.push(seat)
    // It will not open the next time either.
    else seat.runs.push({ figures: new Map(), gaveUp: ['open'] })
  }
  for (let run = 1; run <= options.runs; run += 1) {
    for (const { engine, context, target, runs } of ready) {
      console.error(`${benchCase.name}, run ${run} of ${options.runs}, ${engine}`)
      const leaveOut = [...(run > fullRuns ? laterFigures : []), ...figuresWithoutHope(runs)]
      runs.push(await measureRun({ context, probe, target, leaveOut }))
    }
  }
  for (const { context, close } of seats) {
    await context.close()
    await close()
  }
  return seats.map(({ engine, runs, target }) => ({
    benchCase,
    engine,
    runs,
    without: figuresWithout(target.can),
  }))
}

/** What was given up before and never taken is not waited for again. */
function figuresWithoutHope(runs: readonly RunFigures[]): readonly FigureName[] {
  return figureNames.filter(
    figure => runs.some(run => run.gaveUp.includes(figure)) && !runs.some(run => run.figures.has(figure)),
  )
}

async function takeSeat(
  { browser, origin }: Bench,
  engine: EngineName,
  benchCase: BenchCase,
  article: SyntheticArticle,
): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (engine === 'assay') {
    const { target, close } = await startAssay(context, benchCase, article)
    return { engine, context, target, runs: [], close }
  }
  const target = peerTarget(origin, engine, benchCase, article)
  return { engine, context, target, runs: [], close: async () => undefined }
}
