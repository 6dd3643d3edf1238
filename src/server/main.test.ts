import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ArticleSummary } from '../api/schemas.ts'
import {
  ask,
  type Browser,
  type BuiltServer,
  buildServer,
  launch,
  type ServerProcess,
  startProcess,
} from './testing/server-process.ts'

let server: BuiltServer
let data: string
const processes: ServerProcess[] = []

beforeAll(async () => {
  server = await buildServer()
}, 60_000)
afterAll(() => server.remove())
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'assay-main-'))
})
afterEach(async () => {
  for (const { child, ended } of processes.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  rmSync(data, { recursive: true, force: true })
})

function start(environment: Record<string, string> = {}): ServerProcess {
  const started = startProcess(server.entry, data, environment)
  processes.push(started)
  return started
}

async function open(environment: Record<string, string> = {}): Promise<ServerProcess & { browser: Browser }> {
  const started = start(environment)
  const link = await started.link
  if (link === null) throw new Error(started.output.stderr)
  return { ...started, browser: await launch(link) }
}

const library = async (browser: Browser) =>
  ((await (await ask(browser, '/api/articles')).json()) as { articles: ArticleSummary[] }).articles

test('the first start prints one line and has the sample in its library', async () => {
  const { browser, output, child, ended } = await open()
  expect(output.stdout).toMatch(/^Assay is running: http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]{43}\n$/)
  const [sample, ...others] = await library(browser)
  expect(others).toEqual([])
  expect(sample?.article).toMatchObject({
    title: 'Butusov: “Russia will fight a long time”',
    language: 'en',
    sha256: 'cde5329ec2d75d3b033d6702b75021a477640d51651e8d793aba373ad2df06e0',
    length: 2649,
  })
  expect(existsSync(join(data, 'assay.lock'))).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(output).toEqual({ stdout: output.stdout, stderr: '' })
  expect(readdirSync(data)).not.toContain('assay.lock')
  const log = join(data, 'assay.db-wal')
  expect(existsSync(log) ? readFileSync(log).length : 0).toBe(0)
}, 20_000)

test('a removed sample stays away, and a session outlives the server', async () => {
  const first = await open()
  await ask(first.browser, '/api/owner', { method: 'PUT', body: { name: 'Ana' } })
  const [sample] = await library(first.browser)
  const path = `/api/articles/${encodeURIComponent(sample?.article.id ?? '')}`
  expect((await ask(first.browser, path, { method: 'DELETE', body: { id: 'd' } })).status).toBe(200)
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  const second = start({ ASSAY_PORT: new URL(first.browser.origin).port })
  await second.link
  expect(await library(first.browser)).toEqual([])
}, 20_000)

test('a second start on the same data names the first and leaves it alone', async () => {
  const first = await open()
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.output.stdout).toBe('')
  expect(second.output.stderr).toMatch(
    new RegExp(`^Assay already runs on .* as process ${first.child.pid}: [^\n]+\n$`),
  )
  expect((await ask(first.browser, '/api/session')).status).toBe(200)
}, 20_000)

test('of several that start at once over a dead one’s lock, one runs', async () => {
  const dead = await open()
  dead.child.kill('SIGKILL')
  await dead.ended
  expect(existsSync(join(data, 'assay.lock'))).toBe(true)
  const starters = [start(), start(), start()]
  const links = (await Promise.all(starters.map(({ link }) => link))).filter(link => link !== null)
  expect(links.length).toBe(1)
  const [browser] = await Promise.all(links.map(launch))
  expect(browser && (await library(browser)).length).toBe(1)
}, 30_000)

test('a taken port is left to who has it', async () => {
  const first = await open()
  const { port } = new URL(first.browser.origin)
  const other = startProcess(server.entry, join(data, 'other'), { ASSAY_PORT: port })
  processes.push(other)
  const link = await other.link
  expect(link).not.toBeNull()
  expect(new URL(link ?? '').port).not.toBe(port)
}, 20_000)

test('an address that others can reach is refused, and so is data that is no database', async () => {
  const reachable = start({ ASSAY_HOST: '0.0.0.0' })
  expect(await reachable.ended).toBe(1)
  expect(reachable.output.stderr).toContain('ASSAY_HOST')
  const content = 'not a database, and longer than the sixteen bytes of its mark'.repeat(100)
  writeFileSync(join(data, 'assay.db'), content)
  const broken = start()
  expect(await broken.ended).toBe(1)
  expect(broken.output.stderr).toMatch(
    /^Assay cannot use its data in [^\n]+ has left it as it was: [^\n]+\n$/,
  )
  expect(readFileSync(join(data, 'assay.db'), 'utf8')).toBe(content)
  expect(readdirSync(data)).not.toContain('assay.lock')
}, 20_000)

test('a running request is let finish before the server ends', async () => {
  const { browser, child, ended } = await open()
  await ask(browser, '/api/owner', { method: 'PUT', body: { name: 'Ana' } })
  const body = JSON.stringify({ id: 'a', article: 'a', title: 'Late', text: 'A late text.' })
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = {
      origin: browser.origin,
      cookie: browser.cookie,
      'content-type': 'application/json',
      'content-length': body.length,
    }
    const late = request(`${browser.origin}/api/articles`, { method: 'POST', headers }, answer => {
      answer.resume()
      resolve(answer.statusCode)
    })
    late.on('error', reject)
    late.write(body.slice(0, 10))
    // The server has the request by now, but not all of its body.
    setTimeout(() => child.kill('SIGTERM'), 300)
    setTimeout(() => late.end(body.slice(10)), 800)
  })
  expect(status).toBe(200)
  expect(await ended).toBe(0)
  const again = await open()
  expect((await library(again.browser)).map(({ article }) => article.title)).toContain('Late')
}, 20_000)

test('a second signal ends it at once', async () => {
  const { browser, child, ended } = await open()
  const hanging = request(`${browser.origin}/api/owner`, {
    method: 'PUT',
    headers: {
      origin: browser.origin,
      cookie: browser.cookie,
      'content-type': 'application/json',
      'content-length': 100,
    },
  })
  hanging.on('error', () => {})
  hanging.write('{')
  await new Promise(resolve => setTimeout(resolve, 300))
  const began = Date.now()
  child.kill('SIGTERM')
  await new Promise(resolve => setTimeout(resolve, 100))
  child.kill('SIGTERM')
  expect(await ended).toBe(1)
  expect(Date.now() - began).toBeLessThan(3_000)
}, 20_000)
