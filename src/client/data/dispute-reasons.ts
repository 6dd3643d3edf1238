import { queryOptions } from '@tanstack/react-query'
import { paths } from '../../api/paths.ts'
import type { ProjectDocument, ProjectRequest } from '../../api/project.ts'
import { usualDisputeReasons } from '../../core/dispute-reasons.ts'
import { getJson, sendJson } from './http.ts'

/** What claims are disputed for in this project, beside words of one's own. */
export interface DisputeReasons {
  readonly reasons: readonly string[]
  /** Of the project's own list; 0 where it never had one. */
  readonly version: number
}

export const disputeReasonsQuery = queryOptions({
  queryKey: ['project', 'dispute-reasons'],
  queryFn: async ({ signal }): Promise<DisputeReasons> => {
    const { body, version } = await getJson<ProjectDocument>(paths.document('dispute-reasons'), signal)
    return { reasons: (body as readonly string[] | null) ?? usualDisputeReasons, version }
  },
})

/** Writes the next version; null goes back to the usual ones. Throws as `sendJson` does. */
export function putDisputeReasons(
  body: readonly string[] | null,
  { id, base }: Omit<ProjectRequest, 'body'>,
) {
  return sendJson<ProjectDocument>('PUT', paths.document('dispute-reasons'), { id, base, body })
}
