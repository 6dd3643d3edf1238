import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../../../testing/property.ts'
import { indexCodePoints } from '../../../text/code-points.ts'
import { splitParagraphs } from '../../../text/paragraphs.ts'
import { chunkParagraphs } from './chunks.ts'

const chunksOf = (...lengths: readonly number[]) =>
  chunkParagraphs(
    splitParagraphs(indexCodePoints(lengths.map(length => 'x'.repeat(length)).join('\n\n'))),
    66,
  )

test('a chunk ends with the paragraph that makes it half a screen high', () => {
  expect(chunksOf()).toEqual([])
  expect(chunksOf(10).map(({ first, last }) => [first, last])).toEqual([[0, 1]])
  const shapes = chunksOf(...Array(7).fill(600), 6_000, 600).map(({ first, last }) => last - first)
  expect(shapes).toEqual([2, 2, 2, 2, 1])
})

test('every paragraph is in one chunk, in order', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 6_000 }), { maxLength: 60 })
  checkProperty(
    'chunks',
    fc.property(lengths, each => {
      const chunks = chunksOf(...each)
      const covered = chunks.flatMap(({ first, last }) =>
        Array.from({ length: last - first }, (_, at) => first + at),
      )
      expect(covered).toEqual(each.map((_, at) => at))
      expect(chunks.every(({ height }) => height > 0)).toBe(true)
    }),
  )
})
