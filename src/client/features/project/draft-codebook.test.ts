import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty } from '../../../testing/property.ts'
import { getAt, moveItem, nameFor, setAt, valueFor } from './draft-codebook.ts'

const book = { 'x-tool': 1, types: [{ label: 'A', tags: ['p', 'q'] }, { label: 'B' }] }

describe('a place of the draft', () => {
  test('is read, and is nothing where nothing stands', () => {
    expect(getAt(book, ['types', 0, 'tags', 1])).toBe('q')
    expect(getAt(book, ['types', 1, 'tags', 1])).toBeUndefined()
    expect(getAt(book, ['types', 7, 'label'])).toBeUndefined()
  })

  test('is set alone, and taken away by undefined', () => {
    expect(setAt(book, ['types', 1, 'label'], 'C').types).toEqual([book.types[0], { label: 'C' }])
    expect(setAt(book, ['types', 0, 'tags'], undefined).types[0]).toEqual({ label: 'A' })
    expect(setAt(book, ['types', 1, 'when', 'attribute'], 'x').types[1]).toEqual({
      label: 'B',
      when: { attribute: 'x' },
    })
    expect(setAt(book, [], 7)).toBe(7)
    expect(book.types[1]).toEqual({ label: 'B' })
  })
})

test('an item that is moved takes none of the others away', () => {
  const property = fc.property(fc.uniqueArray(fc.integer()), fc.nat(9), fc.nat(9), (list, from, to) => {
    const moved = moveItem(list, from, to)
    expect(moved.toSorted()).toEqual(list.toSorted())
    if (from < list.length && to < list.length) expect(moved[to]).toBe(list[from])
    else expect(moved).toBe(list)
  })
  checkProperty('moved items', property)
})

test.each([
  ['Rumour', [], 'rumour'],
  ['Rumour', ['rumour', 'rumour-2'], 'rumour-3'],
  ['  Éxpert’s view! ', [], 'expert-s-view'],
  ['2nd opinion', [], 'nd-opinion'],
  ['Слух', [], 'type'],
  ['Слух', ['type'], 'type-2'],
])('%s beside %j is named %s', (label, taken, name) => {
  expect(nameFor(label, taken, 'type')).toBe(name)
})

test('the value of an option is its label, once', () => {
  expect(valueFor('maybe', ['yes'])).toBe('maybe')
  expect(valueFor('yes', ['yes', 'yes 2'])).toBe('yes 3')
})
