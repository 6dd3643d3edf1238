import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Edit } from '../../core/edit.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { articlesWaiting, keptEdits } from './kept-edits.ts'

const stored = vi.hoisted(() => new Map<string, unknown>())

vi.mock('idb-keyval', () => ({
  get: async (key: string) => stored.get(key),
  entries: async () => [...stored],
  update: async (key: string, change: (value: unknown) => unknown) =>
    void stored.set(key, change(stored.get(key))),
}))

let isFull: boolean

beforeEach(() => {
  stored.clear()
  isFull = false
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      held.set(key, value)
    },
    removeItem: (key: string) => held.delete(key),
  })
})

afterEach(() => vi.unstubAllGlobals())

function edit(id: string, minute = 0): Edit {
  return createEdit({ id, at: `2026-01-02T03:0${minute}:00.000Z` })
}

const a = edit('a', 1)
const b = edit('b', 2)
const c = edit('c', 3)
const d = edit('d', 4)

test.each<[string, readonly Edit[], readonly Edit[], readonly Edit[]]>([
  ['nothing', [], [], []],
  ['what the store alone has', [a, b], [], [a, b]],
  ['what was held alone', [], [a, b], [a, b]],
  ['an earlier one that was only held, on the next visit', [c], [a, b], [a, b, c]],
  ['an earlier one that was only held, among others', [b, d], [a, b, c], [a, b, c, d]],
  ['one that was sent before the rest was held', [a, b], [b, c], [a, b, c]],
  ['a later one first, when the clock was put back', [d, c], [d, c, b], [d, c, b]],
  ['some of one millisecond', [a], [edit('x', 1), a, edit('y', 1)], [edit('x', 1), a, edit('y', 1)]],
  ['two orders that cannot both be: the older first', [a, b], [b, a], [a, b]],
])('are read in the order they were made: %s', async (_, inStore, held, wanted) => {
  const kept = keptEdits('article')
  for (const each of inStore) await kept.add(each)
  if (held.length > 0) expect(kept.hold(held)).toBe(true)
  expect(await kept.read()).toEqual(wanted)
})

test('what is taken out is in neither place, and what takes its place is all there is', async () => {
  const kept = keptEdits('article')
  await kept.add(a)
  await kept.add(b)
  kept.hold([a, b, c])
  await kept.remove('a')
  expect(await kept.read()).toEqual([b, c])
  await kept.replace([d])
  expect(await kept.read()).toEqual([d])
})

test('without room it says that nothing was held', async () => {
  const kept = keptEdits('article')
  await kept.add(a)
  isFull = true
  expect(kept.hold([a, b])).toBe(false)
  expect(await kept.read()).toEqual([a])
})

describe('where the browser blocks its storage', () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError')
  }

  test.each<[string, () => void]>([
    ['each of its calls', () => vi.stubGlobal('localStorage', storageThat(refuse))],
    [
      'its mention',
      () => Object.defineProperty(globalThis, 'localStorage', { get: refuse, configurable: true }),
    ],
  ])('by refusing %s, the store alone keeps edits', async (_, block) => {
    block()
    const kept = keptEdits('article')
    await kept.add(a)
    await kept.add(b)
    expect(kept.hold([a, b])).toBe(false)
    expect(await kept.read()).toEqual([a, b])
    expect(await articlesWaiting()).toEqual(['article'])
    await kept.remove('a')
    expect(await kept.read()).toEqual([b])
    await kept.replace([])
    expect(await kept.read()).toEqual([])
    expect(await articlesWaiting()).toEqual([])
  })
})

function storageThat(answer: () => never) {
  return { getItem: answer, setItem: answer, removeItem: answer }
}
