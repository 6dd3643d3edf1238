import { expect, test } from 'vitest'
import { createReader } from './reader.ts'
import type { Granularity } from './segmenter.ts'
import { piecesOf, readUnits } from './units.ts'

const lines: [string, string, Granularity[]?][] = [
  ['Latin', 'Russia can’t fight a well-known, long-term war 😀 for e\u0301tat. '],
  ['Cyrillic', 'Росія не здатна воювати; мобилизация – «провал». '],
  ['Arabic', 'قال الرئيس إن الحَرْبُ \u202bطويلة\u202c جدا. '],
  ['Devanagari', 'रूस लंबे समय तक लड़ेगा। '],
  ['Chinese', '俄罗斯将长期战斗，因为它积累了大量弹药。'],
  // Thai ends no sentence with a mark; one of twelve thousand characters is cut.
  ['Thai', 'รัสเซียจะต่อสู้ เป็นเวลานาน ', ['word', 'grapheme']],
]

/** A long line segmented in one go, for which Intl.Segmenter takes its time. */
function segmentWhole(line: string, granularity: Granularity): number[] {
  const segments = new Intl.Segmenter('en', { granularity }).segment(line)
  return Array.from(segments, segment => segment.index + segment.segment.trimEnd().length)
}

test.each(lines)('a long line of %s reads the same in pieces as whole', (_, sentence, granularities) => {
  const line = sentence.repeat(Math.ceil(12_000 / sentence.length)).trimEnd()
  const reader = createReader(line)
  const whole = { start: 0, end: reader.points.length }
  for (const granularity of granularities ?? (['word', 'sentence', 'grapheme'] as const)) {
    const pieces = piecesOf(reader, whole, granularity)
    expect(pieces.count).toBeGreaterThan(1)
    const inPieces = new Set<number>()
    for (let i = 0; i < pieces.count; i++) {
      for (const unit of readUnits(reader, pieces.at(i), granularity)) if (unit.whole) inPieces.add(unit.end)
    }
    const expected = new Set(segmentWhole(line, granularity))
    expect([...inPieces].filter(end => !expected.has(end))).toEqual([])
    expect(inPieces.size).toBeGreaterThan(pieces.count)
  }
})

test('pieces follow on each other, and each offset is found in its own', () => {
  for (const line of [
    'word '.repeat(3_000),
    'x'.repeat(9_999),
    '龍'.repeat(5_000),
    '😀'.repeat(5_000),
    'a',
  ]) {
    const reader = createReader(line)
    for (const granularity of ['word', 'sentence'] as const) {
      const pieces = piecesOf(reader, { start: 0, end: reader.points.length }, granularity)
      let end = 0
      for (let i = 0; i < pieces.count; i++) {
        const piece = pieces.at(i)
        expect(piece.start).toBe(end)
        expect(piece.end).toBeGreaterThan(piece.start)
        expect([pieces.indexOf(piece.start), pieces.indexOf(piece.end - 1)]).toEqual([i, i])
        end = piece.end
      }
      expect(end).toBe(line.length)
    }
  }
})
