import type { AnchoringProgress } from '../../../../text/anchor/anchor-claims.ts'
import type { AnchorAnswer, AnchorTask } from './anchor-worker.ts'

type Wanted<Task extends AnchorTask> = AnchorAnswer & {
  kind: Task['kind'] extends 'anchor' ? 'anchored' : 'compared'
}

/**
 * Gives a task to a worker of its own, which ends with it: by its answer, by an error, or when the signal says so; the
 * promise then rejects with the signal's reason.
 */
export function askWorker<Task extends AnchorTask>(
  task: Task,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (progress: AnchoringProgress) => void },
): Promise<Wanted<Task>> {
  const worker = new Worker(new URL('./anchor-worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<Wanted<Task>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.addEventListener('message', ({ data }: MessageEvent<AnchorAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.progress)
      else if (data.kind === 'failed') reject(new Error(data.message))
      else resolve(data as Wanted<Task>)
    })
    worker.postMessage(task)
  })
  return answer.finally(() => worker.terminate())
}
