import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText, arbitraryUnits } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from './code-points.ts'

// text, then the UTF-16 offset of every code point offset from 0 to the length
const cases: [string, number[]][] = [
  ['', [0]],
  ['abc', [0, 1, 2, 3]],
  ['a😀b', [0, 1, 3, 4]],
  ['😀😀', [0, 2, 4]],
  ['\ud83d😀\ude00', [0, 1, 3, 4]],
  ['e\u0301', [0, 1, 2]],
  ['🇺🇦', [0, 2, 4]],
]

describe('indexCodePoints', () => {
  test.each(cases)('%j', (text, offsets) => {
    const points = indexCodePoints(text)
    expect(points.length).toBe(offsets.length - 1)
    expect(offsets.map((_, codePoint) => points.toUtf16(codePoint))).toEqual(offsets)
    expect(offsets.map(points.toCodePoint)).toEqual(offsets.map((_, codePoint) => codePoint))
  })

  test('the inside of a pair counts as the pair', () => {
    expect(indexCodePoints('a😀b').toCodePoint(2)).toBe(1)
  })

  test.each([-1, 4, 0.5, Number.NaN])('offset %d outside of the text is a mistake', offset => {
    const points = indexCodePoints('a😀b')
    expect(() => points.toUtf16(offset)).toThrow(RangeError)
    expect(() => points.toCodePoint(offset === 4 ? 5 : offset)).toThrow(RangeError)
  })

  test('a slice stops at the ends of the text', () => {
    expect(indexCodePoints('a😀b').slice(-5, 2)).toBe('a😀')
    expect(indexCodePoints('a😀b').slice(1, 99)).toBe('😀b')
  })

  test('there and back shifts nothing', () => {
    const anyText = fc.oneof(arbitraryText(), arbitraryUnits())
    const property = fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const characters = Array.from(text)
      const points = indexCodePoints(text)
      expect(points.length).toBe(characters.length)
      const start = a % (characters.length + 1)
      const end = start + (b % (characters.length - start + 1))
      const utf16 = characters.slice(0, start).join('').length
      expect(points.toUtf16(start)).toBe(utf16)
      expect(points.toCodePoint(utf16)).toBe(start)
      expect(points.slice(start, end)).toBe(characters.slice(start, end).join(''))
    })
    checkProperty('code points, 5,000 round trips', property, { runs: 5_000 })
  })

  test('the two directions agree at every offset of a text', () => {
    const property = fc.property(arbitraryUnits(), text => {
      const points = indexCodePoints(text)
      let codePoint = -1
      for (let utf16 = 0; utf16 < text.length; utf16++) {
        const insidePair = utf16 > 0 && (text.codePointAt(utf16 - 1) ?? 0) > 0xffff
        if (!insidePair) codePoint++
        expect(points.toCodePoint(utf16)).toBe(codePoint)
        expect(points.toUtf16(codePoint)).toBe(insidePair ? utf16 - 1 : utf16)
      }
    })
    checkProperty('code points at every offset', property, { runs: 500 })
  })
})
