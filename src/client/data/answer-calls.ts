import type { CallMessage, Questions, ReplyMessage } from './worker-calls.ts'

type Answers<Q extends Questions, Progress> = {
  readonly [Name in keyof Q]: (
    ask: Q[Name]['ask'],
    onProgress: (progress: Progress) => void,
  ) => Q[Name]['answer'] | Promise<Q[Name]['answer']>
}

/** The last thing that a worker's file does: answers what the page asks by `callWorker`. */
export function answerCalls<Q extends Questions, Progress = never>(answers: Answers<Q, Progress>): void {
  addEventListener('message', ({ data: { call, name, ask } }: MessageEvent<CallMessage>) => {
    const reply = (message: ReplyMessage) => postMessage(message)
    const run = async () => answers[name]?.(ask, progress => reply({ call, progress }))
    run().then(
      answer => reply({ call, answer }),
      error => reply({ call, error: error instanceof Error ? error.message : String(error) }),
    )
  })
}
