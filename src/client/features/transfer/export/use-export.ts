import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { assayNames } from '../../../../formats/assay-names.ts'
import { saveFile } from '../../../data/export.ts'
import type { ExportRequest, LoadedFile } from '../../../data/export-request.ts'
import { codebookOf, codebookQuery, sessionQuery } from '../../../data/queries.ts'
import { callWorker, type WorkerCalls } from '../../../data/worker-calls.ts'
import { announce, showToast } from '../../../ui/toasts.ts'
import type { ExportQuestions, OpenedExport } from './export-questions.ts'

type Calls = WorkerCalls<ExportQuestions, never>

export type ExportState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'open'
      readonly opened: OpenedExport
      readonly loaded: LoadedFile
      readonly calls: Calls
    }

/** Chosen first the next time, as long as the page stands. */
let lastFormat = 'w3c'

/** Loads what is to be exported, knows what each format loses of it, and saves it in the one that is chosen. */
export function useExport(request: ExportRequest) {
  const [state, setState] = useOpened(request)
  const [format, setFormat] = useState(lastFormat)
  const fail = (reason: string) => setState({ kind: 'failed', reason })
  const losses = useLosses(state, format, fail)
  async function save(onSaved: () => void) {
    if (state.kind !== 'open') return
    const { loaded, calls } = state
    try {
      const file = format === assayNames.id ? { ...loaded, count: 1 } : await calls.ask('write', format)
      if (!file) return fail('This format has nothing to write of these articles.')
      saveFile(file, 'article.assay.json')
      tell(file, loaded)
      onSaved()
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
  }
  return {
    state,
    format,
    /** What the chosen format loses; null while that is looked up. */
    losses,
    choose(next: string) {
      lastFormat = next
      setFormat(next)
    },
    save,
  }
}

/** What is to be exported, read by a worker that goes with the component. */
function useOpened(request: ExportRequest) {
  const client = useQueryClient()
  const [state, setState] = useState<ExportState>({ kind: 'loading' })
  useEffect(() => {
    const calls: Calls = callWorker<ExportQuestions>(
      new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
      'reads and writes other formats',
    )
    let isHere = true
    async function load(): Promise<ExportState> {
      const [loaded, document, session] = await Promise.all([
        request.load(),
        // What is known of it will do: values that do not fit are read all the same.
        client.ensureQueryData(codebookQuery),
        client.ensureQueryData(sessionQuery),
      ])
      const codebook = codebookOf(document)
      const asked = { file: loaded.content, codebook, generator: `assay ${session.version}` }
      return { kind: 'open', loaded, calls, opened: await calls.ask('open', asked) }
    }
    load().then(
      answer => isHere && setState(answer),
      (error: Error) => isHere && setState({ kind: 'failed', reason: error.message }),
    )
    return () => {
      isHere = false
      calls.end()
    }
  }, [request, client])
  return [state, setState] as const
}

/** What a format loses of what is open, looked up once for each; null while it is. */
function useLosses(state: ExportState, format: string, onFail: (reason: string) => void) {
  const [losses, setLosses] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const handleFail = useEffectEvent(onFail)
  const calls = state.kind === 'open' ? state.calls : null
  useEffect(() => {
    if (!calls || losses.has(format)) return
    calls.ask('losses', format).then(
      found => setLosses(before => new Map(before).set(format, found)),
      (error: Error) => handleFail(error.message),
    )
  }, [calls, format, losses])
  return losses.get(format) ?? null
}

function tell(
  { name, count }: { readonly name: string | null; readonly count: number },
  { notice }: LoadedFile,
) {
  announce(count > 1 ? `Saved ${count} files in ${name}.` : `Saved ${name ?? 'the file'}.`)
  if (notice !== null) showToast({ message: notice })
}
