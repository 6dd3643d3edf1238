import { useEffect, useState } from 'react'
import { limits } from '../../../../api/limits.ts'
import type { FileProblem } from '../../../../formats/foreign.ts'
import { callWorker, type WorkerCalls } from '../../../data/worker-calls.ts'
import { presentCount } from '../../../ui/present-count.ts'
import type { ConvertProgress, ConvertQuestions, ForeignSummary, ReadOutcome } from './conversion.ts'

export type ConvertCalls = WorkerCalls<ConvertQuestions, ConvertProgress>

/** How far the reading of other tools' files is. */
export type ForeignReadingState =
  | { readonly kind: 'reading'; readonly progress: ConvertProgress | null }
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'read'; readonly summary: ForeignSummary; readonly calls: ConvertCalls }

/** Reads files in a worker of their own, which stays for their conversion and goes with the component. */
export function useForeignReading(files: readonly File[]): ForeignReadingState {
  const [state, setState] = useState<ForeignReadingState>({ kind: 'reading', progress: null })
  useEffect(() => {
    const tooLarge = tellTooLarge(files)
    if (tooLarge !== null) {
      setState({ kind: 'refused', message: tooLarge, problems: [] })
      return
    }
    const calls: ConvertCalls = callWorker(
      new Worker(new URL('./convert.worker.ts', import.meta.url), { type: 'module' }),
      'reads and writes other formats',
    )
    const onProgress = (progress: ConvertProgress) => setState({ kind: 'reading', progress })
    calls.ask('read', files, onProgress).then(
      outcome => setState(stateOf(outcome, calls)),
      (error: Error) => setState({ kind: 'refused', message: error.message, problems: [] }),
    )
    return () => calls.end()
  }, [files])
  return state
}

function stateOf(outcome: ReadOutcome, calls: ConvertCalls): ForeignReadingState {
  if (outcome.kind === 'read') return { ...outcome, calls }
  if (outcome.kind === 'unknown') return outcome
  return { kind: 'refused', message: 'The file could not be read.', problems: outcome.problems }
}

function tellTooLarge(files: readonly File[]): string | null {
  const size = files.reduce((sum, each) => sum + each.size, 0)
  if (size <= limits.fileBytes) return null
  const [bytes, most] = [size, limits.fileBytes].map(each => presentCount(each))
  const what = files.length === 1 ? 'It has' : 'Together they have'
  return `${what} ${bytes} bytes; Assay takes up to ${most} at once.`
}
