import { expect, test } from 'vitest'
import { anonymiseAnnotators, maySeeOthers, type OwnWork, orderAnnotators } from './blind.ts'

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
const nobodyYet = { me: 'me', given: [] }

test('people go by letters in the order of their ids, oneself by name', () => {
  const people = [person('c', 'Anna'), person('me', 'Ines'), person('a', 'Zoe'), person('n', 'Mia')]
  const expected = { a: 'Annotator A', c: 'Annotator B', n: 'Annotator C', me: 'Ines' }
  expect(Object.fromEntries(anonymiseAnnotators(people, nobodyYet))).toEqual(expected)
  expect(Object.fromEntries(anonymiseAnnotators(people.toReversed(), nobodyYet))).toEqual(expected)
  const renamed = people.map(({ id, name }) => person(id, id === 'me' ? name : `${name}x`))
  expect(Object.fromEntries(anonymiseAnnotators(renamed, nobodyYet))).toEqual(expected)
})

test('there are letters for any number of people', () => {
  const people = Array.from({ length: 26 * 27 + 1 }, (_, at) => person(String(at).padStart(4, '0'), ''))
  const letters = [...anonymiseAnnotators(people, nobodyYet).values()].map(name => name.slice(10))
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

test('a letter once given stays, whoever comes later', () => {
  const [b, c, a] = ['b', 'c', 'a'].map(id => person(id, ''))
  if (!a || !b || !c) throw new Error('three people')
  const given = orderAnnotators([b, c], nobodyYet)
  const named = anonymiseAnnotators([a, b, c], { me: 'me', given })
  expect(Object.fromEntries(named)).toEqual({ b: 'Annotator A', c: 'Annotator B', a: 'Annotator C' })
})
