import { describe, expect, it } from 'vitest'
import type { Content } from '../../../core/compare/merge-readings.ts'
import { createReader } from '../../../text/reader.ts'
import { moveDraft, withEdge } from './merge-draft.ts'

const reader = createReader('One two three four five six.')
const draft = (...fragments: readonly (readonly [number, number])[]): Content => ({
  type: 'forecast',
  attributes: {},
  fragments: fragments.map(([start, end]) => ({ start, end })),
})

describe('a draft', () => {
  it.each([
    ['start', 1, [8, 13]],
    ['start', -1, [0, 13]],
    ['end', 1, [4, 18]],
    ['end', -1, [4, 7]],
  ] as const)('moves its %s by a word in direction %i', (edge, direction, [start, end]) => {
    expect(moveDraft(draft([4, 13]), edge, direction, reader).fragments).toEqual([{ start, end }])
  })

  it('never loses its last word, and parts never meet', () => {
    expect(moveDraft(draft([4, 7]), 'end', -1, reader)).toEqual(draft([4, 7]))
    expect(moveDraft(draft([4, 7], [8, 13]), 'start', 1, reader)).toEqual(draft([4, 7], [8, 13]))
    expect(withEdge(draft([4, 7], [8, 13]), 'start', 8)).toBeNull()
    expect(withEdge(draft([4, 7], [8, 13]), 'end', 18)).toEqual(draft([4, 7], [8, 18]))
  })
})
