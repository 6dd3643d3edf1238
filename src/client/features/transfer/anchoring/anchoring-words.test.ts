import { expect, test } from 'vitest'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { createFoundItem } from '../../../../testing/create-found-item.ts'
import {
  countStatuses,
  presentAnchoring,
  presentFind,
  presentPlaced,
  presentPlacing,
  presentSettled,
} from './anchoring-words.ts'
import type { DecisionCounts } from './decisions.ts'

const list = (...statuses: FoundItem['status'][]) => statuses.map(status => createFoundItem(status))
const tomas = { occasion: 'import' as const, people: ['Tomás Reyes'] }

test.each([
  [
    list('exact', 'moved', 'changed', 'ambiguous', 'orphan'),
    tomas,
    'Tomás Reyes read another version of the text. 2 of 5 claims fit word for word, 1 needs a glance, 2 need you.',
  ],
  [
    list('moved', 'moved'),
    { occasion: 'import', people: ['A', 'B'] },
    'This file was made on another version of the text. All 2 claims fit word for word.',
  ],
  [list('orphan'), { occasion: 'aside', people: [] }, 'These were kept aside. Of 1 claim, 1 needs you.'],
  [
    [createFoundItem('exact'), createFoundItem('changed', { kind: 'review' })],
    { occasion: 'correction', people: [] },
    'The corrected text is read. 1 of 2 claims and reviews fits word for word, 1 needs a glance.',
  ],
  [[], tomas, 'Tomás Reyes read another version of the text. There are no claims to place.'],
] as const)('the headline says who read what and how much fits', (items, about, says) => {
  expect(presentAnchoring(items, about)).toBe(says)
})

const counts: DecisionCounts = { placed: 0, aside: 0, out: 0, here: 0, open: 0 }

test.each([
  [{ placed: 14, aside: 1 }, 'import', 'Place 14, keep 1 aside', 'Placed 14 claims, kept 1 aside.'],
  [{ placed: 1, out: 2 }, 'aside', 'Place 1, leave 2 out', 'Placed 1 claim, left 2 out.'],
  [{ aside: 3 }, 'import', 'Keep 3 aside', 'Kept 3 aside.'],
  [{ placed: 3 }, 'correction', 'Make the new text, place 3', 'Placed 3 claims.'],
  [{}, 'correction', 'Make the new text', 'Everything stayed as it was.'],
  [{}, 'import', 'Change nothing', 'Everything stayed as it was.'],
] as const)('the button says what it does, and the message what it did', (some, occasion, button, done) => {
  expect(presentPlacing({ ...counts, ...some }, occasion)).toBe(button)
  expect(presentPlaced({ ...counts, ...some })).toBe(done)
})

test.each([
  [createFoundItem('changed', { score: 0.9999 }), '99 per cent alike'],
  [
    createFoundItem('changed', { score: 0.7, before: ['a', 'b'], missing: [1] }),
    '70 per cent alike, 1 of 2 parts gone',
  ],
  [createFoundItem('ambiguous'), 'Several places would do'],
  [createFoundItem('orphan'), 'Nothing like it is there'],
  [
    createFoundItem('orphan', { candidates: [[{ start: 0, end: 4, exact: 'ward', score: 0.4 }]] }),
    'Only something like it is there',
  ],
])('a find is told in a few words', (item, says) => {
  expect(presentFind(item)).toBe(says)
})

test('how far claims moved is told as a range', () => {
  const at = (start: number) => createFoundItem('moved', { fragments: [{ start, end: start + 4 }] })
  expect(presentSettled([createFoundItem('exact')])).toBe('Word for word. 1 in the same place.')
  expect(presentSettled([createFoundItem('exact'), at(1), at(3)])).toBe(
    'Word for word. 1 in the same place, 2 moved back by 1 to 3 characters.',
  )
  expect(presentSettled([at(9)])).toBe('Word for word. 1 moved on by 5 characters.')
  expect(presentSettled([at(1), at(9)])).toBe('Word for word. 2 moved by 3 to 5 characters.')
})

test('items are counted by what became of them', () => {
  expect(countStatuses(list('exact', 'exact', 'orphan'))).toEqual({
    exact: 2,
    moved: 0,
    changed: 0,
    ambiguous: 0,
    orphan: 1,
  })
})
