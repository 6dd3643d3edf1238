import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, type Span } from '../core/span.ts'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { createReader, type Reader } from './reader.ts'
import type { Granularity } from './segmenter.ts'
import { snapSpan } from './snap-span.ts'
import { trimSpan } from './trim-span.ts'

/** Reads `[` and `]` out of a text as the ends of a selection. */
function parseSelection(marked: string): { text: string; span: Span } {
  const start = Array.from(marked).indexOf('[')
  const end = Array.from(marked).indexOf(']') - 1
  return { text: marked.replace('[', '').replace(']', ''), span: { start, end } }
}

function present(reader: Reader, span: Span | null): string | null {
  if (!span) return null
  const { points } = reader
  const [before, inside] = [points.slice(0, span.start), points.slice(span.start, span.end)]
  return `${before}[${inside}]${points.slice(span.end, points.length)}`
}

function snap(marked: string, granularity: Granularity, locale?: string): string | null {
  const { text, span } = parseSelection(marked)
  const reader = createReader(text, locale)
  return present(reader, snapSpan(reader, span, granularity))
}

const words: [string, string | null][] = [
  ['Russia [will fi]ght.', 'Russia [will fight].'],
  ['Rus[sia will ]fight.', '[Russia will] fight.'],
  ['Russia[ ]will', null],
  ['Russia will[]', null],
  ['the “Rus[sia] will” said', 'the “[Russia] will” said'],
  ['the “R[ussia will” s]aid', 'the “[Russia will” said]'],
  ['“[Russia will fight]”.', '“[Russia will fight]”.'],
  ['[“Russia] will', '[“Russia] will'],
  ['Russian-spe[ak]ing people', '[Russian-speaking] people'],
  ['Russian[-]speaking people', '[Russian-speaking] people'],
  ['editor-in-ch[ief] of', '[editor-in-chief] of'],
  ['you can’[t] hire', 'you [can’t] hire'],
  ["you can'[t] hire", "you [can't] hire"],
  ['tout l’[été] durant', 'tout [l’été] durant'],
  ['a long–te[rm] plan', 'a long–[term] plan'],
  ['a -- da[sh]', 'a -- [dash]'],
  ['not a--wo[rd]', 'not a--[word]'],
  ['пʼя[ть] років', '[пʼять] років'],
  ['הו[א] אמר', '[הוא] אמר'],
  ['قال ال[رئي]س', 'قال [الرئيس]'],
  ['俄罗[斯将]', '[俄罗斯将]'],
  ['oh 👩‍[👩]‍👧 yes', 'oh [👩‍👩‍👧] yes'],
  ['go 🇺[🇦]🇷🇺', 'go [🇺🇦]🇷🇺'],
  ['e[\u0301]tat', '[e\u0301tat]'],
  ['first li[ne\n\nse]cond line', 'first [line\n\nsecond] line'],
  ['[\n first\n\n]', '\n [first]\n\n'],
  ['a \u0301[b]', 'a \u0301[b]'],
  ['a [\u0301]b', 'a [\u0301]b'],
]

const others: [Granularity, string, string | null][] = [
  ['grapheme', 'Rus[sia wi]ll', 'Rus[sia wi]ll'],
  ['grapheme', 'e[\u0301ta]t', '[e\u0301ta]t'],
  ['grapheme', '👍[🏽 go]', '[👍🏽 go]'],
  ['grapheme', '[ go ]', ' [go] '],
  ['sentence', 'One is. Tw[o] is. Three is.', 'One is. [Two is.] Three is.'],
  ['sentence', 'One is. Tw[o is. Th]ree is.', 'One is. [Two is. Three is.]'],
  ['sentence', 'One is. Two [is.\n\nThr]ee is. Four.', 'One is. [Two is.\n\nThree is.] Four.'],
  ['sentence', 'One is.[ \n]', null],
]

