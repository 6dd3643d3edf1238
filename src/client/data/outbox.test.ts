import { expect, test, vi } from 'vitest'
import type { Edit } from '../../core/edit.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { type Delivery, Outbox } from './outbox.ts'
import type { SavePhase } from './save-state.ts'

function edit(id: string): Edit {
  return createEdit({ id })
}

function setUp(deliveries: Delivery[]) {
  const kept: string[][] = []
  const sent: [string, number][] = []
  const phases: SavePhase['phase'][] = []
  const onStale = vi.fn()
  const outbox = new Outbox({
    keep: async edits => {
      kept.push(edits.map(each => each.id))
    },
    send: async (each, version) => {
      sent.push([each.id, version])
      return deliveries.shift() ?? { outcome: 'committed', version: version + 1 }
    },
    onPhase: phase => phases.push(phase.phase),
    onStale,
    onCommitted: () => {},
    now: () => '2026-01-01T00:00:00.000Z',
  })
  return { outbox, kept, sent, phases, onStale }
}

test('an edit is kept before it is sent, and says saved only after the commit', async () => {
  const { outbox, kept, sent, phases } = setUp([])
  outbox.resume([], 4)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(outbox.waiting).toEqual([]))
  expect(kept).toEqual([['1'], []])
  expect(sent).toEqual([['1', 4]])
  expect(phases).toEqual(['saving', 'saved'])
})

test('edits go one after the other, each on the version before it', async () => {
  const { outbox, sent } = setUp([])
  outbox.resume([], 0)
  outbox.add(edit('1'))
  outbox.add(edit('2'))
  await vi.waitFor(() => expect(outbox.waiting).toEqual([]))
  expect(sent).toEqual([
    ['1', 0],
    ['2', 1],
  ])
})

test('out of reach, edits wait and are counted, and go when tried again', async () => {
  const { outbox, sent, phases } = setUp([{ outcome: 'unreachable' }])
  outbox.resume([], 0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(phases).toContain('offline'))
  expect(outbox.waiting.map(each => each.id)).toEqual(['1'])
  outbox.retry()
  await vi.waitFor(() => expect(phases.at(-1)).toBe('saved'))
  expect(sent).toHaveLength(2)
})

test('a stale base stops the sending until it is resumed on the new version', async () => {
  const { outbox, sent, onStale } = setUp([{ outcome: 'stale' }])
  outbox.resume([], 0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(onStale).toHaveBeenCalledOnce())
  outbox.add(edit('2'))
  await Promise.resolve()
  expect(sent).toEqual([['1', 0]])
  outbox.resume(outbox.waiting, 7)
  await vi.waitFor(() => expect(outbox.waiting).toEqual([]))
  expect(sent.slice(1)).toEqual([
    ['1', 7],
    ['2', 8],
  ])
})

test('a refused edit stays kept and says why', async () => {
  const { outbox, phases } = setUp([{ outcome: 'refused', reason: 'No.' }])
  outbox.resume([], 0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(phases.at(-1)).toBe('refused'))
  expect(outbox.waiting).toHaveLength(1)
})
