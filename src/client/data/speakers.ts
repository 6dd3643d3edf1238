// Who says claims: the register with how often each name is given, and what changes them.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { paths } from '../../api/paths.ts'
import type { ProjectDocument, ProjectRequest } from '../../api/project.ts'
import type { RenameSpeakerAnswer, RenameSpeakerRequest, SpeakersAnswer } from '../../api/speakers.ts'
import type { Json } from '../../core/json.ts'
import { type RankedSpeaker, rankSpeakers } from '../../core/rank-speakers.ts'
import type { SpeakerRegister } from '../../core/speakers.ts'
import { getJson, sendJson } from './http.ts'
import { newId } from './new-id.ts'

export const speakersQuery = queryOptions({
  queryKey: ['speakers'],
  queryFn: ({ signal }) => getJson<SpeakersAnswer>(paths.speakers, signal),
  // Every claim that is written may name somebody else.
  staleTime: 0,
})

/** How long names that were read are good enough to be offered, in milliseconds. */
const goodEnough = 60_000

/**
 * The speakers who fit what was typed, by name or alias, the likeliest first: from the register and from the claims of
 * all articles. Offers are not worth an error: without an answer there are those known before, or none.
 */
export async function suggestSpeakers(client: QueryClient, typed: string): Promise<readonly RankedSpeaker[]> {
  const known = client.getQueryData(speakersQuery.queryKey)
  const answer = await client
    .fetchQuery({ ...speakersQuery, staleTime: goodEnough, retry: false })
    .catch(() => known)
  return answer ? rankSpeakers(answer.register, answer.names, typed) : []
}

/** Renames or merges in one's own claims and in the register, in one act. */
export function renameSpeaker(request: Omit<RenameSpeakerRequest, 'id'>): Promise<RenameSpeakerAnswer> {
  return sendJson('POST', paths.speakerRenames, { ...request, id: newId() } satisfies RenameSpeakerRequest)
}

/** Makes a register the next version; refused when another was written meanwhile. */
export function writeRegister(base: number, register: SpeakerRegister): Promise<ProjectDocument> {
  const request: ProjectRequest = { id: newId(), base, body: register as unknown as Json }
  return sendJson('PUT', paths.document('speakers'), request)
}
