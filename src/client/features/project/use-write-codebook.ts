import { useMutation, useQueryClient } from '@tanstack/react-query'
import { paths } from '../../../api/paths.ts'
import type { ProjectDocument, ProjectRequest } from '../../../api/project.ts'
import type { Json } from '../../../core/json.ts'
import { ApiError, sendJson } from '../../data/http.ts'
import { newId } from '../../data/new-id.ts'
import { codebookQuery, codebookVersionsQuery, misfitsQuery } from '../../data/queries.ts'

/**
 * Makes a body the next version of the codebook; the page then shows it. Fails when another was written meanwhile,
 * and then the page shows that. `onWritten` comes before the page knows.
 */
export function useWriteCodebook(base: number, onWritten?: (version: number, body: Json) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Json) => {
      const request: ProjectRequest = { id: newId(), base, body }
      return sendJson<ProjectDocument>('PUT', paths.document('codebook'), request)
    },
    onSuccess: async (written, body) => {
      onWritten?.(written.version, body)
      client.setQueryData(codebookQuery.queryKey, written)
      await Promise.all([
        client.invalidateQueries(codebookVersionsQuery),
        client.invalidateQueries(misfitsQuery),
      ])
    },
    onError: async error => {
      if (isStale(error)) await client.invalidateQueries(codebookQuery)
    },
  })
}

/** True when another version was written before this one. */
export function isStale(error: Error | null): boolean {
  return error instanceof ApiError && error.details.code === 'stale-document'
}
