import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../refusal.ts'

/** Refuses every host name but this machine's own, so that no foreign name can be pointed at the server. */
export function allowOwnHosts(port: number): MiddlewareHandler {
  const hosts = new Set(['127.0.0.1', 'localhost', '[::1]'].map(name => `${name}:${port}`))
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase()
    if (host === undefined || !hosts.has(host)) throw new Refusal('unknown-host')
    await next()
  }
}

/**
 * Refuses what another site or port had the browser send. A write must name its origin, and it must be the
 * very host it is sent to; a read may leave it out, as browsers do.
 */
export function allowOwnOrigin(): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin')
    const own = `http://${context.req.header('host')?.toLowerCase()}`
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD'
    const isOwn = origin === undefined ? isRead : origin === own
    const site = context.req.header('sec-fetch-site')
    const isFromHere = site === undefined || site === 'same-origin' || (isRead && site === 'none')
    if (!isOwn || !isFromHere) throw new Refusal('foreign-origin')
    await next()
  }
}
