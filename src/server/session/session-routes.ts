import { Hono } from 'hono'
import {
  ownerRequestSchema,
  type PeopleAnswer,
  peopleAnswerSchema,
  type Session,
  sessionSchema,
} from '../../api/schemas.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { jsonBody, limitBody } from '../http/validate.ts'
import type { Services } from '../services.ts'

/** Who is asking, and the name that the owner gives themselves. */
export function sessionRoutes({ store, version, newId }: Services): Hono {
  return new Hono()
    .get(
      routes.session,
      describe({ summary: 'The session and its owner', answer: sessionSchema }),
      async context => context.json({ version, owner: await store.findOwner() } satisfies Session),
    )
    .get(
      routes.people,
      describe({ summary: 'Everybody whom the workspace knows', answer: peopleAnswerSchema }),
      async context => context.json({ people: [...(await store.listEverybody())] } satisfies PeopleAnswer),
    )
    .put(
      routes.owner,
      describe({
        summary: 'Name the owner; later calls rename',
        answer: sessionSchema,
        errors: ['invalid-request', 'too-large', 'busy'],
      }),
      limitBody(10_000),
      jsonBody(ownerRequestSchema),
      async context => {
        const { name } = context.req.valid('json')
        const owner = await store.write(async writer => {
          const person = { ...((await writer.findOwner()) ?? { id: newId() }), name }
          await writer.putPerson(person)
          await writer.putSetting('owner', person.id)
          return person
        })
        return context.json({ version, owner } satisfies Session)
      },
    )
}
