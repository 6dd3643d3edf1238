import { execFile, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures.ts'

test.use({ opensLibrary: true, server: 'process' })

function tool(name: string): string {
  return fileURLToPath(new URL(`../src/tooling/${name}`, import.meta.url))
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
}

function runAssay(args: readonly string[], folder: string): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: folder }
  return new Promise(resolve => {
    const child = execFile(process.execPath, [tool('assay.mjs'), ...args], { env }, (_, stdout) =>
      resolve({ code: child.exitCode, stdout }),
    )
  })
}

test('the session outlives the server, and the page that was open goes on', async ({
  page,
  assay,
  openSample,
}) => {
  await openSample()
  await assay.restart()
  await page.reload()
  await expect(page.locator('html[data-reading=complete]')).toBeVisible()
})

test('a browser without the link has no session, and is told where to find it', async ({
  browser,
  assay,
}) => {
  const page = await browser.newPage()
  await page.goto(assay.url)
  await expect(page.getByRole('main')).toContainText('link')
  await page.close()
})

test('npm start prints the link and nothing else, and a signal ends it in order', async ({ assay }) => {
  await assay.kill('SIGTERM')
  const env = { ...process.env, ASSAY_DATA: assay.dataFolder, ASSAY_PORT: '0', ASSAY_OPEN: '0' }
  const child = spawn(process.execPath, [tool('start.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  await expect.poll(() => said).toMatch(/^Assay is running: http:\/\/127\.0\.0\.1:\d+\/launch\/\S+\n$/)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('the command line finds files from where its user stands, and passes its answer on unchanged', async ({
  page,
  assay,
  openSample,
}) => {
  const id = await openSample()
  const exported = await page.request.get(`${assay.url}/api/articles/${encodeURIComponent(id)}/export`)
  writeFileSync(join(assay.dataFolder, 'good.assay.json'), await exported.body())
  writeFileSync(join(assay.dataFolder, 'bad.assay.json'), '{"format":')

  const good = await runAssay(['validate', 'good.assay.json', '--json'], assay.dataFolder)
  expect(JSON.parse(good.stdout)).toEqual({ files: [{ file: 'good.assay.json', valid: true, problems: [] }] })
  expect(good.code).toBe(0)

  const bad = await runAssay(['validate', 'bad.assay.json', '--json'], assay.dataFolder)
  expect(JSON.parse(bad.stdout).files[0].valid).toBe(false)
  expect(bad.code).toBe(1)

  expect(await runAssay(['no-such-command'], assay.dataFolder)).toEqual({ code: 2, stdout: '' })
})
