// Random acts against a plain model: after each of them the marks in a real page are what the model says.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { startStaticServer } from './bench/static-server.ts'
import type { ModelReport, ModelRun } from './model/page.tsx'

const pages = fileURLToPath(new URL('./model', import.meta.url))
const seedsFile = join(pages, 'failing-seeds.json')

/** As many as a check of all can wait for; `ASSAY_SEQUENCES` asks for more. */
const sequences = Number(process.env['ASSAY_SEQUENCES'] ?? 1_000)

test('after any sequence of acts the text is marked as a plain model says', async ({ page }) => {
  test.setTimeout(60_000 + sequences * 200)
  const folder = mkdtempSync(join(tmpdir(), 'assay-model-'))
  await build({
    configFile: false,
    root: pages,
    logLevel: 'warn',
    publicDir: false,
    build: { outDir: folder, emptyOutDir: false, rolldownOptions: { input: [`${pages}/model.html`] } },
  })
  const server = await startStaticServer(folder)
  try {
    await page.goto(`${server.url}/model.html`)
    const run = (options: ModelRun): Promise<ModelReport> =>
      page.evaluate(each => window.runModel(each), options)
    const kept: readonly { readonly seed: number; readonly path: string }[] = JSON.parse(
      readFileSync(seedsFile, 'utf8'),
    )
    for (const each of kept) expect((await run({ ...each, sequences: 1 })).failure).toBeNull()

    const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 0x7fff_ffff))
    const report = await run({ seed, sequences })
    process.stdout.write(`model: seed ${seed}, ${report.sequences} sequences, ${report.steps} steps\n`)
    if (report.failure) {
      writeFileSync(seedsFile, `${JSON.stringify([...kept, { seed, path: report.failure.path }], null, 2)}\n`)
    }
    expect(report.failure).toBeNull()
    expect(report.sequences).toBe(sequences)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
