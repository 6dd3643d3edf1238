import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { startServerProcess } from './server-process.ts'

test.use({ owner: null })

test('the launch link opens Assay, which asks once for a name', async ({ page, assay }) => {
  await page.getByLabel('Your name').fill('Ana Reyes')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText('Butusov')
  await assay.restart()
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Butusov')
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

test('a second start on the same data names the first one and leaves it running', async ({ assay }) => {
  const second = startServerProcess({ dataFolder: assay.dataFolder, port: 0 })
  await expect(second).rejects.toThrow(`process ${assay.pid}`)
  expect(await (await fetch(assay.url)).text()).toContain('<title>Assay</title>')
})

test('the lock of a process that died is taken over', async ({ assay }) => {
  await assay.kill('SIGKILL')
  const lock = join(assay.dataFolder, 'assay.lock')
  expect(readFileSync(lock, 'utf8')).toContain(String(assay.pid))
  await assay.restart()
  expect(readFileSync(lock, 'utf8')).toContain(String(assay.pid))
})

test('a lock that was left half written is taken over too', async ({ assay }) => {
  await assay.kill('SIGTERM')
  writeFileSync(join(assay.dataFolder, 'assay.lock'), '{"pid":')
  await assay.restart()
  expect((await fetch(assay.url)).status).toBe(200)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends the server in order`, async ({ assay }) => {
    expect(await assay.kill(signal)).toBe(0)
    expect(() => readFileSync(join(assay.dataFolder, 'assay.lock'))).toThrow('ENOENT')
  })
}
