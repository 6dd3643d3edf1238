import { expect, test } from 'vitest'
import { anonymiseAnnotators, maySeeOthers, type OwnWork } from './blind.ts'

const draft: OwnWork = { status: 'draft', claims: 3 }
const empty: OwnWork = { status: 'draft', claims: 0 }
const hides = { hidesLayers: true, isOnlyReviewing: false }
const reviews = { hidesLayers: true, isOnlyReviewing: true }

test.each<[string, OwnWork | null, Parameters<typeof maySeeOthers>[1], boolean]>([
  ['all, where nothing is to be hidden', draft, { ...hides, hidesLayers: false }, true],
  ['nothing while one’s own is a draft', draft, hides, false],
  ['nothing before one has begun', null, hides, false],
  ['nothing with an empty layer', empty, hides, false],
  ['all, once it is submitted', { ...draft, status: 'submitted' }, hides, true],
  ['all, once an empty one is submitted', { ...empty, status: 'submitted' }, hides, true],
  ['all, where it was returned', { ...draft, status: 'returned' }, hides, true],
  ['all, where it was accepted', { ...draft, status: 'accepted' }, hides, true],
  ['all to who only reviews', null, reviews, true],
  ['all to who only reviews, with an empty layer', empty, reviews, true],
  ['nothing once a reviewer has tagged', draft, reviews, false],
])('one sees %s', (_, own, blindness, expected) => {
  expect(maySeeOthers(own, blindness)).toBe(expected)
})

const person = (id: string, name: string) => ({ id, name })

test('people go by letters in the order of their ids, oneself by name', () => {
  const people = [person('c', 'Anna'), person('me', 'Ines'), person('a', 'Zoe'), person('n', 'Mia')]
  const expected = { a: 'Annotator A', c: 'Annotator B', n: 'Annotator C', me: 'Ines' }
  expect(Object.fromEntries(anonymiseAnnotators(people, 'me'))).toEqual(expected)
  expect(Object.fromEntries(anonymiseAnnotators(people.toReversed(), 'me'))).toEqual(expected)
  const renamed = people.map(({ id, name }) => person(id, id === 'me' ? name : `${name}x`))
  expect(Object.fromEntries(anonymiseAnnotators(renamed, 'me'))).toEqual(expected)
})

test('there are letters for any number of people', () => {
  const people = Array.from({ length: 26 * 27 + 1 }, (_, at) => person(String(at).padStart(4, '0'), ''))
  const letters = [...anonymiseAnnotators(people, 'me').values()].map(name => name.slice(10))
  expect([0, 25, 26, 51, 52, 701, 702].map(at => letters[at])).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
  expect(new Set(letters).size).toBe(people.length)
})
