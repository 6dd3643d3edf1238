import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { createReader } from './reader.ts'
import { countWords, wordAt } from './words.ts'

const marked: [string, string | null][] = [
  ['the |Russian-speaking people', 'Russian-speaking'],
  ['the Russian|-speaking people', 'Russian-speaking'],
  ['the Russian-speakin|g people', 'Russian-speaking'],
  ['the Russian-speaking| people', null],
  ['people|.', null],
  ['people|', null],
  ['|“people”', null],
  ['one\n|\ntwo', null],
  ['one\n\n|two', 'two'],
  ['😀 |𝔘𝔨𝔯', '𝔘𝔨𝔯'],
]

describe('wordAt', () => {
  test.each(marked)('%j', (text, expected) => {
    const reader = createReader(text.replace('|', ''))
    const word = wordAt(reader, Array.from(text).indexOf('|'))
    expect(word && reader.points.slice(word.start, word.end)).toBe(expected)
  })
})

describe('countWords', () => {
  test('of the sample article', () => {
    const text = readFileSync(new URL('../../fixtures/butusov.txt', import.meta.url), 'utf8')
    expect(countWords(createReader(text))).toBe(437)
  })

  test('counts what Unicode calls words, line by line', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
    const property = fc.property(arbitraryText(), text => {
      const lines = text.split('\n').map(line => [...segmenter.segment(line)].filter(word => word.isWordLike))
      expect(countWords(createReader(text))).toBe(lines.flat().length)
    })
    checkProperty('countWords', property, { runs: 500 })
  })

  test('a line of half a million characters is no obstacle', () => {
    expect(countWords(createReader('war and peace '.repeat(40_000)))).toBe(120_000)
  })
})
