import type { AnchoringProgress } from '../../../../text/anchor/anchor-claims.ts'
import { callWorker } from '../../../data/worker-calls.ts'
import type { AnchorQuestions } from './anchor-questions.ts'

interface AskOptions {
  readonly signal: AbortSignal
  readonly onProgress?: (progress: AnchoringProgress) => void
}

/**
 * Asks a worker of its own, which ends with it: by its answer, by an error, or when the signal says so; the promise
 * then rejects with the signal's reason.
 */
export async function askAnchoring<Name extends keyof AnchorQuestions>(
  name: Name,
  ask: AnchorQuestions[Name]['ask'],
  { signal, onProgress }: AskOptions,
): Promise<AnchorQuestions[Name]['answer']> {
  const calls = callWorker<AnchorQuestions, AnchoringProgress>(
    new Worker(new URL('./anchor.worker.ts', import.meta.url), { type: 'module' }),
    'finds claims in another text',
  )
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason)),
  )
  try {
    return await Promise.race([calls.ask(name, ask, onProgress), stopped])
  } finally {
    calls.end()
  }
}
