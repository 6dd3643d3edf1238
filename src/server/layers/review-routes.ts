import { Hono } from 'hono'
import { type ReviewsAnswer, reviewsAnswerSchema } from '../../api/schemas.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'

/** Reading what reviewers say of an article's layers. They write it by edits, as annotators do. */
export function reviewRoutes({ store }: Services): Hono {
  return new Hono().get(
    routes.reviews,
    describe({
      summary: 'The reviews of an article’s layers',
      answer: reviewsAnswerSchema,
      errors: ['not-found'],
    }),
    async context => {
      const bundle = await store.readBundle(context.req.param('article'))
      if (!bundle) throw new Refusal('not-found')
      return context.json({ reviews: [...bundle.reviews] } satisfies ReviewsAnswer)
    },
  )
}
