import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfferedFile } from '../../data/pending-import.ts'
import type { Sent } from '../../data/send-form.ts'
import { requestReport } from '../../data/send-import.ts'

/** What the file would do, and how much of it is sent so far. It is no longer asked for once the page is left. */
export function useImportReport({ id, file }: OfferedFile, enabled: boolean) {
  const [sent, setSent] = useState<Sent | null>(null)
  const report = useQuery({
    queryKey: ['import-report', id],
    queryFn: ({ signal }) => {
      setSent(null)
      return requestReport(file, { signal, onSent: setSent })
    },
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  return { report, sent }
}
