import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import { codesOf, editDistance, findApproximate, likeness } from './approximate.ts'

function find(text: string, pattern: string, maxErrors: number) {
  return findApproximate(codesOf(text), codesOf(pattern), maxErrors)
}

describe('places that read nearly the same', () => {
  const cases: [what: string, text: string, pattern: string, maxErrors: number, places: number[][]][] = [
    ['to the letter', 'the long war', 'long', 1, [[4, 8, 0]]],
    ['a letter left out', 'the long war', 'lng', 1, [[5, 8, 1]]],
    ['a letter put in', 'the long war', 'loong', 1, [[4, 8, 1]]],
    ['a letter replaced', 'the long war', 'lonk', 1, [[4, 7, 1]]],
    ['an astral letter is one', 'a 😀b c', '😁b', 1, [[2, 4, 1]]],
    [
      'twice',
      'a long and a lang way',
      'long',
      1,
      [
        [2, 6, 0],
        [13, 17, 1],
      ],
    ],
    ['none', 'the long war', 'peace', 1, []],
    ['an empty pattern', 'text', '', 1, []],
    ['an empty text', '', 'text', 1, []],
  ]
  test.each(cases)('%s', (_, text, pattern, maxErrors, places) => {
    expect(find(text, pattern, maxErrors).map(({ start, end, errors }) => [start, end, errors])).toEqual(
      places,
    )
  })

  test('a pattern of many words of 32, far into a text', () => {
    const pattern = Array.from({ length: 60 }, (_, i) => `word${i * 37}`).join(' ')
    const changed = pattern.replace('word370 ', '').replace('word999', 'ward999')
    const text = `${'nothing of the sort '.repeat(500)}${changed}${' and no more'.repeat(500)}`
    expect(find(text, pattern, 40)).toEqual([{ start: 10_000, end: 10_000 + changed.length, errors: 9 }])
  })
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 90 })

/** The table of edit distances, row by row. */
function plainDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

test('edit distances are those of the plain table', () => {
  const property = fc.property(letters, letters, (a, b) => {
    expect(editDistance(codesOf(a), codesOf(b))).toBe(plainDistance(a, b))
  })
  checkProperty('edit distance', property, { runs: 500 })
})

test('the nearest place is found, whatever the band, and has the errors it says', () => {
  const property = fc.property(letters, letters, fc.nat(60), (text, pattern, maxErrors) => {
    fc.pre(pattern !== '')
    const found = find(text, pattern, Math.min(maxErrors, pattern.length - 1))
    for (const { start, end, errors } of found) {
      expect(plainDistance(pattern, text.slice(start, end))).toBe(errors)
    }
    const least = leastErrors(text, pattern)
    if (least <= Math.min(maxErrors, pattern.length - 1)) {
      expect(Math.min(...found.map(({ errors }) => errors))).toBe(least)
    } else expect(found).toEqual([])
  })
  checkProperty('nearest place', property, { runs: 500 })
})

/** As in the plain table, but a match may begin and end anywhere. */
function leastErrors(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  let least = pattern.length
  for (const letter of text) {
    const next = [0]
    for (let i = 1; i <= pattern.length; i++) {
      const replaced = (column[i - 1] ?? 0) + (pattern[i - 1] === letter ? 0 : 1)
      next.push(Math.min(replaced, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1))
    }
    column = next
    least = Math.min(least, column.at(-1) ?? 0)
  }
  return least
}

test('likeness counts what a context shares with the beginning of a text', () => {
  expect(likeness(codesOf(''), codesOf('any'))).toBe(1)
  expect(likeness(codesOf('the war'), codesOf('the war went on'))).toBe(1)
  expect(likeness(codesOf('abcd'), codesOf('abxd e'))).toBe(0.75)
  expect(likeness(codesOf('abcd'), codesOf(''))).toBe(0)
})
