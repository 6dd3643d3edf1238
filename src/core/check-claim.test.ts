import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryAttributes } from '../testing/arbitrary-attributes.ts'
import { arbitraryFragments } from '../testing/arbitrary-claims.ts'
import { createClaim } from '../testing/create-claim.ts'
import { checkProperty } from '../testing/property.ts'
import { checkClaim } from './check-claim.ts'
import type { Attributes, Claim } from './claim.ts'
import { defaultCodebook as codebook } from './default-codebook.ts'
import { areFragments, type Fragment } from './span.ts'

const length = 20

function check(fields: Partial<Claim>): readonly string[] {
  const problems = checkClaim(createClaim(fields), { codebook, length, path: '$.claim' })
  return problems.map(({ path, message }) => `${path}: ${message}`)
}

/** `0-5 7-9` as fragments. */
function parts(notation: string): readonly Fragment[] {
  return notation
    .split(' ')
    .filter(Boolean)
    .map(part => {
      const [start = Number.NaN, end = Number.NaN] = part.split('–').map(Number)
      return { start, end }
    })
}

describe('fragments', () => {
  test.each(['0–1', '0–20', '3–4 5–6 7–20'])('%s are good', notation => {
    expect(check({ fragments: parts(notation) })).toEqual([])
  })

  const bad: [string, string][] = [
    ['', ': Expected at least one fragment; found an empty list.'],
    ['5–5', '[0].end: Expected an end after the start 5; found 5.'],
    ['5–4', '[0].end: Expected an end after the start 5; found 4.'],
    ['-1–4', '[0].start: Expected a whole number of code points from 0; found -1.'],
    ['1.5–4', '[0].start: Expected a whole number of code points from 0; found 1.5.'],
    ['1–NaN', '[0].end: Expected a whole number of code points from 0; found NaN.'],
    ['1–Infinity', '[0].end: Expected a whole number of code points from 0; found Infinity.'],
    ['1–21', '[0].end: Expected an end within the text’s 20 code points; found 21.'],
    [
      '1–5 5–9',
      '[1].start: Expected a gap after the fragment before, which ends at 5; fragments that touch are one.',
    ],
    [
      '1–5 4–9',
      '[1].start: Expected a start after 5, where the fragment before ends; found 4. Fragments are sorted and do not overlap.',
    ],
    [
      '6–9 1–5',
      '[1].start: Expected a start after 9, where the fragment before ends; found 1. Fragments are sorted and do not overlap.',
    ],
  ]
  test.each(bad)('%s are not', (notation, problem) => {
    expect(check({ fragments: parts(notation) })).toEqual([`$.claim.fragments${problem}`])
  })

  test('are good exactly when the core takes them for a claim’s', () => {
    const offset = fc.integer({ min: -1, max: 22 })
    const span = fc.record({ start: offset, end: offset })
    const any = fc.oneof(arbitraryFragments(length), fc.array(span, { maxLength: 3 }))
    const property = fc.property(any, fragments => {
      expect(check({ fragments }).length === 0).toBe(areFragments(fragments, length))
    })
    checkProperty('fragments of a claim', property, { runs: 1_000 })
  })
})

describe('type and attributes', () => {
  test('an unknown type is told the known ones, and its attributes are left alone', () => {
    const found = check({ type: 'rumour', attributes: { mood: 'sad' } })
    expect(found).toEqual([
      '$.claim.type: Expected one of the types forecast, assessment, quote; found “rumour”.',
    ])
  })

  test.each(codebook.types.map(({ name }) => name))('what the codebook gives a %s is good', type => {
    const property = fc.property(arbitraryAttributes(type), attributes => {
      expect(check({ type, attributes })).toEqual([])
    })
    checkProperty(`attributes of a ${type}`, property, { runs: 200 })
  })

  // type, attribute and value, then what was expected; null when it is good
  const values: [string, Attributes, string | null][] = [
    ['quote', { attribution: 'direct' }, 'only attributes that the codebook gives the type quote: speaker,'],
    ['quote', { constructor: 'x' }, 'only attributes that the codebook gives the type quote'],
    ['quote', { 'x-mood': { any: ['thing'] } }, null],
    ['quote', { form: 'Direct' }, 'one of direct, partial, mixed, indirect, headline; found “Direct”.'],
    ['quote', { form: ['direct'] }, 'one of direct, partial, mixed, indirect, headline; found a list.'],
    ['quote', { repeats: 'urn:uuid:1' }, null],
    ['quote', { repeats: null }, 'the id of a claim; found null.'],
    ['quote', { saidOn: '2022-09-21' }, null],
    ['quote', { saidOn: '2022-09' }, null],
    ['quote', { saidOn: '2022' }, null],
    ['quote', { saidOn: '2022-9-21' }, 'a date such as 2023, 2023-05 or 2023-05-01; found “2022-9-21”.'],
    ['quote', { saidOn: '2022-02-30' }, 'a date such as'],
    ['quote', { speakerChain: [] }, 'a list of names; found an empty list.'],
    ['quote', { speakerChain: ['Ana', ''] }, 'a list of names; found a list.'],
    ['quote', { speakerChain: 'Ana' }, 'a list of names; found “Ana”.'],
    ['quote', { sourceReliability: 'G' }, 'one of A, B, C, D, E, F; found “G”.'],
    ['quote', { credibility: 6 }, null],
    ['quote', { credibility: 0 }, 'a whole number from 1 to 6; found 0.'],
    ['quote', { credibility: '1' }, 'a whole number from 1 to 6; found “1”.'],
    ['forecast', { probability: 0 }, null],
    ['forecast', { probability: 99.5 }, null],
    ['forecast', { probability: -0.1 }, 'a number from 0 to 100; found -0.1.'],
    ['forecast', { conditional: 1 }, 'true or false; found 1.'],
    ['forecast', { kind: 'state' }, 'only attributes that the codebook gives the type forecast'],
    ['assessment', { kind: 'state', polarity: 'negated' }, null],
    ['assessment', { polarity: 'will-happen' }, 'one of affirmed, negated; found “will-happen”.'],
  ]
  test.each(values)('%s %j', (type, attributes, expected) => {
    const found = check({ type, attributes })
    if (expected === null) expect(found).toEqual([])
    else expect(found).toEqual([expect.stringContaining(`: Expected ${expected}`)])
  })

  test('a value found wrong is told shortly', () => {
    const [problem] = check({ attributes: { speaker: 'x', basis: `${'a\n'.repeat(500)}` } })
    expect(problem?.length).toBeLessThan(220)
    expect(problem).not.toContain('\n')
  })
})
