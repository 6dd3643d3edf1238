import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../testing/create-test-app.ts'

let folder: string
let app: TestApp
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-client-'))
  mkdirSync(join(folder, 'client', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'client', 'index.html'), '<!doctype html><title>Assay</title>')
  writeFileSync(join(folder, 'client', 'schema.json'), '{}')
  writeFileSync(join(folder, 'client', 'assets', 'main-abc.js'), 'export {}')
  mkdirSync(join(folder, 'client', '.vite'))
  writeFileSync(join(folder, 'client', '.vite', 'manifest.json'), '{"secret":{}}')
  app = await createTestApp({ clientFolder: join(folder, 'client') })
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, method = 'GET') => app.request(path, { method, headers: { cookie: '' } })

test.each([
  '/',
  '/index.html',
  '/articles/urn:uuid:1',
  '/articles/urn:doc:1.2',
  '/articles/report.html',
  '/articles/a%2Fb',
  '/import',
])('%s is the page, never kept', async path => {
  const answer = await get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toContain('<title>Assay')
})

test('files with a hash in their name are kept for ever, others never', async () => {
  const script = await get('/assets/main-abc.js')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const schema = await get('/schema.json')
  expect(schema.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(schema.headers.get('cache-control')).toBe('no-store')
  expect(await (await get('/schema.json', 'HEAD')).text()).toBe('')
})

test.each([
  '/assets/gone-123.js',
  '/.vite/manifest.json',
  '/favicon.png',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%',
  '/\\..\\secret.txt',
])('%s leads nowhere outside of the client', async path => {
  const answer = await get(path)
  expect(await answer.text()).not.toContain('secret')
  expect(path.includes('.') && answer.status === 200).toBe(false)
})

test('without a built client it says what to do', async () => {
  const bare = await createTestApp({ clientFolder: join(folder, 'nothing') })
  const answer = await bare.request('/')
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('npm run build')
})
