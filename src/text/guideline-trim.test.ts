import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains } from '../core/span.ts'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { trimToGuideline } from './guideline-trim.ts'
import { createReader } from './reader.ts'
import { trimSpan } from './trim-span.ts'

/** The text with the ends of what is left in brackets; the selection stands between them too. */
function trim(marked: string, language?: string): string | null {
  const start = Array.from(marked).indexOf('[')
  const end = Array.from(marked).indexOf(']') - 1
  const reader = createReader(marked.replace('[', '').replace(']', ''), language)
  const result = trimToGuideline(reader, { start, end })
  return result && reader.points.slice(result.span.start, result.span.end)
}

const trimmed: [string, string][] = [
  ['The analyst noted [that Russia may lose].', 'Russia may lose'],
  ['He told reporters [that Russia may lose].', 'Russia may lose'],
  ['The drama is [that Russia may lose].', 'Russia may lose'],
  ['[But a state will never win].', 'a state will never win'],
  ['so [and prices will fall],', 'prices will fall'],
  ['[First, a mass flight will begin.]', 'a mass flight will begin.'],
  ['[Second, Russia has no trucks.]', 'Russia has no trucks.'],
  ['[Experts have noted that it may rain].', 'it may rain'],
  ['[Yuri Butusov said on Monday that it may rain].', 'it may rain'],
  ['[It is widely believed that it may rain].', 'it may rain'],
  ['[According to the ministry, it may rain].', 'it may rain'],
  ['[In his opinion, they are afraid].', 'they are afraid'],
  ['[It may rain, Butusov said.]', 'It may rain'],
  ['[It may rain, he said on Monday]', 'It may rain'],
  ['[“It may rain,” added the analyst.]', 'It may rain'],
  ['[“It may rain?” – asks Butusov.]', 'It may rain'],
  ['[in Afghanistan“- wrote Yuri Butusov.]', 'in Afghanistan'],
  ['[in numbers, writes the well-known military expert Yuri Butusov.]', 'in numbers'],
  ['[moving forward, “wrote Butusov.]', 'moving forward'],
  ['[Butusov said: “It may rain”]', 'It may rain'],
  ['[“It may rain”]', 'It may rain'],
  ['[“It may rain]”', 'It may rain'],
  ['“[It may rain,”]', 'It may rain'],
  ['[“But it may rain,”]', 'it may rain'],
  ['[it may rain (in Balaklija – ed.)].', 'it may rain'],
]

const kept: string[] = [
  '[It may rain].',
  'Then [that army will lose].',
  '[That is not true].',
  'He said [that is not true].',
  '[First responders are late].',
  '[But for the rain, it would be dry].',
  '[“One” and “two”]',
  '[“One” is a number]',
  '[the so-called “Second World Army”]',
  '[Russia will lose because Butusov said that it will].',
  '[Nobody has said that it may rain].',
  '[The minister has not said that it may rain].',
  '[He changed the law, added the clause]',
  '[“]',
  '[but]',
  '[,]',
]

describe('the guideline’s trim', () => {
  test.each(trimmed)('%s', (marked, left) => expect(trim(marked)).toBe(left))
  test.each(kept)('leaves %s', marked => expect(trim(marked)).toBeNull())

  test('takes marks and commas alone in other languages', () => {
    expect(trim('[„Und es regnet“,]', 'de')).toBe('Und es regnet')
    expect(trim('[But de la saison,]', 'fr')).toBe('But de la saison')
    expect(trim('[«Пойдёт дождь»,]', 'uk')).toBe('Пойдёт дождь')
    expect(trim('[قد تمطر،]', 'ar')).toBe('قد تمطر')
    expect(trim('[價格會上漲，]', 'zh')).toBe('價格會上漲')
  })

  test('tells what goes, in the order of the text', () => {
    const text = '“But it may rain,” he said.'
    const reader = createReader(text)
    expect(trimToGuideline(reader, { start: 0, end: text.length })?.cuts).toEqual([
      { kind: 'marks', text: '“' },
      { kind: 'lead-in', text: 'But' },
      { kind: 'attribution', text: ',” he said.' },
    ])
  })

  test('lies inside the selection, is not empty and offers nothing twice', () => {
    const phrases = fc.constantFrom(
      'that ',
      '“',
      '”',
      ', ',
      'he said ',
      'Experts noted that ',
      ' – ',
      '\u0301',
      'But ',
    )
    const texts = fc.array(fc.oneof(phrases, arbitraryText()), { maxLength: 8 }).map(parts => parts.join(''))
    checkProperty(
      'trimToGuideline',
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const reader = createReader(text)
        const { length } = reader.points
        const [start = 0, end = 0] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b)
        const result = trimToGuideline(reader, { start, end })
        if (!result) return
        expect(contains({ start, end }, result.span)).toBe(true)
        expect(trimSpan(reader, result.span)).toEqual(result.span)
        expect(result.cuts.length).toBeGreaterThan(0)
        expect(trimToGuideline(reader, result.span)).toBeNull()
      }),
    )
  })
})
