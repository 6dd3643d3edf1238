import { Hono } from 'hono'
import { limits } from '../../api/limits.ts'
import { editAnswerSchema, editRequestSchema, undoRequestSchema } from '../../api/schemas.ts'
import { undoManyAnswerSchema, undoManyRequestSchema } from '../../api/undo-many.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { jsonBody, limitBody } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { undoEdit } from './undo-edit.ts'
import { undoEdits } from './undo-edits.ts'
import { writeEdit } from './write-edit.ts'

const writeErrors = [
  'invalid-request',
  'no-owner',
  'not-found',
  'stale-base',
  'id-reused',
  'too-large',
  'busy',
] as const

/** Writing edits of one's own layer, and taking back any edit. */
export function editRoutes({ store, now }: Services): Hono {
  return new Hono()
    .post(
      routes.edits,
      describe({
        summary: 'Write an edit; answered after its durable commit, the same when repeated',
        answer: editAnswerSchema,
        errors: [...writeErrors, 'invalid-edit', 'forbidden'],
      }),
      limitBody(limits.editBytes),
      jsonBody(editRequestSchema),
      async context => {
        const { edit, base } = context.req.valid('json')
        if (edit.article !== context.req.param('article'))
          throw new Refusal('invalid-request', { problems: [elsewhere] })
        return context.json(await writeEdit(store, edit, base))
      },
    )
    .post(
      routes.undo,
      describe({
        summary: 'Take back an edit',
        answer: editAnswerSchema,
        errors: [...writeErrors, 'invalid-edit'],
      }),
      limitBody(10_000),
      jsonBody(undoRequestSchema),
      async context => {
        const { id } = context.req.valid('json')
        return context.json(await undoEdit(store, { id, target: context.req.param('edit') }, now))
      },
    )
    .post(
      routes.undoMany,
      describe({
        summary: 'Take back several edits, in the order given; all or none',
        answer: undoManyAnswerSchema,
        errors: [...writeErrors, 'invalid-edit'],
      }),
      limitBody(limits.editBytes),
      jsonBody(undoManyRequestSchema),
      async context => context.json(await undoEdits(store, context.req.valid('json'), now)),
    )
}

const elsewhere = { path: '$.edit.article', message: 'Expected the article of the address.' }
