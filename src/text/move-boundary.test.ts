import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { type BoundaryMove, moveBoundary } from './move-boundary.ts'
import { createReader } from './reader.ts'

/** Where a boundary goes, step by step, in a text whose `|` says where it stands. */
function walk(marked: string, direction: -1 | 1, move: BoundaryMove): string[] {
  const text = marked.replace('|', '')
  const reader = createReader(text)
  const stops: string[] = []
  for (let offset = Array.from(marked).indexOf('|'); ; ) {
    const next = moveBoundary(reader, offset, direction, move)
    if (next === offset) return stops
    offset = next
    stops.push(`${reader.points.slice(offset - 3, offset)}|${reader.points.slice(offset, offset + 3)}`)
  }
}

const walks: [string, BoundaryMove['edge'], BoundaryMove['granularity'], -1 | 1, string, string[]][] = [
  ['starts forward', 'start', 'word', 1, '|“One, two-three.', ['“|One', 'e, |two']],
  ['starts back', 'start', 'word', -1, '“One, two-three|.', ['e, |two', '“|One']],
  ['ends forward', 'end', 'word', 1, '|“One, two-three.', ['One|, t', 'ree|.']],
  ['ends back', 'end', 'word', -1, '“One, two-three.|', ['ree|.', 'One|, t']],
  ['over paragraphs', 'start', 'word', 1, 'One|.\n\n***\n\nTwo.', ['*\n\n|Two']],
  ['back over paragraphs', 'end', 'word', -1, 'One.\n\n***\n\n|Two.', ['One|.\n\n']],
  ['from a blank line', 'start', 'word', 1, 'One.\n|\nTwo.', ['.\n\n|Two']],
  ['back from a blank line', 'start', 'word', -1, 'One.\n|\nTwo.', ['|One']],
  ['by sentence', 'end', 'sentence', 1, 'One |is. Two is.', ['is.| Tw', 'is.|']],
  ['by character', 'start', 'grapheme', 1, '|a 👍🏽e\u0301', ['a |👍🏽e', ' 👍🏽|e\u0301']],
  ['nowhere in a text of marks', 'start', 'word', 1, '|?!', []],
]

describe('moveBoundary', () => {
  test.each(walks)('%s', (_, edge, granularity, direction, marked, stops) => {
    expect(walk(marked, direction, { edge, granularity })).toEqual(stops)
  })

  test('stops at the same places both ways', () => {
    const edges = fc.constantFrom('start' as const, 'end' as const)
    const granularities = fc.constantFrom('word' as const, 'sentence' as const, 'grapheme' as const)
    const property = fc.property(arbitraryText(), edges, granularities, (text, edge, granularity) => {
      const end = Array.from(text).length
      const forward = stopsFrom(text, 0, 1, { edge, granularity })
      const back = stopsFrom(text, end, -1, { edge, granularity }).reverse()
      // Where a walk begins it does not stop; everything between is met both ways.
      const inner = (stop: number) => stop > 0 && stop < end
      expect(forward.filter(inner)).toEqual(back.filter(inner))
    })
    checkProperty('moveBoundary', property, { runs: 100 })
  })

  test('crosses a line that is read in pieces without a gap', () => {
    const stops = stopsFrom('word '.repeat(1_000), 0, 1, { edge: 'end', granularity: 'word' })
    expect(stops).toEqual(Array.from({ length: 1_000 }, (_, i) => i * 5 + 4))
  })
})

function stopsFrom(text: string, from: number, direction: -1 | 1, move: BoundaryMove): number[] {
  const reader = createReader(text)
  const stops: number[] = []
  for (let offset = from; ; ) {
    const next = moveBoundary(reader, offset, direction, move)
    if (next === offset) return stops
    stops.push(next)
    offset = next
  }
}
