// Opens the built app and its peers side by side, in one Chromium, on the same synthetic articles.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumAdvice, chromiumFlags, findOrInstallChromium } from '../../src/tooling/find-chromium.mjs'
import { buildPages } from './build-pages.ts'
import { measureClaimsTable } from './claims-table.ts'
import { type Bench, fullRuns, measureCase } from './measure-case.ts'
import { parseOptions } from './options.ts'
import { presentReport } from './report.ts'
import { type Measured, presentResults } from './results.ts'
import { startStaticServer } from './static-server.ts'

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
    if (options.hasTable) console.log(`${await measureClaimsTable(browser)}\n`)
    if (options.cases.length > 0) await compare({ options, browser, folder, origin: server.url })
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(bench: Omit<Bench, 'probe'>): Promise<void> {
  const { options } = bench
  const probe = readFileSync(join(bench.folder, 'probe.js'), 'utf8')
  const measured = await measureAll({ ...bench, probe })
  const results = presentResults(measured)
  console.log(
    `Chromium ${bench.browser.version()}, window 1440 × 900, median (least–greatest) of ${options.runs} runs; ` +
      `at most ${fullRuns} of them take more than the opening\n`,
  )
  console.log(presentReport(measured, results))
  if (options.json)
    writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', options.json), JSON.stringify({ results }))
}

async function measureAll(bench: Bench): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const benchCase of bench.options.cases) measured.push(...(await measureCase(bench, benchCase)))
  return measured
}
