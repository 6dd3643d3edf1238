import { expect, test } from 'vitest'
import { createTurns } from './reading-turns.ts'

const never = new AbortController().signal

/** Readings that end when they are told to, and the order in which they began. */
function createReadings(limits: { atOnce: number; waiting: number }) {
  const takeTurn = createTurns(limits)
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const start = (name: string, signal = never) => {
    const reading = takeTurn(
      () =>
        new Promise<string>((resolve, reject) => {
          begun.push(name)
          ends.set(name, error => (error ? reject(error) : resolve(name)))
        }),
      signal,
    )
    reading.catch(() => {})
    return reading
  }
  return { start, begun, end: (name: string, error?: Error) => ends.get(name)?.(error) }
}

const settle = () => new Promise(resolve => setImmediate(resolve))

test('so many read at once, and who waits begins in turn, also after one that failed', async () => {
  const { start, begun, end } = createReadings({ atOnce: 2, waiting: 3 })
  const [a, , c] = ['a', 'b', 'c', 'd'].map(name => start(name))
  await settle()
  expect(begun).toEqual(['a', 'b'])
  end('a', new Error('broken'))
  await expect(a).rejects.toThrow('broken')
  await settle()
  expect(begun).toEqual(['a', 'b', 'c'])
  end('c')
  end('b')
  expect(await c).toBe('c')
  await settle()
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
  end('d')
  await settle()
  void start('e')
  void start('f')
  void start('g')
  await settle()
  expect(begun.slice(4)).toEqual(['e', 'f'])
})

test('what comes when the line is full is refused as busy', async () => {
  const { start, begun, end } = createReadings({ atOnce: 1, waiting: 1 })
  void start('a')
  const waiting = start('b')
  await expect(start('c')).rejects.toMatchObject({ code: 'busy' })
  end('a')
  await settle()
  end('b')
  expect(await waiting).toBe('b')
  expect(begun).toEqual(['a', 'b'])
})

test('an aborted request gives up its place in the line', async () => {
  const { start, begun, end } = createReadings({ atOnce: 1, waiting: 1 })
  const stop = new AbortController()
  void start('a')
  const given = start('b', stop.signal)
  stop.abort()
  await expect(given).rejects.toMatchObject({ code: 'invalid-request' })
  await expect(start('c', stop.signal)).rejects.toMatchObject({ code: 'invalid-request' })
  void start('d')
  end('a')
  await settle()
  expect(begun).toEqual(['a', 'd'])
})
