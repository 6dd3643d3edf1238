/** What a worker is asked, by name: the question and its answer, both fit to be cloned. */
export type Questions = { readonly [name: string]: { readonly ask: unknown; readonly answer: unknown } }

/** One question as it goes to the worker. */
export interface CallMessage {
  readonly call: number
  readonly name: string
  readonly ask: unknown
}

/** What comes back: how far it is, any number of times, then the answer or why there is none. */
export type ReplyMessage =
  | { readonly call: number; readonly progress: unknown }
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly error: string }

/** A worker that answers questions. */
export interface WorkerCalls<Q extends Questions, Progress> {
  /** Rejects when the worker fails, and never settles once it has been ended. */
  ask<Name extends keyof Q & string>(
    name: Name,
    ask: Q[Name]['ask'],
    onProgress?: (progress: Progress) => void,
  ): Promise<Q[Name]['answer']>
  end(): void
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
  readonly onProgress: ((progress: never) => void) | undefined
}

/** Speaks with a worker whose file ends in `answerCalls`; `task` says what it does, for where it cannot be had. */
export function callWorker<Q extends Questions, Progress = never>(
  worker: Worker,
  task: string,
): WorkerCalls<Q, Progress> {
  const failure = `The part of Assay that ${task} is not there, or failed.`
  const waiting = new Map<number, Waiting>()
  let last = 0
  let hasFailed = false
  worker.addEventListener('message', ({ data }: MessageEvent<ReplyMessage>) => {
    const call = waiting.get(data.call)
    if ('progress' in data) call?.onProgress?.(data.progress as never)
    else {
      waiting.delete(data.call)
      if ('error' in data) call?.reject(new Error(data.error))
      else call?.resolve(data.answer as never)
    }
  })
  function failAll() {
    hasFailed = true
    for (const { reject } of waiting.values()) reject(new Error(failure))
    waiting.clear()
  }
  worker.addEventListener('error', failAll)
  worker.addEventListener('messageerror', failAll)
  return {
    ask(name, ask, onProgress) {
      // A worker that could not be loaded says so once, maybe before it is asked anything.
      if (hasFailed) return Promise.reject(new Error(failure))
      last += 1
      const message: CallMessage = { call: last, name, ask }
      return new Promise((resolve, reject) => {
        waiting.set(message.call, { resolve, reject, onProgress })
        worker.postMessage(message)
      })
    },
    end() {
      waiting.clear()
      worker.terminate()
    },
  }
}
