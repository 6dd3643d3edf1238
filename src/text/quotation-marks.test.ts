import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { pairQuotationMarks } from './quotation-marks.ts'
import { createReader } from './reader.ts'

/** Each unpaired mark as what stands before it, the mark, what is wrong, and what was expected. */
function findUnpaired(text: string): string[] {
  const reader = createReader(text)
  return pairQuotationMarks(reader).unpaired.map(({ start, sign, problem, expected }) => {
    const before = /\S*\s?$/.exec(reader.points.slice(start - 8, start))?.[0].trim() ?? ''
    return `${before}${sign} ${problem} ${expected}`
  })
}

const whole: [string, string][] = [
  ['English', '“It will rain,” he said. “Soon.”'],
  ['English, straight', '"It will rain," he said. "Soon."'],
  ['single in double', '“They call it ‘national duty’,” he said.'],
  ['straight single', "They call it 'national duty' at home."],
  ['German', '„Es wird regnen“, sagte er. Das ‚kleine‘ Haus.'],
  ['Polish', '„Będzie padać”, powiedział. „Tak”.'],
  ['Swedish', 'Han sa: ”Det blir regn.” Och ”ja”.'],
  ['Finnish guillemets', 'Hän sanoi: »Sataa.» Ja »kyllä».'],
  ['Danish', 'Han sagde: »Det bliver regn« og »ja«.'],
  ['French', '« Il va pleuvoir », dit-il. L’été, c’est « ici ».'],
  ['Russian', 'Он сказал: «Будет дождь». В газете «Известия».'],
  ['Russian within', 'Он сказал: «Читаю „Известия“ дома».'],
  ['nested alike', 'Он сказал: «Читаю «Известия» дома».'],
  ['Ukrainian', 'Він сказав: “Об’єднання п’яти”, – і „так“.'],
  ['Japanese', '彼は「雨が『降る』」と言った。'],
  ['apostrophes', 'The dogs’ bones, the boss’ desk, ’tis the ’90s, rock ’n’ roll, Sa‘id.'],
  ['straight apostrophes', "The dogs' bones, 'tis the '90s, rock 'n' roll, don't."],
  ['apostrophe in single marks', '‘The dogs’ bones’ are here.'],
  ['feet and inches', 'He is 5\' 10" tall, the pipe 3" wide.'],
  ['Hebrew abbreviation', 'הודעת צה"ל היום'],
  ['a dash before', '—“Yes,” she said—“and no.”'],
  ['in brackets', 'He agreed (“yes”) and [“no”].'],
  ['long quotation, opening again', '“First.\n\n“Second.\n\n“Third,” he said.'],
  ['long quotation, French', '« Un.\n\n« Deux.\n\n« Trois », dit-il.'],
  ['over paragraphs without opening again', '“First.\n\nSecond,” he said.'],
  ['no marks', 'It will rain.'],
  ['nothing', ''],
]

const broken: [string, string, string[]][] = [
  ['never closed', 'He said “it will rain and left.', ['said“ unclosed ”']],
  ['never opened', 'It will rain” he said and left.', ['rain” unopened “']],
  ['opens where it closes', '“It will rain, “he said.', ['rain,“ turned ”']],
  ['closes where it opens', 'He said ”it will” and “so”.', ['said” turned “']],
  ['before a dash', '“It will rain“- he said. “Yes.”', ['rain“ turned ”']],
  ['German opened, not closed', '„Es wird regnen, sagte er. „Ja“.', ['„ unclosed “']],
  ['French', '« Il va pleuvoir, dit-il. « Ici ».', ['« unclosed »']],
  ['Russian', 'Он сказал: Будет дождь».', ['дождь» unopened «']],
  ['straight', 'He said "it will rain and left.', ['said" unclosed "']],
  ['straight among others', '"Yes," he said. "No, he said.', ['said." unclosed "']],
  ['single', 'the ‘Second World Army is', ['the‘ unclosed ’']],
  ['straight single', "the 'Second World Army is", ["the' unclosed '"]],
  ['after astral characters', '😀😀 said “it will', ['said“ unclosed ”']],
  ['only in its paragraph', 'He said “it.\n\nAnd.\n\nSo.\n\nNo.\n\nHe said “so”.', ['said“ unclosed ”']],
  ['wide of what closes', 'He said “it.\n\n“So,” he said. “Yes”” it is.', ['“Yes”” unopened “']],
]

describe('pairQuotationMarks', () => {
  test.each(whole)('finds nothing to tell in %s', (_, text) => {
    expect(findUnpaired(text)).toEqual([])
  })

  test.each(broken)('tells of a mark that is %s', (_, text, expected) => {
    expect(findUnpaired(text)).toEqual(expected)
  })

  test('finds what is broken in the sample article', () => {
    const text = readFileSync(new URL('../../fixtures/butusov.txt', import.meta.url), 'utf8')
    expect(findUnpaired(text)).toEqual([
      'fight,“ turned ”',
      'hanistan“ turned ”',
      'accuse” unopened “',
      'ulation“ turned ”',
      'orward,“ turned ”',
    ])
  })

  test('pairs by offsets in code points, also what is turned', () => {
    const { pairs } = pairQuotationMarks(createReader('😀 “Yes, “he said. «No «so» no»'))
    expect(pairs).toEqual([
      { open: 2, close: 8 },
      { open: 22, close: 25 },
      { open: 18, close: 29 },
    ])
  })

  test('every mark is in one pair or told of at most, at its place', () => {
    const property = fc.property(textWithMarks(), text => {
      const { points } = createReader(text)
      const { pairs, unpaired } = pairQuotationMarks(createReader(text))
      for (const { open, close } of pairs) expect(open).toBeLessThan(close)
      const paired = pairs.flatMap(({ open, close }) => [open, close])
      expect(new Set(paired).size).toBe(paired.length)
      for (const mark of unpaired) expect(points.slice(mark.start, mark.end)).toBe(mark.sign)
      const lost = unpaired.filter(({ problem }) => problem !== 'turned').map(({ start }) => start)
      expect(lost.filter(at => paired.includes(at))).toEqual([])
    })
    checkProperty('quotation marks', property, { runs: 500 })
  })

  test('paragraphs of whole quotations stay whole beside one another', () => {
    const quotation = fc.constantFrom('“It will,” he said.', '‘So.’', '«Да», – он.', '"Yes," she said.')
    const property = fc.property(fc.array(quotation, { maxLength: 8 }), quotations => {
      expect(findUnpaired(quotations.join('\n\n'))).toEqual([])
    })
    checkProperty('whole quotations', property)
  })
})

function textWithMarks(): fc.Arbitrary<string> {
  const sign = fc.constantFrom(...'“”„‘’‚«»‹›"\'「」')
  return fc
    .array(fc.oneof(sign, fc.constantFrom('a', ' ', ', ', '\n\n', '😀'), arbitraryText()), { maxLength: 25 })
    .map(parts => parts.join(''))
}

test('a megabyte full of marks is read to its end', () => {
  const paragraph = 'said “it, “and ” so’ "no" '.repeat(8)
  const each = findUnpaired(paragraph).length
  expect(each).toBeGreaterThan(0)
  const all = findUnpaired(`${paragraph}\n\n\n\n`.repeat(5_000))
  expect(all.length).toBe(5_000 * each)
})
