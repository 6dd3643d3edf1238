import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../core/id.ts'
import { ApiError } from '../../data/http.ts'
import { type OfferedFile, withdrawImport } from '../../data/pending-import.ts'
import { requestReport } from '../../data/send-import.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { presentBytes } from '../../ui/present-bytes.ts'
import { checkFile } from './check-file.ts'
import type { ConversionOf } from './foreign/conversion.ts'
import { ImportReading } from './import-reading.tsx'
import { ImportRefused } from './import-refused.tsx'
import { ImportReportView } from './import-report-view.tsx'
import { problemsOf } from './problems-of.ts'

const ImportOtherText = lazyPart(
  async () => (await import('./anchoring/import-other-text.tsx')).ImportOtherText,
)

interface OwnImportProps {
  readonly offered: OfferedFile
  readonly left: number
  /** What became of another tool's files, where the annotation file was made of them. */
  readonly conversion?: ConversionOf
}

/** One annotation file, from the first look to the report. `left` more wait behind it. */
export function OwnImport({ offered, left, conversion }: OwnImportProps) {
  const { id, file } = offered
  const refusal = checkFile(file)
  const report = useQuery({
    queryKey: ['import-report', id],
    queryFn: () => requestReport(file),
    enabled: refusal === null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  const refused = {
    fileName: conversion?.name ?? file.name,
    left,
    onDone: () => withdrawImport(id),
  }
  if (refusal !== null) return <ImportRefused {...refused} message={refusal} />
  if (report.data) {
    return (
      <ImportReportView
        offered={offered}
        report={report.data}
        left={left}
        {...(conversion && { conversion })}
      />
    )
  }
  const otherText = articleWithOtherText(report.error)
  if (otherText !== null) return <ImportOtherText offered={offered} article={otherText} left={left} />
  if (report.error) {
    const isFinal = report.error instanceof ApiError && report.error.details.code === 'invalid-file'
    return (
      <ImportRefused
        {...refused}
        message={report.error.message}
        problems={problemsOf(report.error)}
        {...(isFinal ? {} : { onRetry: () => void report.refetch() })}
      />
    )
  }
  return (
    <ImportReading title={`Reading ${file.name}`}>
      {presentBytes(file.size)}. Nothing is imported yet.
    </ImportReading>
  )
}

/** The article here whose text is not the one that the file was made on; null where that is not what is wrong. */
function articleWithOtherText(error: Error | null): Id | null {
  if (!(error instanceof ApiError) || error.details.code !== 'other-text') return null
  const { article } = error.details
  return typeof article === 'string' ? article : null
}
