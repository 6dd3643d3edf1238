import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { AnchoringProgress } from '../../../../text/anchor/anchor-claims.ts'
import { askAnchoring } from './ask-anchoring.ts'

/** A file, once it is read, looked for in a text, once that is there; stopped when the page is left. */
export function useAnchoring(source: string | undefined, newText: string | undefined) {
  const id = useId()
  const [progress, setProgress] = useState<AnchoringProgress | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['anchoring', id],
    queryFn: ({ signal }) =>
      askAnchoring(
        'anchor',
        { source: source ?? '', newText: newText ?? '' },
        { signal, onProgress: setProgress },
      ),
    enabled: source !== undefined && newText !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  })
  return { anchoring: data ?? null, progress, error, retry: () => void refetch() }
}
