import { describe, expect, test } from 'vitest'
import { placeQuote } from './place-quote.ts'

interface Given {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
  readonly hint?: number
}

function place(text: string, { exact, prefix = '', suffix = '', hint }: Given) {
  return placeQuote(text, { exact, prefix, suffix, hint: hint ?? null })
}

const again = 'Once again, over and over again, and again in May.'
const prose = 'The old king spoke of a long war with no end. Many left the city. Nobody came back that year.'

describe('a quote that is found', () => {
  const cases: [what: string, text: string, given: Given, found: string, start: number, status: string][] = [
    ['once', prose, { exact: 'long war' }, 'long war', 24, 'exact'],
    ['at its hint', prose, { exact: 'long war', hint: 24 }, 'long war', 24, 'exact'],
    ['away from its hint', prose, { exact: 'long war', hint: 3 }, 'long war', 24, 'moved'],
    ['by its prefix', again, { exact: 'again', prefix: 'over ' }, 'again', 26, 'exact'],
    ['by its suffix', again, { exact: 'again', suffix: ' in' }, 'again', 37, 'exact'],
    ['by its hint', again, { exact: 'again', hint: 26 }, 'again', 26, 'exact'],
    ['by its capitals', 'To be or not to be', { exact: 'be', prefix: 'to ' }, 'be', 16, 'exact'],
    ['within a word, as it was', 'toward', { exact: 'war', prefix: 'to', suffix: 'd' }, 'war', 2, 'exact'],
    ['after an astral character', '😀 the war', { exact: 'war' }, 'war', 6, 'exact'],
    ['with other marks', 'He said “it’s over” twice', { exact: '"it\'s over"' }, '“it’s over”', 8, 'changed'],
    [
      'with other dashes and spaces',
      'the war – a\u00a0long one',
      { exact: 'war - a long' },
      'war – a\u00a0long',
      4,
      'changed',
    ],
    ['with a letter mended', prose, { exact: 'left teh city' }, 'left the city', 51, 'changed'],
    [
      'with a word put in',
      prose,
      { exact: 'spoke of a war', prefix: 'The old king ', suffix: ' with no end.' },
      'spoke of a long war',
      13,
      'changed',
    ],
    ['empty, between its sides', 'the war', { exact: '', prefix: 'the', suffix: ' ' }, '', 3, 'exact'],
  ]
  test.each(cases)('%s', (_, text, given, found, start, status) => {
    const end = start + Array.from(found).length
    expect(place(text, given)).toMatchObject({ status, place: { start, end }, candidates: [] })
    expect(Array.from(text).slice(start, end).join('')).toBe(found)
  })
})

describe('a quote that is not guessed', () => {
  const cases: [what: string, text: string, given: Given, status: string, candidates: number[]][] = [
    ['several, nothing tells them apart', again, { exact: 'again' }, 'ambiguous', [5, 26, 37]],
    ['several, and a hint between them', again, { exact: 'again', hint: 31 }, 'ambiguous', [26, 37, 5]],
    ['over one another', 'bananas', { exact: 'ana' }, 'ambiguous', [1, 3]],
    ['nowhere', again, { exact: 'never' }, 'orphan', []],
    [
      'within other words alone',
      'the warm dewars',
      { exact: 'war', prefix: 'the ', suffix: ' began' },
      'orphan',
      [],
    ],
    [
      'a short one in other company',
      prose,
      { exact: 'city', prefix: 'every old ', suffix: ' must burn' },
      'orphan',
      [60],
    ],
    ['much of it gone', prose, { exact: 'a long and bitter fight', prefix: 'of ' }, 'orphan', []],
    ['empty in an empty text', '', { exact: 'war' }, 'orphan', []],
    ['empty without context', 'ab', { exact: '' }, 'ambiguous', [0, 1, 2]],
  ]
  test.each(cases)('%s', (_, text, given, status, candidates) => {
    const found = place(text, given)
    expect(found).toMatchObject({ status, place: null })
    expect(found.candidates.map(({ start }) => start)).toEqual(candidates)
  })
})

test('in a long text a changed quote is found among what shares runs with it', () => {
  const filler = Array.from({ length: 6_000 }, (_, i) => `Line ${i * 7919} of the log says ${i % 13}.`)
  const text = [...filler.slice(0, 4_000), prose, ...filler.slice(4_000)].join('\n')
  const start = text.indexOf('spoke')
  const given = {
    exact: 'spoke of one long war with no end',
    prefix: 'The old king ',
    suffix: '. Many left the city',
  }
  expect(place(text, given)).toMatchObject({ status: 'changed', place: { start, end: start + 31 } })
})

test('offsets out of the text and halves of characters are no trouble', () => {
  for (const hint of [-1, 0.5, 10_000, Number.NaN]) {
    expect(place(prose, { exact: 'long war', hint }).place).toEqual({ start: 24, end: 32 })
  }
  expect(place('a\ud800b', { exact: '\ud800' }).status).toBe('exact')
  expect(place('\u200d\u200d', { exact: '\u200d' }).status).toBe('ambiguous')
})
