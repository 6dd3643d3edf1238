import { Hono } from 'hono'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'

/** Reading texts by their hash. */
export function textRoutes({ store }: Services): Hono {
  return new Hono().get(
    routes.text,
    describe({ summary: 'A text as it is stored, UTF-8', answer: 'text/plain', errors: ['not-found'] }),
    async context => {
      const sha256 = context.req.param('sha256')
      const tag = `"${sha256}"`
      // A text never changes: who has one of this hash has this one.
      const headers = { 'Cache-Control': 'private, max-age=31536000, immutable', ETag: tag }
      const text = await store.findText(sha256)
      if (text === null) throw new Refusal('not-found')
      if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers)
      return context.body(text, 200, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
    },
  )
}
