import { describe, expect, test } from 'vitest'
import { articleDirection, paragraphDirection, textDirection } from './direction.ts'
import { createReader } from './reader.ts'

const hebrew = 'רוסיה תילחם זמן רב.'
const arabic = 'ستقاتل روسيا طويلا.'

test.each([
  ['he', 'English words.', 'rtl'],
  ['ar-EG', '', 'rtl'],
  ['fa', '', 'rtl'],
  ['ur', '', 'rtl'],
  ['az-Arab', '', 'rtl'],
  ['en', hebrew, 'ltr'],
  ['zh', hebrew, 'ltr'],
  [undefined, hebrew, 'rtl'],
  [undefined, arabic, 'rtl'],
  [undefined, 'English words.', 'ltr'],
  [undefined, '1941 – 1945', 'ltr'],
  ['xx', arabic, 'rtl'],
  ['not a tag', arabic, 'rtl'],
])('an article in %s: %j', (language, text, expected) => {
  expect(articleDirection(createReader(text, language), language)).toBe(expected)
})

describe('textDirection', () => {
  test.each([
    ['', 'rtl', 'rtl'],
    ['1941 – 1945', 'rtl', 'rtl'],
    ['俄罗斯', 'rtl', 'ltr'],
    ['NATO הודיעה כי תסייע', 'ltr', 'rtl'],
    ['NATO said “שלום” to everybody', 'rtl', 'ltr'],
    ['“Hamas” (حماس) said', 'rtl', 'ltr'],
    ['\u200fNATO, USA', 'ltr', 'rtl'],
    ['“\u200eשלום', 'rtl', 'ltr'],
    ['\u061c12 NATO', 'ltr', 'rtl'],
    ['NATO \u200fUSA', 'rtl', 'ltr'],
    ['\u{1e900}\u{1e901}', 'ltr', 'rtl'],
    // An override turns what is shown, not what the text is.
    ['\u202eabc', 'rtl', 'ltr'],
  ] as const)('%j, otherwise %s', (text, otherwise, expected) => {
    expect(textDirection(text, otherwise)).toBe(expected)
  })
})

test('a paragraph that continues a line takes the direction of its line', () => {
  const reader = createReader(`English.\n${'מילה '.repeat(2_000)}${'word '.repeat(2_000)}\n12`)
  const directions = reader.paragraphs.map((_, index) => paragraphDirection(reader, index, 'ltr'))
  expect(directions.length).toBeGreaterThan(4)
  expect(directions).toEqual(['ltr', ...directions.slice(2).map(() => 'rtl'), 'ltr'])
})
