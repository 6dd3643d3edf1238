import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../core/id.ts'
import { ApiError } from '../../data/http.ts'
import { type OfferedFile, withdrawImport } from '../../data/pending-import.ts'
import { requestReport } from '../../data/send-import.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { presentBytes } from '../../ui/present-bytes.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import { checkFile } from './check-file.ts'
import { ImportFrame } from './import-frame.tsx'
import { waitingCommands } from './import-keys.ts'
import { ImportRefused } from './import-refused.tsx'
import { ImportReportView } from './import-report-view.tsx'
import styles from './import-states.module.css'

const ImportOtherText = lazyPart(
  async () => (await import('./anchoring/import-other-text.tsx')).ImportOtherText,
)

/** One offered file, from the first look to the report. `left` more wait behind it. */
export function OfferedImport({ offered, left }: { readonly offered: OfferedFile; readonly left: number }) {
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
  const handleDone = () => withdrawImport(id)
  if (refusal !== null)
    return <ImportRefused fileName={file.name} error={new Error(refusal)} left={left} onDone={handleDone} />
  if (report.data) return <ImportReportView offered={offered} report={report.data} left={left} />
  const otherText = articleWithOtherText(report.error)
  if (otherText !== null) return <ImportOtherText offered={offered} article={otherText} left={left} />
  if (report.error) {
    const isFinal = report.error instanceof ApiError && report.error.details.code === 'invalid-file'
    return (
      <ImportRefused
        fileName={file.name}
        error={report.error}
        left={left}
        onDone={handleDone}
        {...(isFinal ? {} : { onRetry: () => void report.refetch() })}
      />
    )
  }
  return <ImportReading file={file} />
}

function ImportReading({ file }: { readonly file: File }) {
  const isSlow = useDelayed(true)
  return (
    <ImportFrame list={waitingCommands} actions={{}}>
      <section className={styles.state} role="status">
        {isSlow && (
          <>
            <h1 className={styles.headline}>Reading {file.name}</h1>
            <p>{presentBytes(file.size)}. Nothing is imported yet.</p>
            <progress className={styles.progress} aria-label="Reading" />
          </>
        )}
      </section>
    </ImportFrame>
  )
}

/** The article here whose text is not the one that the file was made on; null where that is not what is wrong. */
function articleWithOtherText(error: Error | null): Id | null {
  if (!(error instanceof ApiError) || error.details.code !== 'other-text') return null
  const { article } = error.details
  return typeof article === 'string' ? article : null
}
