import { Hono } from 'hono'
import { limits } from '../../api/limits.ts'
import {
  addArticleAnswerSchema,
  addArticleRequestSchema,
  articleAnswerSchema,
  editAnswerSchema,
  libraryAnswerSchema,
  removeRequestSchema,
} from '../../api/schemas.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { jsonBody, limitBody } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { addArticle } from './add-article.ts'
import { presentArticle } from './present-article.ts'
import { presentLibrary } from './present-library.ts'
import { removeArticle } from './remove-article.ts'

const writeErrors = ['invalid-request', 'no-owner', 'id-reused', 'too-large', 'busy'] as const

/** A text as JSON: line ends and quotation marks take two bytes there. */
const addLimit = 2 * limits.textBytes + 100_000

/** The library and its articles. */
export function articleRoutes({ store, now }: Services): Hono {
  return new Hono()
    .get(routes.articles, describe({ summary: 'The library', answer: libraryAnswerSchema }), async context =>
      context.json(await store.read(presentLibrary)),
    )
    .post(
      routes.articles,
      describe({
        summary: 'Add an article; a text that is here already adds nothing',
        answer: addArticleAnswerSchema,
        errors: [...writeErrors, 'invalid-text'],
      }),
      limitBody(addLimit),
      jsonBody(addArticleRequestSchema),
      async context => context.json(await addArticle(store, context.req.valid('json'), now)),
    )
    .get(
      routes.article,
      describe({ summary: 'An article and its layers', answer: articleAnswerSchema, errors: ['not-found'] }),
      async context => {
        const id = context.req.param('article')
        return context.json(await store.read(reader => presentArticle(reader, id)))
      },
    )
    .delete(
      routes.article,
      describe({
        summary: 'Remove an article with all that hangs on it; the edit can be undone',
        answer: editAnswerSchema,
        errors: [...writeErrors, 'not-found'],
      }),
      limitBody(10_000),
      jsonBody(removeRequestSchema),
      async context => {
        const { id } = context.req.valid('json')
        return context.json(await removeArticle(store, { id, article: context.req.param('article') }, now))
      },
    )
}
