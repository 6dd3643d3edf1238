import { Hono } from 'hono'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { streamText } from '../http/stream-text.ts'
import type { Services } from '../services.ts'
import { presentClaimRows } from './present-claim-rows.ts'

/** The claims of all articles together. */
export function claimRoutes({ store, log }: Services): Hono {
  return new Hono().get(
    routes.claims,
    describe({
      summary: 'Every claim, as lines of JSON: how many, then claims of an article at a time',
      answer: 'application/jsonl',
    }),
    context =>
      context.body(streamText(presentClaimRows(store), log), 200, {
        'Content-Type': 'application/jsonl; charset=utf-8',
        'Cache-Control': 'no-store',
      }),
  )
}
