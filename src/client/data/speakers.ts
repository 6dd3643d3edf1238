// Who says claims: the register with how often each name is given, and what changes them.
import { queryOptions } from '@tanstack/react-query'
import { paths } from '../../api/paths.ts'
import type { ProjectDocument, ProjectRequest } from '../../api/project.ts'
import type { RenameSpeakerAnswer, RenameSpeakerRequest, SpeakersAnswer } from '../../api/speakers.ts'
import type { Json } from '../../core/json.ts'
import type { SpeakerRegister } from '../../core/speakers.ts'
import { getJson, sendJson } from './http.ts'
import { newId } from './new-id.ts'

export const speakersQuery = queryOptions({
  queryKey: ['speakers'],
  queryFn: ({ signal }) => getJson<SpeakersAnswer>(paths.speakers, signal),
  // Every claim that is written may name somebody else.
  staleTime: 0,
})

/** The register alone, without how often each name is given; `registerOf` reads it. */
export const registerQuery = queryOptions({
  queryKey: ['speakers', 'register'],
  queryFn: ({ signal }) => getJson<ProjectDocument>(paths.document('speakers'), signal),
  staleTime: 0,
})

export function registerOf({ body }: ProjectDocument): SpeakerRegister {
  return body as unknown as SpeakerRegister
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
