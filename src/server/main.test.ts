import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
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
}, 60_000)

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
}, 60_000)

test('a second start on the same data names the first and leaves it alone', async () => {
  const first = await open()
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.output.stdout).toBe('')
  expect(second.output.stderr).toMatch(
    new RegExp(`^Assay already runs on .* as process ${first.child.pid}: [^\n]+\n$`),
  )
  expect((await ask(first.browser, '/api/session')).status).toBe(200)
}, 60_000)

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
}, 60_000)

test('a taken port is left to who has it', async () => {
  const first = await open()
  const { port } = new URL(first.browser.origin)
  const other = startProcess(server.entry, join(data, 'other'), { ASSAY_PORT: port })
  processes.push(other)
  const link = await other.link
  expect(link).not.toBeNull()
  expect(new URL(link ?? '').port).not.toBe(port)
}, 60_000)

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
}, 60_000)

/** A request of which the server has the head, but only the first byte of its body. */
async function begin(
  browser: Browser,
  { method, path, body }: { method: string; path: string; body: string },
) {
  const headers = {
    ...{ origin: browser.origin, cookie: browser.cookie, 'content-type': 'application/json' },
    ...{ 'content-length': Buffer.byteLength(body), expect: '100-continue' },
  }
  const begun = request(browser.origin + path, { method, headers })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    begun.on('error', reject)
    begun.on('response', answer => {
      answer.resume()
      resolve(answer.statusCode)
    })
  })
  begun.flushHeaders()
  await new Promise(resolve => begun.once('continue', resolve))
  begun.write(body.slice(0, 1))
  // Time for the doors, which it has to pass before they close.
  await wait(300)
  return { answered, finish: () => begun.end(body.slice(1)) }
}

test('a running request is let finish before the server ends', async () => {
  const { browser, child, ended } = await open()
  await ask(browser, '/api/owner', { method: 'PUT', body: { name: 'Ana' } })
  const body = JSON.stringify({ id: 'a', article: 'a', title: 'Late', text: 'A late text.' })
  const late = await begin(browser, { method: 'POST', path: '/api/articles', body })
  child.kill('SIGTERM')
  await wait(300)
  late.finish()
  expect(await late.answered).toBe(200)
  expect(await ended).toBe(0)
  const again = await open()
  expect((await library(again.browser)).map(({ article }) => article.title)).toContain('Late')
}, 60_000)

test('the doors hold on the wire too', async () => {
  const { browser } = await open()
  const statusOf = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(browser.origin + path, { headers }, answer => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('error', reject)
      asked.end()
    })
  const { cookie } = browser
  expect(await statusOf('/api/session', { cookie })).toBe(200)
  expect(await statusOf('/api/session', {})).toBe(401)
  expect(await statusOf('/api/session', { cookie, host: 'evil.example' })).toBe(421)
  expect(await statusOf('/', { host: 'evil.example:4400' })).toBe(421)
  expect(await statusOf('/api/session', { cookie, origin: 'http://evil.example' })).toBe(403)
}, 60_000)

test('a second signal ends it at once', async () => {
  const { browser, child, ended } = await open()
  const hanging = await begin(browser, { method: 'PUT', path: '/api/owner', body: '{"name":"Ana"}' })
  hanging.answered.catch(() => {})
  const began = Date.now()
  child.kill('SIGTERM')
  await wait(100)
  child.kill('SIGTERM')
  expect(await ended).toBe(1)
  expect(Date.now() - began).toBeLessThan(4_000)
}, 60_000)
