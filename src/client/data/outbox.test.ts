import { expect, test, vi } from 'vitest'
import type { Edit } from '../../core/edit.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { type Delivery, Outbox } from './outbox.ts'
import type { SavePhase } from './save-state.ts'

function edit(id: string): Edit {
  return createEdit({ id })
}

function setUp(deliveries: (Delivery | (() => Promise<Delivery>))[], waiting: readonly Edit[] = []) {
  const onCommitted = vi.fn()
  const kept = { now: waiting.map(each => each.id), seen: [] as string[][], isFull: false }
  const sent: [string, number][] = []
  const phases: SavePhase[] = []
  const onStale = vi.fn()
  async function keep(ids: string[]): Promise<void> {
    if (kept.isFull) throw new DOMException('full', 'QuotaExceededError')
    kept.now = ids
    kept.seen.push(ids)
  }
  const outbox = new Outbox(
    {
      kept: {
        add: each => keep([...kept.now, each.id]),
        remove: id => keep(kept.now.filter(each => each !== id)),
        replace: edits => keep(edits.map(each => each.id)),
      },
      send: async (each, version) => {
        sent.push([each.id, version])
        const delivery = deliveries.shift()
        if (typeof delivery === 'function') return delivery()
        return delivery ?? { outcome: 'committed', version: version + 1 }
      },
      onPhase: phase => phases.push(phase),
      onStale,
      onCommitted,
      now: () => '2026-01-01T00:00:00.000Z',
    },
    waiting,
  )
  const said = () => phases.map(({ phase }) => phase)
  return { outbox, kept, sent, phases, said, onStale, onCommitted }
}

test('an edit is kept before it is sent, and says saved only after the commit', async () => {
  const { outbox, kept, sent, said } = setUp([])
  outbox.resume(4)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(outbox.waiting).toEqual([]))
  await vi.waitFor(() => expect(kept.seen).toEqual([['1'], []]))
  expect(sent).toEqual([['1', 4]])
  expect(said()).toEqual(['saved', 'saving', 'saved'])
})

test('edits go one after the other, each on the version before it', async () => {
  const { outbox, sent } = setUp([])
  outbox.resume(0)
  outbox.add(edit('1'))
  outbox.add(edit('2'))
  await vi.waitFor(() => expect(outbox.waiting).toEqual([]))
  expect(sent).toEqual([
    ['1', 0],
    ['2', 1],
  ])
})

test('out of reach, edits wait and are counted, and go when tried again', async () => {
  const { outbox, sent, said } = setUp([{ outcome: 'unreachable' }])
  outbox.resume(0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(said()).toContain('offline'))
  expect(outbox.waiting.map(each => each.id)).toEqual(['1'])
  outbox.retry()
  await vi.waitFor(() => expect(said().at(-1)).toBe('saved'))
  expect(sent).toHaveLength(2)
})

test('a stale base stops the sending until it is resumed on the new version', async () => {
  const { outbox, sent, onStale } = setUp([{ outcome: 'stale' }])
  outbox.resume(0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(onStale).toHaveBeenCalledOnce())
  outbox.add(edit('2'))
  await Promise.resolve()
  expect(sent).toEqual([['1', 0]])
  outbox.resume(7)
  await vi.waitFor(() => expect(outbox.waiting).toEqual([]))
  expect(sent.slice(1)).toEqual([
    ['1', 7],
    ['2', 8],
  ])
})

test('a sending that ends in an unknown way is one that did not reach, and is tried again', async () => {
  const { outbox, sent, said } = setUp([() => Promise.reject(new TypeError('no versions'))])
  outbox.resume(0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(said().at(-1)).toBe('offline'))
  outbox.retry()
  await vi.waitFor(() => expect(said().at(-1)).toBe('saved'))
  expect(sent).toEqual([
    ['1', 0],
    ['1', 0],
  ])
})

test('what fails after a commit holds up neither the word nor the next edit', async () => {
  const { outbox, sent, said, onCommitted } = setUp([])
  onCommitted.mockImplementationOnce(() => {
    throw new DOMException('closed', 'InvalidStateError')
  })
  outbox.resume(0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(said().at(-1)).toBe('saved'))
  outbox.add(edit('2'))
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  await vi.waitFor(() => expect(outbox.waiting).toEqual([]))
})

test('a refused edit stays kept, holds up the next, and says why', async () => {
  const { outbox, phases, said } = setUp([{ outcome: 'refused', reason: 'No.' }])
  outbox.resume(0)
  outbox.add(edit('1'))
  await vi.waitFor(() => expect(said().at(-1)).toBe('refused'))
  outbox.add(edit('2'))
  expect(phases.at(-1)).toEqual({ phase: 'refused', reason: 'No.', waiting: 2 })
  expect(outbox.refused).toEqual(edit('1'))
  expect(outbox.waiting).toHaveLength(2)
})

test('what waited from before is there while nothing is sent, and survives another edit', async () => {
  const { outbox, kept, sent } = setUp([], [edit('1')])
  outbox.add(edit('2'))
  expect(outbox.isKept).toBe(false)
  await vi.waitFor(() => expect(kept.now).toEqual(['1', '2']))
  await vi.waitFor(() => expect(outbox.isKept).toBe(true))
  expect(sent).toEqual([])
  outbox.resume(3)
  await vi.waitFor(() => expect(kept.now).toEqual([]))
  expect(sent).toEqual([
    ['1', 3],
    ['2', 4],
  ])
})

test('with nothing left to send, whatever was said before gives way to saved', () => {
  const { outbox, said } = setUp([], [edit('1')])
  outbox.replace([])
  outbox.resume(1)
  expect(said()).toEqual(['saved'])
})

test('closed, it says and sends nothing more, but keeps what is still added', async () => {
  let answer: (delivery: Delivery) => void = () => {}
  const { outbox, kept, sent, phases } = setUp([() => new Promise(resolve => (answer = resolve))])
  outbox.resume(0)
  outbox.add(edit('1'))
  outbox.add(edit('2'))
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  const before = phases.length
  outbox.close()
  outbox.add(edit('3'))
  outbox.resume(9)
  answer({ outcome: 'committed', version: 1 })
  await vi.waitFor(() => expect(kept.now).toEqual(['2', '3']))
  expect(sent).toHaveLength(1)
  expect(phases).toHaveLength(before)
})

test('with the store full and the server away, it says that nothing is kept', async () => {
  const { outbox, kept, phases } = setUp([{ outcome: 'unreachable' }])
  kept.isFull = true
  outbox.resume(0)
  outbox.add(edit('1'))
  await vi.waitFor(() =>
    expect(phases.at(-1)).toEqual({
      phase: 'not-kept',
      reason: 'This browser’s store is full, and Assay cannot be reached.',
    }),
  )
  outbox.close()
})
