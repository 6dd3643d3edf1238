import { queryOptions } from '@tanstack/react-query'
import { getText } from './http.ts'

/** The guideline in Markdown, as it comes with Assay. */
export const guidelineQuery = queryOptions({
  queryKey: ['guideline'],
  queryFn: ({ signal }) => getText('/guideline.md', signal),
  staleTime: Number.POSITIVE_INFINITY,
})
