import { Hono } from 'hono'
import { safeParse } from 'valibot'
import {
  type KeptPreferences,
  keptPreferencesSchema,
  type PreferencesAnswer,
  preferencesAnswerSchema,
  preferencesSchema,
} from '../../api/preferences.ts'
import type { Id } from '../../core/id.ts'
import type { StoreReader } from '../db/store.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { jsonBody, limitBody } from '../http/validate.ts'
import { requireOwner } from '../require-owner.ts'
import type { Services } from '../services.ts'

/** How who asks likes Assay to look and listen. */
export function preferencesRoutes({ store, now }: Services): Hono {
  return new Hono()
    .get(
      routes.preferences,
      describe({
        summary: 'The preferences of who asks',
        answer: preferencesAnswerSchema,
        errors: ['no-owner'],
      }),
      async context => {
        const kept = await store.read(async reader => readKept(reader, (await requireOwner(reader)).id))
        return context.json({ kept } satisfies PreferencesAnswer)
      },
    )
    .put(
      routes.preferences,
      describe({
        summary: 'Keep the preferences of who asks; the newest stay, and are answered',
        answer: preferencesAnswerSchema,
        errors: ['invalid-request', 'no-owner', 'too-large', 'busy'],
      }),
      limitBody(200_000),
      jsonBody(keptPreferencesSchema),
      async context => {
        const { at, preferences } = context.req.valid('json')
        const kept = await store.write(async writer => {
          const { id } = await requireOwner(writer)
          // A clock that runs ahead must not hold up what is chosen later by another.
          const madeAt = [at, now()].sort()[0] ?? at
          await writer.putPreferences({ person: id, at: madeAt, body: JSON.stringify(preferences) })
          return readKept(writer, id)
        })
        return context.json({ kept } satisfies PreferencesAnswer)
      },
    )
}

async function readKept(reader: StoreReader, person: Id): Promise<KeptPreferences | null> {
  const stored = await reader.findPreferences(person)
  if (!stored) return null
  // What was kept before there was a choice lacks it; what a newer release kept may be nothing to this one.
  const read = safeParse(preferencesSchema, JSON.parse(stored.body))
  return read.success ? { at: stored.at, preferences: read.output } : null
}
