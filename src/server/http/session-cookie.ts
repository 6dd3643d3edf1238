import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { matchedRoutes } from 'hono/route'
import { hash } from '../hash.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { authorisation } from './authorisation.ts'

/** A browser that was launched stays the analyst's own for half a year. */
const lifetimeSeconds = 180 * 24 * 60 * 60

type SessionServices = Pick<Services, 'store' | 'port' | 'now'>

/** Browsers share cookies among the ports of a host, so each port has a name of its own. */
function cookieName(port: number): string {
  return `assay_${port}`
}

/**
 * Lets a request through that the authorisation table opens to anybody, or that has a session. A route without a
 * row in the table is as if it were not there; an address without a route goes on, to be not found.
 */
export function authenticate(services: SessionServices): MiddlewareHandler {
  return async (context, next) => {
    const route = findRoute(context)
    const permission = route === null ? null : authorisation[route]
    if (permission?.who !== 'nobody' && !(await hasSession(context, services))) {
      throw new Refusal('no-session')
    }
    if (permission === undefined) throw new Refusal('not-found')
    await next()
  }
}

/** Method and pattern of the route below `/api` that will answer; null when there is none. */
function findRoute(context: Context): string | null {
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method
  const route = matchedRoutes(context).find(each => each.method === method && each.path.startsWith('/api/'))
  return route === undefined ? null : `${method} ${route.path}`
}

/** True when the request brings the cookie of a session that has not run out. */
export async function hasSession(context: Context, { store, port, now }: SessionServices): Promise<boolean> {
  const token = getCookie(context, cookieName(port))
  if (token === undefined) return false
  const tokenHash = hash(token)
  const session = await store.findSession(tokenHash)
  if (!session || session.created < oldest(now())) return false
  return timingSafeEqual(Buffer.from(session.tokenHash), Buffer.from(tokenHash))
}

/** Begins a session in the asking browser. The server keeps only the hash of what the cookie holds. */
export async function beginSession(context: Context, { store, port, now }: SessionServices): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  await store.write(async writer => {
    await writer.dropSessions(oldest(now()))
    await writer.addSession(hash(token))
  })
  setCookie(context, cookieName(port), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: lifetimeSeconds,
  })
}

function oldest(now: string): string {
  return new Date(Date.parse(now) - lifetimeSeconds * 1000).toISOString()
}
