import { useEffect, useState } from 'react'
import type { Codebook } from '../../../core/codebook.ts'
import { callWorker, type WorkerCalls } from '../../data/worker-calls.ts'
import type {
  AgreementChoice,
  AgreementProgress,
  AgreementQuestions,
  Figures,
  OpenedAgreement,
} from './agreement-questions.ts'

export type AgreementCalls = WorkerCalls<AgreementQuestions, AgreementProgress>

interface Opened {
  readonly calls: AgreementCalls
  readonly list: OpenedAgreement
}

/** Has the worker read all articles, once the codebook is known, and again after `retry`. */
export function useAgreementWorker(codebook: Codebook | null) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [read, setRead] = useState(0)
  const [error, setError] = useState<Error | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads anew.
  useEffect(() => {
    if (!codebook) return
    const worker = new Worker(new URL('./agreement.worker.ts', import.meta.url), { type: 'module' })
    const calls: AgreementCalls = callWorker(worker, 'measures agreement')
    calls
      .ask('open', codebook, ({ done }) => setRead(done))
      .then(list => setOpened({ calls, list }), setError)
    return () => {
      calls.end()
      setOpened(null)
      setRead(0)
    }
  }, [codebook, attempt])
  function retry() {
    setError(null)
    setAttempt(attempt + 1)
  }
  return { opened, read, error, retry, setError }
}

/** The figures of a choice; null until they are there. Those of the choice before stay meanwhile. */
export function useFigures(
  calls: AgreementCalls | undefined,
  choice: AgreementChoice,
  onError: (error: Error) => void,
): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: to hear of an error is nothing to measure anew for.
  useEffect(() => {
    let isCurrent = true
    calls?.ask('measure', choice).then(
      answer => isCurrent && setFigures(answer),
      error => isCurrent && onError(error),
    )
    return () => {
      isCurrent = false
    }
  }, [calls, choice])
  return figures
}
