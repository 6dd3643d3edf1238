import { expect, test } from 'vitest'
import { type CallMessage, callWorker } from './worker-calls.ts'

type Sums = { sum: { readonly ask: readonly number[]; readonly answer: number } }

/** A worker whose answers the test gives. */
function createWorker() {
  const target = new EventTarget()
  const asked: CallMessage[] = []
  const worker = Object.assign(target, {
    postMessage: (message: CallMessage) => asked.push(message),
    terminate: () => {},
  })
  const reply = (data: object) => target.dispatchEvent(new MessageEvent('message', { data }))
  return {
    worker: worker as unknown as Worker,
    asked,
    reply,
    fail: () => target.dispatchEvent(new Event('error')),
  }
}

test('answers and progress go to the question they belong to', async () => {
  const { worker, asked, reply } = createWorker()
  const calls = callWorker<Sums, number>(worker, 'counts')
  const heard: number[] = []
  const first = calls.ask('sum', [1, 2], progress => heard.push(progress))
  const second = calls.ask('sum', [3])
  expect(asked).toEqual([
    { call: 1, name: 'sum', ask: [1, 2] },
    { call: 2, name: 'sum', ask: [3] },
  ])
  reply({ call: 2, answer: 3 })
  reply({ call: 1, progress: 0.5 })
  reply({ call: 1, answer: 3 })
  expect([await first, await second, heard]).toEqual([3, 3, [0.5]])
})

test('an error is told in its words; a worker that failed rejects all, also what is asked later', async () => {
  const { worker, reply, fail } = createWorker()
  const calls = callWorker<Sums>(worker, 'counts')
  const wrong = calls.ask('sum', [])
  reply({ call: 1, error: 'Nothing to add.' })
  await expect(wrong).rejects.toThrow('Nothing to add.')
  const waiting = calls.ask('sum', [1])
  fail()
  await expect(waiting).rejects.toThrow('is not there, or failed')
  await expect(calls.ask('sum', [1])).rejects.toThrow('is not there, or failed')
})
