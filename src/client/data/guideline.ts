import { queryOptions } from '@tanstack/react-query'
import { paths } from '../../api/paths.ts'
import type { ProjectDocument, ProjectRequest, ProjectVersions } from '../../api/project.ts'
import { getJson, getText, sendJson } from './http.ts'

export interface Guideline {
  /** In Markdown. */
  readonly text: string
  /** Of the project's own; 0 where it never had one. */
  readonly version: number
  /** Whether it is the project's own, and not the one that Assay comes with. */
  readonly isOwn: boolean
}

/** The guideline that holds here: the project's own, or the one that Assay comes with. */
export const guidelineQuery = queryOptions({
  queryKey: ['project', 'guideline'],
  queryFn: async ({ signal }): Promise<Guideline> => {
    const { body, version } = await getJson<ProjectDocument>(paths.document('guideline'), signal)
    if (typeof body === 'string') return { text: body, version, isOwn: true }
    return { text: await getText('/guideline.md', signal), version, isOwn: false }
  },
})

/** The project's own guidelines, newest first; the body is null where it went back to the one Assay comes with. */
export const guidelineVersionsQuery = queryOptions({
  queryKey: ['project', 'guideline', 'versions'],
  queryFn: async ({ signal }) => {
    const { versions } = await getJson<ProjectVersions>(paths.documentVersions('guideline'), signal)
    return versions
  },
  staleTime: 0,
})

/** Writes the next version; null goes back to the one Assay comes with. Throws as `sendJson` does. */
export function putGuideline(body: string | null, { id, base }: Omit<ProjectRequest, 'body'>) {
  return sendJson<ProjectDocument>('PUT', paths.document('guideline'), { id, base, body })
}
