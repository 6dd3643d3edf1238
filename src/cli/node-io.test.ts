import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeIo } from './node-io.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('reads and writes files as they are', async () => {
  await writeFile(join(folder, 'in'), new Uint8Array([0, 255, 10]))
  const read = await nodeIo.read(join(folder, 'in'))
  expect(read.ok && [...read.value]).toEqual([0, 255, 10])
  expect(await nodeIo.write(join(folder, 'out'), 'é\n')).toEqual({ ok: true, value: null })
  expect(await readFile(join(folder, 'out'), 'utf8')).toBe('é\n')
})

test('says why a file cannot be read or written', async () => {
  const none = join(folder, 'none')
  expect(await nodeIo.read(none)).toEqual({
    ok: false,
    error: 'Cannot read this file: there is no file of this name.',
  })
  expect(await nodeIo.read(folder)).toEqual({ ok: false, error: 'Cannot read this file: this is a folder.' })
  expect(await nodeIo.write(folder, '')).toEqual({
    ok: false,
    error: 'Cannot write this file: this is a folder.',
  })
  expect(await nodeIo.write(join(none, 'a'), '')).toEqual({
    ok: false,
    error: 'Cannot write this file: there is no folder of this name.',
  })
})

test('reads and writes piece by piece', async () => {
  const file = join(folder, 'pieces')
  const sink = await nodeIo.open(file)
  if (!sink.ok) throw new Error(sink.error)
  for (const text of ['é\n', 'b'.repeat(200_000)])
    expect(await sink.value.write(text)).toEqual({ ok: true, value: null })
  await sink.value.close()
  let length = 0
  let count = 0
  for await (const piece of nodeIo.stream(file)) {
    length += piece.ok ? piece.value.length : Number.NaN
    count++
  }
  expect([length, count > 1]).toEqual([200_003, true])
  const failed = []
  for await (const piece of nodeIo.stream(join(folder, 'none'))) failed.push(piece)
  expect(failed).toEqual([{ ok: false, error: 'Cannot read this file: there is no file of this name.' }])
  expect(await nodeIo.open(join(folder, 'none', 'a'))).toEqual({
    ok: false,
    error: 'Cannot write this file: there is no folder of this name.',
  })
})
