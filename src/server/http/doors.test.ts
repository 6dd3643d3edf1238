import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProblemDetails } from '../../api/errors.ts'
import { createTestApp, nameOwner, type TestApp, testHost } from '../testing/create-test-app.ts'
import { authorisation } from './authorisation.ts'
import { presentError } from './problem.ts'
import { routes } from './routes.ts'
import { authenticate } from './session-cookie.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ clientFolder: '/nowhere' })
  await nameOwner(app)
})

/** Method and pattern of every route that has a handler of its own, doors aside. */
function listRoutes(): readonly (readonly [string, string])[] {
  const pairs = app.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(pairs)].map(pair => pair.split(' ') as [string, string])
}

function fill(pattern: string): string {
  return pattern.replace(/:\w+/g, 'x').replace('*', '')
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as ProblemDetails).code
}

test('every route has a row in the authorisation table, and every row a route', () => {
  const registered = listRoutes().map(([method, path]) => `${method} ${path}`)
  expect(new Set(registered)).toEqual(new Set(Object.keys(authorisation)))
})

test('a route without a row is not there, even with a session', async () => {
  const launched = await app.app.request(`/launch/${app.launchLinks.create()}`, {
    headers: { host: testHost },
  })
  const cookie = launched.headers.get('set-cookie')?.split(';')[0] ?? ''
  const now = () => '2026-01-02T00:00:00.000Z'
  const rogue = new Hono()
  rogue.onError(error => presentError(error, () => {}))
  rogue.use('/api/*', authenticate({ store: app.store, port: 4400, now }))
  rogue.get('/api/rogue', context => context.text('in'))
  rogue.get(routes.session, context => context.text('in'))
  rogue.delete(routes.session, context => context.text('in'))
  const ask = async (method: string, path: string, headers = { cookie }) =>
    (await rogue.request(path, { method, headers })).status
  expect(await ask('GET', '/api/rogue')).toBe(404)
  expect(await ask('HEAD', '/api/rogue')).toBe(404)
  expect(await ask('DELETE', routes.session)).toBe(404)
  expect(await ask('GET', '/api/rogue', { cookie: '' })).toBe(401)
  expect(await ask('GET', routes.session)).toBe(200)
})

test('what changes something is never a GET, and never open to nobody', () => {
  for (const [route, { who, writes }] of Object.entries(authorisation)) {
    if (writes === 'nothing') continue
    expect(route).not.toMatch(/^(GET|HEAD) /)
    expect(who, route).toBe('session')
  }
})

