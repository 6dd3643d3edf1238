import { expect, test } from 'vitest'
import { createClaim } from '../../../testing/create-claim.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { undo } from './actions.ts'
import { focusClaim } from './focus.ts'
import type { OpenArticle } from './open-article.ts'
import { addPart, fillGap, removePart } from './parts.ts'

const text = 'one two three four five six seven eight nine ten'

function open(...spans: readonly (readonly [start: number, end: number])[]) {
  const claim = createClaim({
    id: 'it',
    note: 'kept',
    fragments: spans.map(([start, end]) => ({ start, end })),
  })
  const reading = createTestReading(text, [claim])
  focusClaim(reading.open, claim)
  return { ...reading, it: () => reading.open.index.get('it') ?? claim, before: claim }
}

const spansOf = (article: OpenArticle) =>
  (article.index.get('it')?.fragments ?? []).map(({ start, end }) => [start, end])

// what the claim has, what is added, what it has then
const added: readonly (readonly [string, [number, number][], [number, number], [number, number][]])[] = [
  [
    'behind it',
    [[0, 3]],
    [8, 13],
    [
      [0, 3],
      [8, 13],
    ],
  ],
  [
    'before it',
    [[8, 13]],
    [0, 3],
    [
      [0, 3],
      [8, 13],
    ],
  ],
  [
    'between two',
    [
      [0, 3],
      [19, 23],
    ],
    [8, 13],
    [
      [0, 3],
      [8, 13],
      [19, 23],
    ],
  ],
  ['touching', [[0, 3]], [3, 7], [[0, 7]]],
  ['the next word', [[0, 3]], [4, 7], [[0, 7]]],
  [
    'the words of a gap',
    [
      [0, 3],
      [8, 13],
      [19, 23],
    ],
    [4, 7],
    [
      [0, 13],
      [19, 23],
    ],
  ],
  [
    'overlapping',
    [
      [0, 7],
      [19, 23],
    ],
    [4, 13],
    [
      [0, 13],
      [19, 23],
    ],
  ],
  [
    'over the gap',
    [
      [0, 3],
      [8, 13],
    ],
    [2, 9],
    [[0, 13]],
  ],
]

test.each(added)('a part %s', (_, has, [start, end], then) => {
  const { open: article, it, before } = open(...has)
  addPart(article, { start, end })
  expect(spansOf(article)).toEqual(then)
  expect(it()).toMatchObject({ id: 'it', note: 'kept', created: before.created, type: before.type })
  undo(article)
  expect(spansOf(article)).toEqual(has)
})

test('a part within what the claim has changes nothing', () => {
  const { open: article, sent } = open([0, 13])
  addPart(article, { start: 4, end: 7 })
  expect(spansOf(article)).toEqual([[0, 13]])
  expect(sent).toEqual([])
})

test('parts are taken out one by one, but never the last', () => {
  const { open: article, it } = open([0, 3], [8, 13], [19, 23])
  removePart(article, it(), 1)
  expect(spansOf(article)).toEqual([
    [0, 3],
    [19, 23],
  ])
  removePart(article, it(), 0)
  expect(spansOf(article)).toEqual([[19, 23]])
  removePart(article, it(), 0)
  expect(spansOf(article)).toEqual([[19, 23]])
})

test('two parts become one with all that stands between them', () => {
  const { open: article, it, sent } = open([0, 3], [8, 13], [19, 23])
  fillGap(article, it(), 1)
  expect(spansOf(article)).toEqual([
    [0, 3],
    [8, 23],
  ])
  fillGap(article, it(), 1)
  expect(sent).toHaveLength(1)
})

test('a claim does not become a double of another', () => {
  const { open: article } = open([0, 3])
  const twin = createClaim({
    id: 'twin',
    fragments: [
      { start: 0, end: 3 },
      { start: 8, end: 13 },
    ],
  })
  article.index.put(twin)
  addPart(article, { start: 8, end: 13 })
  expect(spansOf(article)).toEqual([[0, 3]])
})

test('nothing is added without a focused claim, a selection or the pen', () => {
  const { open: article, sent, before } = open([0, 3])
  addPart(article, null)
  focusClaim(article, null)
  addPart(article, { start: 8, end: 13 })
  focusClaim(article, before)
  article.store.setState({ writer: 'other-tab' })
  addPart(article, { start: 8, end: 13 })
  expect(sent).toEqual([])
})
