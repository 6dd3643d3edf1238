import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../testing/property.ts'
import { nameApart } from './name-apart.ts'

test('of people with one name all but the first by id get a number', () => {
  const people = [
    { id: 'c', name: 'Ines Kovač' },
    { id: 'b', name: 'Ana' },
    { id: 'a', name: 'Ines Kovač' },
    { id: 'd', name: 'Ines Kovač' },
  ]
  expect([...nameApart(people)].sort()).toEqual([
    ['a', 'Ines Kovač'],
    ['b', 'Ana'],
    ['c', 'Ines Kovač (2)'],
    ['d', 'Ines Kovač (3)'],
  ])
})

test('a number that is part of somebody’s name is passed over', () => {
  const people = ['Ana', 'Ana', 'Ana (2)'].map((name, at) => ({ id: `${at}`, name }))
  expect([...nameApart(people).values()]).toEqual(['Ana', 'Ana (3)', 'Ana (2)'])
})

test('no two are called the same, in whatever order they come', () => {
  const person = fc.record({ id: fc.uuid(), name: fc.constantFrom('A', 'A (2)', 'A (3)', 'B', '') })
  checkProperty(
    'names apart',
    fc.property(fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 9 }), people => {
      const names = nameApart(people)
      expect(new Set(names.values()).size).toBe(people.length)
      expect(nameApart(people.toReversed())).toEqual(names)
      for (const { id, name } of people) expect(names.get(id)?.startsWith(name)).toBe(true)
    }),
  )
})
