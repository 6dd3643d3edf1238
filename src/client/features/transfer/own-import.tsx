import { useIsMutating } from '@tanstack/react-query'
import type { Id } from '../../../core/id.ts'
import { ApiError } from '../../data/http.ts'
import { type OfferedFile, withdrawImport } from '../../data/pending-import.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { checkFile } from './check-file.ts'
import type { ConversionOf } from './foreign/conversion.ts'
import { ImportReading } from './import-reading.tsx'
import { ImportRefused } from './import-refused.tsx'
import { ImportReportView } from './import-report-view.tsx'
import { presentReading } from './present-reading.ts'
import { problemsOf } from './problems-of.ts'
import { importKey } from './use-apply-import.ts'
import { useCancelImport } from './use-cancel-import.ts'
import { useImportReport } from './use-import-report.ts'

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
  const isWriting = useIsMutating({ mutationKey: importKey(id) }) > 0
  const { report, sent } = useImportReport(offered, refusal === null && !isWriting)
  const handleCancel = useCancelImport(id)
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
  // Who left the page while it was imported comes back to this.
  if (isWriting)
    return <ImportReading title={`Importing ${refused.fileName}`}>It goes on by itself.</ImportReading>
  const isSent = sent !== null && sent.sent >= sent.of
  return (
    <ImportReading
      title={`Reading ${refused.fileName}`}
      progress={sent === null || isSent ? null : { done: sent.sent, of: sent.of }}
      onCancel={handleCancel}
    >
      {presentReading(sent, file.size)} Nothing is imported yet.
    </ImportReading>
  )
}

/** The article here whose text is not the one that the file was made on; null where that is not what is wrong. */
function articleWithOtherText(error: Error | null): Id | null {
  if (!(error instanceof ApiError) || error.details.code !== 'other-text') return null
  const { article } = error.details
  return typeof article === 'string' ? article : null
}
