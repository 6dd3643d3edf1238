import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Services } from '../services.ts'
import { routes } from './routes.ts'
import { beginSession, hasSession } from './session-cookie.ts'

/** Turns a launch link into a session. A browser that has one already is let through; a used link says what to do. */
export function launchRoutes(services: Services): Hono {
  return new Hono().get(routes.launch, async context => {
    if (await hasSession(context, services)) return context.redirect('/', 303)
    // A preview or a look ahead must not use the link up before the analyst follows it.
    const isLookAhead = context.req.method === 'HEAD' || context.req.header('sec-purpose') !== undefined
    if (isLookAhead) return context.body(null, 503)
    if (!services.launchLinks.redeem(context.req.param('token'))) return context.html(usedPage, 403)
    await beginSession(context, services)
    return context.redirect('/', 303)
  })
}

const usedPage = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>This link no longer works · Assay</title>
  </head>
  <body>
    <h1>This link no longer works</h1>
    <p>A launch link opens Assay once, in one browser. This one was used before, or a newer one took its place.</p>
    <p>For a fresh link, press Enter in the terminal where Assay runs, or start it again where there is none. Your articles are untouched.</p>
  </body>
</html>`
