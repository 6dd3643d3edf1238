import { expect, test, vi } from 'vitest'
import { tryFor } from './try-for.ts'

test('work that is done in time is answered with what it gave', async () => {
  expect(await tryFor(Promise.resolve(3), 60)).toEqual({ ended: 'done', value: 3 })
})

test('work that fails is told and answered as failed', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await tryFor(Promise.reject(new Error('no text')), 60)).toEqual({ ended: 'failed' })
  expect(told).toHaveBeenCalledWith('Error: no text')
})

test('work that never ends is given up', async () => {
  vi.useFakeTimers()
  const attempt = tryFor(new Promise<never>(() => undefined), 60)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await attempt).toEqual({ ended: 'too late' })
  vi.useRealTimers()
})
