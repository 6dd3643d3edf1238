import { Hono } from 'hono'
import {
  renameSpeakerAnswerSchema,
  renameSpeakerRequestSchema,
  speakersAnswerSchema,
} from '../../api/speakers.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { jsonBody, limitBody } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { countSpeakers } from './count-speakers.ts'
import { renameSpeaker } from './rename-speaker.ts'

/** Who says claims: the register with how often each name is given, and renaming. */
export function speakerRoutes({ store, now }: Services): Hono {
  return new Hono()
    .get(
      routes.speakers,
      describe({
        summary: 'The register of speakers, and every name that claims give with how often',
        answer: speakersAnswerSchema,
      }),
      async context => context.json(await countSpeakers(store)),
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
