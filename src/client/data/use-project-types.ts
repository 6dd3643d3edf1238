import { useQuery } from '@tanstack/react-query'
import type { ClaimType } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { codebookOf, codebookQuery } from './queries.ts'

/** The types that the project tags with; until they are known, those that every project begins with. */
export function useProjectTypes(): readonly ClaimType[] {
  const { data } = useQuery(codebookQuery)
  return data ? codebookOf(data).types : defaultCodebook.types
}