describe('snapSpan', () => {
  test.each(words)('to words: %j', (marked, expected) => {
    expect(snap(marked, 'word')).toBe(expected)
  })

  test.each(others)('to a %s: %j', (granularity, marked, expected) => {
    expect(snap(marked, granularity)).toBe(expected)
  })

  test('an unknown or malformed locale reads as English', () => {
    expect(createReader('', 'xx-nonsense-tag').locale).toBe('en')
    expect(createReader('', '???').locale).toBe('en')
    expect(createReader('').locale).toBe('en')
    expect(createReader('', 'uk').locale).toBe('uk')
  })

  test.each(['word', 'sentence', 'grapheme'] as const)(
    'to a %s holds the selection and settles',
    granularity => {
      const property = fc.property(arbitraryText(), fc.nat(), fc.nat(), (text, a, b) => {
        const reader = createReader(text)
        const selection = chooseSpan(reader, a, b)
        const trimmed = trimSpan(reader, selection)
        const snapped = snapSpan(reader, selection, granularity)
        if (!trimmed || !snapped) {
          expect(snapped).toBe(trimmed)
          return
        }
        expect(contains(snapped, trimmed)).toBe(true)
        expect(trimSpan(reader, snapped)).toEqual(snapped)
        expect(snapSpan(reader, snapped, granularity)).toEqual(snapped)
      })
      checkProperty(`snap to ${granularity}`, property, { runs: 1_000 })
    },
  )

  test('cuts through no word and takes in nothing but the rest of words', () => {
    const property = fc.property(arbitraryText(), fc.nat(), fc.nat(), (text, a, b) => {
      const reader = createReader(text)
      const selection = chooseSpan(reader, a, b)
      const snapped = snapSpan(reader, selection, 'word')
      const trimmed = trimSpan(reader, selection)
      if (!snapped || !trimmed) return
      const wholes = segmentWords(reader)
      const cut = (edge: number) => wholes.filter(({ start, end }) => start < edge && edge < end)
      expect([...cut(snapped.start), ...cut(snapped.end)]).toEqual([])
      // What was added before and after is the rest of the unit that was cut, hence never a whole unit more.
      expect(
        wholes.some(({ end }) => snapped.start < end && end <= trimmed.start && !linked(reader, end)),
      ).toBe(false)
      expect(
        wholes.some(({ start }) => trimmed.end <= start && start < snapped.end && !linked(reader, start - 1)),
      ).toBe(false)
    })
    checkProperty('snap cuts no word', property, { runs: 1_000 })
  })
})

test('trimSpan leaves what shows and null when nothing does', () => {
  const property = fc.property(arbitraryText(), fc.nat(), fc.nat(), (text, a, b) => {
    const reader = createReader(text)
    const selection = chooseSpan(reader, a, b)
    const chosen = reader.points.slice(selection.start, selection.end)
    const expected = chosen.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '')
    const trimmed = trimSpan(reader, selection)
    expect(trimmed ? reader.points.slice(trimmed.start, trimmed.end) : '').toBe(expected)
  })
  checkProperty('trim', property, { runs: 1_000 })
})

function chooseSpan(reader: Reader, a: number, b: number): Span {
  const { length } = reader.points
  const start = a % (length + 1)
  return { start, end: start + (b % (length - start + 1)) }
}

/** The word-like segments of every line, found without the code under test. */
function segmentWords(reader: Reader): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const found: Span[] = []
  let lineStart = 0
  for (const line of reader.points.text.split('\n')) {
    for (const { index, segment, isWordLike } of segmenter.segment(line)) {
      const start = lineStart + Array.from(line.slice(0, index)).length
      if (isWordLike) found.push({ start, end: start + Array.from(segment).length })
    }
    lineStart += Array.from(line).length + 1
  }
  return found
}

function linked(reader: Reader, at: number): boolean {
  return /^[-‐‑'’]$/.test(reader.points.slice(at, at + 1))
}
