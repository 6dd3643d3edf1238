import { useMutation, useQueryClient } from '@tanstack/react-query'
import { paths } from '../../../api/paths.ts'
import type { ProjectDocument, ProjectRequest } from '../../../api/project.ts'
import type { Json } from '../../../core/json.ts'
import { sendJson } from '../../data/http.ts'
import { newId } from '../../data/new-id.ts'
import { codebookQuery, codebookVersionsQuery } from '../../data/queries.ts'

/** Makes a body the next version of the codebook; the page then shows it. Fails when another was written meanwhile. */
export function useWriteCodebook(base: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Json) => {
      const request: ProjectRequest = { id: newId(), base, body }
      return sendJson<ProjectDocument>('PUT', paths.document('codebook'), request)
    },
    onSuccess: async written => {
      client.setQueryData(codebookQuery.queryKey, written)
      await client.invalidateQueries(codebookVersionsQuery)
    },
  })
}
