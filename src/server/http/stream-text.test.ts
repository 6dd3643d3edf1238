import { expect, test } from 'vitest'
import { streamText } from './stream-text.ts'

test('pieces come in order, one made when the one before is taken', async () => {
  const made: number[] = []
  async function* count() {
    for (let n = 0; n < 3; n++) {
      made.push(n)
      yield `ä${n}\n`
    }
  }
  const reader = streamText(count(), () => {}).getReader()
  const first = await reader.read()
  expect(new TextDecoder().decode(first.value)).toBe('ä0\n')
  expect(made.length).toBeLessThanOrEqual(2)
  await reader.cancel()
  expect(made.length).toBeLessThanOrEqual(2)
})

test('a failure breaks the answer off and is told to the log', async () => {
  const logged: string[] = []
  async function* fail() {
    yield 'one'
    throw new Error('the disk is gone')
  }
  await expect(new Response(streamText(fail(), entry => void logged.push(entry))).text()).rejects.toThrow()
  expect(logged.join()).toContain('the disk is gone')
})
