import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryFragments } from '../testing/arbitrary-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { areFragments, compareSpans, contains, normaliseFragments, overlaps, type Span } from './span.ts'

/** Spans from a drawing: `=` for every code point they hold. */
function parseSpans(drawing: string): Span[] {
  return [...drawing.matchAll(/=+/g)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
}

const relations: [string, string, { overlaps: boolean; contains: boolean }][] = [
  ['==   ', '   ==', { overlaps: false, contains: false }],
  ['==   ', '  ==', { overlaps: false, contains: false }],
  ['===  ', '  ==', { overlaps: true, contains: false }],
  ['=====', ' == ', { overlaps: true, contains: true }],
  [' == ', '=====', { overlaps: true, contains: false }],
  ['===', '===', { overlaps: true, contains: true }],
]

test.each(relations)('%j and %j', (a, b, expected) => {
  const [one, other] = [...parseSpans(a), ...parseSpans(b)]
  if (!one || !other) throw new Error('two spans are needed')
  expect({ overlaps: overlaps(one, other), contains: contains(one, other) }).toEqual(expected)
  expect(overlaps(other, one)).toBe(expected.overlaps)
})

const joins: [string, string[], string][] = [
  ['one stays', [' == '], ' == '],
  ['two apart stay', ['== ==='], '== ==='],
  ['out of order', ['    ==', '== '], '==  =='],
  ['touching', ['==', '  =='], '===='],
  ['overlapping', ['===', '  =='], '===='],
  ['nested', ['=====', ' == '], '====='],
  ['all at once', ['  ==', '====     =', '      =='], '====  == ='],
]

describe('normaliseFragments', () => {
  test.each(joins)('%s', (_, drawings, expected) => {
    expect(normaliseFragments(drawings.flatMap(parseSpans))).toEqual(parseSpans(expected))
  })

  test('the earliest of joined fragments keeps its extensions, the later add theirs', () => {
    const joined = normaliseFragments([
      { start: 2, end: 6, extensions: { 'x-a': 2 } },
      { start: 0, end: 3 },
      { start: 9, end: 10, extensions: { 'x-b': 1 } },
    ])
    expect(joined).toEqual([
      { start: 0, end: 6, extensions: { 'x-a': 2 } },
      { start: 9, end: 10, extensions: { 'x-b': 1 } },
    ])
  })

  test('marks the same code points, in the form of a claim, once and for all', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }))
        .map(([start, size]) => ({ start, end: start + size })),
      { minLength: 1, maxLength: 8 },
    )
    const property = fc.property(spans, fragments => {
      const joined = normaliseFragments(fragments)
      const holds = (parts: readonly Span[], at: number) =>
        parts.some(({ start, end }) => start <= at && at < end)
      const places = Array.from({ length: 30 }, (_, at) => at)
      expect(places.filter(at => holds(joined, at))).toEqual(places.filter(at => holds(fragments, at)))
      expect(areFragments(joined, 28)).toBe(true)
      expect(normaliseFragments(joined)).toEqual(joined)
    })
    checkProperty('normaliseFragments', property, { runs: 1_000 })
  })
})

describe('areFragments in a text of ten', () => {
  test.each<[string, [number, number][], boolean]>([
    ['the whole text', [[0, 10]], true],
    [
      'two apart',
      [
        [0, 2],
        [3, 10],
      ],
      true,
    ],
    ['none', [], false],
    ['empty', [[2, 2]], false],
    ['backwards', [[3, 2]], false],
    ['before the text', [[-1, 2]], false],
    ['past the text', [[8, 11]], false],
    [
      'touching',
      [
        [0, 2],
        [2, 3],
      ],
      false,
    ],
    [
      'overlapping',
      [
        [0, 3],
        [2, 4],
      ],
      false,
    ],
    [
      'out of order',
      [
        [4, 5],
        [0, 2],
      ],
      false,
    ],
    ['between two code points', [[0.5, 2]], false],
    ['no number', [[0, Number.NaN]], false],
    ['endless', [[0, Number.POSITIVE_INFINITY]], false],
  ])('%s', (_, pairs, expected) => {
    const fragments = pairs.map(([start, end]) => ({ start, end }))
    expect(areFragments(fragments, 10)).toBe(expected)
  })

  test('normalising changes nothing that is already in form', () => {
    const property = fc.property(arbitraryFragments(10), fragments => {
      expect(areFragments(fragments, 10)).toBe(true)
      expect(normaliseFragments(fragments)).toEqual(fragments)
    })
    checkProperty('areFragments', property)
  })
})

test('compareSpans puts the earlier first and the longer before the shorter', () => {
  const spans = ['  =', '=', '===', ' =='].flatMap(parseSpans)
  expect(spans.sort(compareSpans)).toEqual(['===', '=', ' ==', '  ='].flatMap(parseSpans))
})
