// Opens the built app and its peers side by side, in one Chromium, on the same synthetic articles.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { chromiumAdvice, chromiumFlags, findOrInstallChromium } from '../../src/tooling/find-chromium.mjs'
import { startAssay } from './assay-target.ts'
import { buildPages } from './build-pages.ts'
import type { BenchCase, EngineName } from './cases.ts'
import { measureRun, type RunFigures, type Target, warmUp } from './measure-run.ts'
import { type BenchOptions, parseOptions } from './options.ts'
import { peerTarget, writePeerData } from './peer-targets.ts'
import { type Measured, presentReport, presentResults } from './report.ts'
import { startStaticServer } from './static-server.ts'
import { createSyntheticArticle, type SyntheticArticle } from './synthetic-article.ts'

/** What every case is measured with. */
interface Bench {
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

/** Runs the whole comparison as the command line asks for, and prints it. */
export async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args)
  const executablePath = await findOrInstallChromium()
  if (!executablePath) throw new Error(chromiumAdvice)
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  await buildPages(folder)
  const server = await startStaticServer(folder)
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  try {
    const probe = readFileSync(join(folder, 'probe.js'), 'utf8')
    const measured = await measureAll({ options, browser, probe, folder, origin: server.url })
    const results = presentResults(measured)
    console.log(
      `Chromium ${browser.version()}, window 1440 × 900, median (least–greatest) of ${options.runs} runs\n`,
    )
    console.log(presentReport(measured, results))
    if (options.json)
      writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', options.json), JSON.stringify({ results }))
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureAll(bench: Bench): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const benchCase of bench.options.cases) {
    const article = createSyntheticArticle(benchCase.length, benchCase.claims)
    writePeerData(bench.folder, benchCase, article)
    const seats: Seat[] = []
    for (const engine of bench.options.engines) seats.push(await takeSeat(bench, engine, benchCase, article))
    await measureCase(bench, benchCase, seats)
    for (const { engine, runs } of seats) measured.push({ benchCase, engine, runs })
  }
  return measured
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

/** The engines take turns, so that whatever slows the machine down for a while meets them all. */
async function measureCase(
  { probe, options }: Bench,
  { name }: BenchCase,
  seats: readonly Seat[],
): Promise<void> {
  for (const { context, target } of seats) await warmUp(context, probe, target)
  for (let run = 1; run <= options.runs; run += 1) {
    for (const { engine, context, target, runs } of seats) {
      console.error(`${name}, run ${run} of ${options.runs}, ${engine}`)
      runs.push(await measureRun(context, probe, target))
    }
  }
  for (const { context, close } of seats) {
    await context.close()
    await close()
  }
}
