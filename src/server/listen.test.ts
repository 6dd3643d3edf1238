import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listen, portsFor } from './listen.ts'

test('a wish is tried first, then the ports of Assay, then any', () => {
  expect(portsFor(4400)).toEqual([...Array.from({ length: 100 }, (_, n) => 4400 + n), 0])
  expect(portsFor(4498)).toEqual([4498, 4499, 0])
  expect(portsFor(5000).slice(0, 3)).toEqual([5000, 4400, 4401])
  expect(portsFor(0)).toEqual([0])
})

test('a taken port is passed over', async () => {
  const first = createServer()
  const second = createServer()
  const taken = await listen(first, '127.0.0.1', [0])
  const next = await listen(second, '127.0.0.1', [taken, 0])
  expect(next).not.toBe(taken)
  for (const server of [first, second]) await new Promise(resolve => server.close(resolve))
})

test('an address that is not this machine’s cannot be listened on', async () => {
  await expect(listen(createServer(), '192.0.2.1', [0])).rejects.toThrow(/EADDRNOTAVAIL/)
})
