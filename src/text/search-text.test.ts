import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from './code-points.ts'
import { foldText } from './fold-text.ts'
import { foldQuery, hasText, type SearchOptions, searchText } from './search-text.ts'

/** What is found, as it stands in the text. */
function find(text: string, query: string, options?: SearchOptions): readonly string[] {
  const points = indexCodePoints(text)
  return searchText(points, foldText(text), query, options).map(({ start, end }) => points.slice(start, end))
}

describe('finds', () => {
  test.each([
    ['whatever the case', 'War, war, WAR', 'wAr', ['War', 'war', 'WAR']],
    ['whatever the accents', 'café cafe CAFÉ', 'cafe', ['café', 'cafe', 'CAFÉ']],
    ['accents that stand by themselves', 'cafe\u0301s', 'café', ['cafe\u0301']],
    ['typed accents in plain letters', 'naive', 'naïve', ['naive']],
    [
      'curly quotes by straight ones',
      '“Why”, he said, it’s ‘so’',
      `"why", he said, it's 'so'`,
      ['“Why”, he said, it’s ‘so’'],
    ],
    ['straight quotes by curly ones', 'a "b" c', '„b“', ['"b"']],
    ['guillemets', 'он сказал «нет»', '"нет"', ['«нет»']],
    ['any dash', 'so – and so — and so-and', 'so - and', ['so – and', 'so — and']],
    ['a typed dash', 'well-known', 'well—known', ['well-known']],
    ['any space, and several', 'a\u00a0b a  b a \u2009b', 'a b', ['a\u00a0b', 'a  b', 'a \u2009b']],
    ['Cyrillic', 'Россия и россия', 'РОССИЯ', ['Россия', 'россия']],
    ['a final sigma', 'ΟΔΟΣ οδος', 'οδοσ', ['ΟΔΟΣ']],
    ['through soft hyphens', 'mobili\u00adzation', 'mobilization', ['mobili\u00adzation']],
    ['ligatures', 'the ﬁeld', 'field', ['ﬁeld']],
    ['an ellipsis by its dots', 'so… and', 'so...', ['so…']],
    ['astral characters', '😀x😀X', 'x', ['x', 'X']],
    ['astral characters themselves', 'a😀b😀', '😀', ['😀', '😀']],
    ['a capital of two units', 'İstanbul', 'istanbul', ['İstanbul']],
    ['none over another', 'aaaaa', 'aa', ['aa', 'aa']],
    ['without the white space around what is typed', 'war', '  war ', ['war']],
    ['not half a ligature', 'ﬁ', 'f', []],
    ['not half an ellipsis', 'so…', '.', []],
    ['not over a line end', 'one\ntwo', 'one two', []],
    ['nothing for nothing', 'one two', '', []],
    ['nothing for white space', 'one two', ' \n\t', []],
    ['nothing for marks alone', 'cafe\u0301', '\u0301', []],
    ['nothing in nothing', '', 'a', []],
  ])('%s', (_, text, query, expected) => {
    expect(find(text, query)).toEqual(expected)
  })
})

describe('finds as whole words', () => {
  test.each([
    ['not within words', 'war warn toward war.', 'war', 2],
    ['not before an accent', 'cafés café', 'cafe', 1],
    ['not half of it’s', 'it’s it', 'it', 1],
    ['not the end of don’t', "don't t", 't', 1],
    ['within quotes', "the 'war' began", 'war', 1],
    ['beside dashes', 'pre-war', 'war', 1],
    ['several words', 'a war began, a war begand', 'war began', 1],
    ['not beside an astral letter', '𝐀b b', 'b', 1],
  ])('%s', (_, text, query, count) => {
    expect(find(text, query, { wholeWords: true })).toHaveLength(count)
    expect(hasText(foldText(text), text, query, { wholeWords: true })).toBe(count > 0)
  })
})

describe('whatever the text', () => {
  const unit = fc.constantFrom(
    'a',
    'A',
    'b',
    'é',
    'e',
    '\u0301',
    ' ',
    '\u00a0',
    '\n',
    '“',
    '"',
    '–',
    '-',
    'ﬁ',
    '😀',
    '\ud800',
  )
  const text = fc.string({ unit, maxLength: 40 })
  const query = fc.string({ unit, minLength: 1, maxLength: 4 })

  test('what is found reads as what was looked for, in order, apart, on one line', () => {
    const property = fc.property(text, query, (whole, wanted) => {
      const points = indexCodePoints(whole)
      let free = 0
      for (const { start, end } of searchText(points, foldText(whole), wanted)) {
        expect(start).toBeGreaterThanOrEqual(free)
        expect(foldQuery(points.slice(start, end))).toBe(foldQuery(wanted))
        expect(points.slice(start, end)).not.toContain('\n')
        free = end
      }
    })
    checkProperty('found places', property, { runs: 1_000 })
  })

  test('words that stand there as typed are found', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '😀', '-'), minLength: 1, maxLength: 5 })
    const property = fc.property(text, word, text, (before, wanted, after) => {
      const whole = `${before}\n${wanted}\n${after}`
      const start = Array.from(`${before}\n`).length
      const spans = searchText(indexCodePoints(whole), foldText(whole), wanted)
      expect(spans).toContainEqual({ start, end: start + Array.from(wanted).length })
    })
    checkProperty('planted words', property, { runs: 500 })
  })

  test('plain letters are found where a pattern finds them', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.'), maxLength: 60 })
    const wanted = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.'), minLength: 1, maxLength: 3 })
    const property = fc.property(plain, wanted, (whole, typed) => {
      const pattern = new RegExp(typed.replaceAll('.', '\\.'), 'gi')
      const places = [...whole.matchAll(pattern)].map(({ index }) => index)
      const spans = searchText(indexCodePoints(whole), foldText(whole), typed)
      expect(spans.map(({ start }) => start)).toEqual(places)
    })
    checkProperty('plain letters', property, { runs: 500 })
  })
})

test('a text longer than a slice is folded as its parts are', () => {
  const line = 'Écoute – “now” ﬁ 😀 ё\n'
  const whole = line.repeat(9_000)
  expect(foldText(whole).text).toBe(foldText(line).text.repeat(9_000))
  expect(find(whole, 'ecoute')).toHaveLength(9_000)
})
