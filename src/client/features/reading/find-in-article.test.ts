import { expect, test } from 'vitest'
import { createClaim } from '../../../testing/create-claim.ts'
import { createId } from '../../../testing/create-id.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { setFilter } from './commands.ts'
import { findInArticle, firstFrom, type Wanted } from './find-in-article.ts'
import type { OpenArticle } from './open-article.ts'

const text = 'The war began. Nobody wanted war.\nAfter the war, peace.'
const claims = [
  createClaim({ id: createId(1), fragments: [{ start: 0, end: 14 }], created: '2026-01-01T00:00:00Z' }),
  createClaim({
    id: createId(2),
    fragments: [{ start: 15, end: 21 }],
    note: 'Of wars to come.',
    created: '2026-01-03T00:00:00Z',
  }),
  createClaim({
    id: createId(3),
    // Ends within the word.
    fragments: [{ start: 15, end: 31 }],
    attributes: { speaker: 'Warren', basis: 'prediction' },
    created: '2026-01-02T00:00:00Z',
  }),
]

function find(open: OpenArticle, query: string, rest: Partial<Wanted> = {}) {
  const steps = findInArticle(open, { query, scope: 'text', ...rest })
  for (;;) {
    const { done, value } = steps.next()
    if (!done) continue
    const ids = value.claims?.map(({ id }) => Number.parseInt(id.slice(-4), 16)) ?? null
    return { at: value.places.map(({ start }) => start), ids }
  }
}

test('in the text, wherever it stands', () => {
  const { open } = createTestReading(text, claims)
  expect(find(open, 'WAR')).toEqual({ at: [4, 29, 44], ids: null })
  expect(find(open, '')).toEqual({ at: [], ids: null })
})

test('in claims by the words under them, in notes and in what is written of them', () => {
  const { open } = createTestReading(text, claims)
  expect(find(open, 'war', { scope: 'claims' })).toEqual({ at: [4], ids: [1, 3, 2] })
  expect(find(open, 'war', { scope: 'claims', wholeWords: true })).toEqual({ at: [4], ids: [1] })
  // What is chosen from a list is no writing.
  expect(find(open, 'prediction', { scope: 'claims' })).toEqual({ at: [], ids: [] })
})

test('in the order of lists', () => {
  const { open } = createTestReading(text, claims)
  open.store.setState({ order: 'created' })
  expect(find(open, 'war', { scope: 'claims' }).ids).toEqual([2, 3, 1])
})

test('in those claims alone that the filter shows', () => {
  const { open } = createTestReading(text, claims)
  setFilter(open, { hidden: new Set(), conditions: [{ kind: 'note', is: true }] })
  expect(find(open, 'war', { scope: 'claims' }).ids).toEqual([2])
})

test('a note that has changed since is read anew', () => {
  const { open } = createTestReading(text, claims)
  find(open, 'peace', { scope: 'claims' })
  const claim = open.index.get(createId(1))
  if (claim) open.index.put({ ...claim, note: 'Peace' })
  expect(find(open, 'peace', { scope: 'claims' }).ids).toEqual([1])
})

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [44, 2],
  [45, 3],
])('the first place from %i on is number %i', (offset, at) => {
  expect(
    firstFrom(
      [4, 29, 44].map(start => ({ start, end: start + 3 })),
      offset,
    ),
  ).toBe(at)
})
