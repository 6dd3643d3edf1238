import { Hono } from 'hono'
import {
  knownSpeakersAnswerSchema,
  renameSpeakerAnswerSchema,
  renameSpeakerRequestSchema,
  speakersAnswerSchema,
} from '../../api/speakers.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { jsonBody, limitBody } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { countSpeakers } from './count-speakers.ts'
import { createKnownSpeakers } from './known-speakers.ts'
import { createNameTallies } from './name-tallies.ts'
import { renameSpeaker } from './rename-speaker.ts'

/** Who says claims: the register with how often each name is given, and renaming. */
export function speakerRoutes({ store, now }: Services): Hono {
  const tallyNames = createNameTallies(store)
  const known = createKnownSpeakers(store, tallyNames)
  return new Hono()
    .get(
      routes.speakers,
      describe({
        summary: 'The register of speakers, and every name that claims give with how often',
        answer: speakersAnswerSchema,
      }),
      async context => context.json(await countSpeakers(store, await tallyNames())),
    )
    .get(
      routes.knownSpeakers,
      describe({
        summary:
          'Everyone in the register, then whoever else claims name, the most named first, at most 5,000',
        answer: knownSpeakersAnswerSchema,
      }),
      async context => {
        const tag = await known.readTag()
        const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' }
        if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers)
        return context.body(await known.read(tag), 200, { ...headers, 'Content-Type': 'application/json' })
      },
    )
    .post(
      routes.speakerRenames,
      describe({
        summary: 'Rename or merge speakers in one’s own claims and in the register; all or nothing',
        answer: renameSpeakerAnswerSchema,
        errors: [
          ...(['invalid-request', 'invalid-document', 'no-owner', 'stale-document'] as const),
          ...(['stale-base', 'invalid-edit', 'id-reused', 'too-large', 'busy'] as const),
        ],
      }),
      limitBody(400_000),
      jsonBody(renameSpeakerRequestSchema),
      async context => context.json(await renameSpeaker(store, { request: context.req.valid('json'), now })),
    )
}