describe('every route of the table', () => {
  const rows = Object.entries(authorisation)
  const sessionRows = rows.filter(([, { who }]) => who === 'session').map(([route]) => route)
  const split = (route: string) => {
    const [method = '', pattern = ''] = route.split(' ')
    return { method, path: fill(pattern) }
  }

  test.each(rows.map(([route]) => route))('%s does not answer under a foreign host', async route => {
    const { method, path } = split(route)
    for (const host of [
      'evil.example:4400',
      '127.0.0.1',
      '127.0.0.1:4401',
      'localhost.evil.example:4400',
      '',
    ]) {
      const answer = await app.request(path, { method, headers: { host } })
      expect(answer.status, host).toBe(421)
      expect(await codeOf(answer)).toBe('unknown-host')
    }
  })

  test.each(sessionRows)('%s needs a session', async route => {
    const { method, path } = split(route)
    for (const cookie of ['', 'assay_4400=', 'assay_4400=wrong', 'assay_4401=wrong', 'other=1']) {
      const answer = await app.request(path, { method, headers: { cookie } })
      expect(answer.status, cookie).toBe(401)
      expect(await codeOf(answer)).toBe('no-session')
    }
  })

  test.each(sessionRows)('%s is not for another origin', async route => {
    const { method, path } = split(route)
    const origins = [
      'http://evil.example',
      'http://127.0.0.1:3000',
      'https://127.0.0.1:4400',
      'http://localhost:4400',
      'null',
    ]
    for (const origin of origins) {
      const answer = await app.request(path, { method, headers: { origin } })
      expect(answer.status, origin).toBe(403)
      expect(await codeOf(answer)).toBe('foreign-origin')
    }
    for (const site of ['cross-site', 'same-site']) {
      const answer = await app.request(path, { method, headers: { 'sec-fetch-site': site } })
      expect(answer.status, site).toBe(403)
    }
  })

  test.each(sessionRows.filter(route => !route.startsWith('GET')))('%s must say its origin', async route => {
    const { method, path } = split(route)
    const answer = await app.request(path, { method, headers: { origin: '' } })
    expect(answer.status).toBe(403)
    const typed = await app.request(path, { method, headers: { 'sec-fetch-site': 'none' } })
    expect(typed.status).toBe(403)
  })

  test.each(rows.map(([route]) => route))('%s answers with the security headers', async route => {
    const { method, path } = split(route)
    const { headers } = await app.request(path, { method })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("worker-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    // What has a tag may stay in this browser, and is asked for anew each time.
    expect(headers.get('cache-control')).toBe(headers.has('etag') ? 'private, no-cache' : 'no-store')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

test('own hosts and origins are let in, whatever their case', async () => {
  for (const host of ['127.0.0.1:4400', 'localhost:4400', '[::1]:4400', 'LOCALHOST:4400']) {
    const headers = { host, origin: `http://${host.toLowerCase()}`, 'sec-fetch-site': 'same-origin' }
    expect((await app.request(routes.session, { headers })).status, host).toBe(200)
  }
})

test('an unknown address below /api needs a session and is then not found', async () => {
  expect((await app.request('/api/nothing', { headers: { cookie: '' } })).status).toBe(401)
  const answer = await app.request('/api/nothing')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await codeOf(answer)).toBe('not-found')
  expect((await app.request('/api/articles/a/b/c/d')).status).toBe(404)
  expect((await app.request(routes.session, { method: 'PATCH' })).status).toBe(404)
})

describe('launching', () => {
  const headers = { host: testHost }

  test('a link works once and leaves a cookie that scripts and other sites never get', async () => {
    const path = `/launch/${app.launchLinks.create()}`
    const first = await app.app.request(path, { headers })
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/')
    const cookie = first.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^assay_4400=[\w-]{43}; /)
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=15552000'])
      expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
    const second = await app.app.request(path, { headers })
    expect(second.status).toBe(403)
    expect(second.headers.get('set-cookie')).toBeNull()
    expect(await second.text()).toContain('press Enter')
  })

  test('a browser with a session is let through by any link', async () => {
    const answer = await app.request('/launch/used')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })

  test('a wrong link does not use the right one up, and a newer link voids it', async () => {
    const old = app.launchLinks.create()
    expect((await app.app.request('/launch/wrong', { headers })).status).toBe(403)
    const fresh = app.launchLinks.create()
    expect((await app.app.request(`/launch/${old}`, { headers })).status).toBe(403)
    expect((await app.app.request(`/launch/${fresh}`, { headers })).status).toBe(303)
  })

  test('a look ahead does not use the link up', async () => {
    const path = `/launch/${app.launchLinks.create()}`
    await app.app.request(path, { method: 'HEAD', headers })
    await app.app.request(path, { headers: { ...headers, 'sec-purpose': 'prefetch' } })
    expect((await app.app.request(path, { headers })).status).toBe(303)
  })
})

test('a session lasts half a year, and what is stored does not open one', async () => {
  const other = await createTestApp()
  expect((await other.request(routes.session)).status).toBe(200)
  other.setTime('2026-06-30T00:00:00.000Z')
  expect((await other.request(routes.session)).status).toBe(200)
  other.setTime('2026-07-05T00:00:00.000Z')
  expect((await other.request(routes.session)).status).toBe(401)
})

test('while the server closes it reads but writes nothing', async () => {
  const other = await createTestApp()
  other.setClosing(true)
  expect((await other.request(routes.session)).status).toBe(200)
  const answer = await other.send('PUT', routes.owner, { name: 'Ana' })
  expect(answer.status).toBe(503)
  expect(await codeOf(answer)).toBe('busy')
  expect(await other.store.findOwner()).toBeNull()
})
