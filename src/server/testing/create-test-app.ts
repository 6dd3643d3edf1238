import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import type { Session } from '../../api/schemas.ts'
import type { Store } from '../db/store.ts'
import { createApp } from '../http/app.ts'
import { createLaunchLinks, type LaunchLinks } from '../launch-links.ts'
import type { ImportReader } from '../services.ts'
import { type Engine, openTestStore } from './open-test-store.ts'

export interface TestApp {
  readonly app: Hono
  readonly store: Store
  readonly launchLinks: LaunchLinks
  /** What the server told its log. */
  readonly logged: string[]
  /** Sets the clock; it ticks a millisecond a look. */
  setTime(time: string): void
  setClosing(isClosing: boolean): void
  /** Asks as the launched browser would: right host, own origin, the session's cookie. */
  request(path: string, init?: RequestInit): Promise<Response>
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<Response>
  json<T>(path: string): Promise<T>
}

export interface TestAppOptions {
  readonly clientFolder?: string
  /** Files are read in this process unless it is given. */
  readonly importReader?: ImportReader
  /** SQLite unless said. */
  readonly engine?: Engine
}

export const testHost = '127.0.0.1:4400'

/** The whole app in this process over a database in memory, with a session begun by its launch link. */
export async function createTestApp({
  clientFolder,
  engine = 'SQLite',
  importReader,
}: TestAppOptions = {}): Promise<TestApp> {
  let time = Date.parse('2026-01-02T00:00:00.000Z')
  let isClosing = false
  const now = () => new Date(time++).toISOString()
  const store = await openTestStore(engine, now)
  const launchLinks = createLaunchLinks()
  const logged: string[] = []
  const app = createApp({
    ...{ store, launchLinks, now, port: 4400, version: '0.0.0' },
    newId: () => `urn:uuid:${randomUUID()}`,
    isClosing: () => isClosing,
    importReader: importReader ?? null,
    log: entry => void logged.push(entry),
    ...(clientFolder === undefined ? {} : { clientFolder }),
  })
  const launched = await app.request(`/launch/${launchLinks.create()}`, { headers: { host: testHost } })
  const cookie = launched.headers.get('set-cookie')?.split(';')[0] ?? ''

  const request: TestApp['request'] = async (path, init = {}) => {
    const headers = { host: testHost, origin: `http://${testHost}`, cookie, ...init.headers }
    return app.request(path, { ...init, headers })
  }
  return {
    ...{ app, store, launchLinks, logged, request },
    setTime: next => {
      time = Date.parse(next)
    },
    setClosing: next => {
      isClosing = next
    },
    send: (method, path, body) =>
      request(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    json: async <T>(path: string) => (await (await request(path)).json()) as T,
  }
}

/** Gives the owner's name and answers their id. */
export async function nameOwner(test: TestApp, name = 'Ana'): Promise<string> {
  const session = (await (await test.send('PUT', '/api/owner', { name })).json()) as Session
  return session.owner?.id ?? ''
}
