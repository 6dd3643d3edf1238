import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createClaim } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { checkProperty } from '../testing/property.ts'
import type { Claim } from './claim.ts'
import {
  attributeValues,
  type ClaimCondition,
  createClaimTest,
  originKinds,
  parseConditions,
  presentConditions,
} from './claim-filter.ts'
import { defaultCodebook } from './default-codebook.ts'

const claims: Readonly<Record<string, Claim>> = {
  bare: createClaim({ id: createId(1) }),
  finished: createClaim({
    id: createId(2),
    type: 'quote',
    attributes: { speaker: 'Yuri Butusov', form: 'direct', marks: 'well-formed', verbatim: 'unknown' },
    note: 'Checked.',
  }),
  other: createClaim({
    id: createId(3),
    type: 'assessment',
    attributes: { speaker: 'Ada', speakerChain: ['Ada', 'Yuri Butusov'], credibility: 2 },
    origin: { kind: 'suggested', rule: 'because', score: 0.5, edited: false },
  }),
  conditional: createClaim({
    id: createId(4),
    attributes: { speaker: 'Ada', conditional: true, cue: { start: 3, end: 7, exact: 'said' } },
    origin: { kind: 'imported', format: 'assay', file: 'a.json', id: '1' },
  }),
}

function shown(only: string, hidden: readonly string[] = []): string {
  const filter = { hidden: new Set(hidden), conditions: parseConditions(only) }
  const fits = createClaimTest(filter, defaultCodebook)
  return Object.keys(claims)
    .filter(name => fits(claims[name] ?? createClaim()))
    .join(' ')
}

describe('shows', () => {
  test.each([
    ['', 'bare finished other conditional'],
    ['speaker=Ada', 'other conditional'],
    ['speaker=Ada,speaker=Yuri Butusov', 'finished other conditional'],
    ['speaker=Ada,speaker=Yuri Butusov,note:some', 'finished'],
    ['speaker=ada', ''],
    ['speakerChain=Yuri Butusov', 'other'],
    ['credibility=2', 'other'],
    ['conditional=true', 'conditional'],
    ['cue=said', 'conditional'],
    ['has:speaker', 'finished other conditional'],
    ['lacks:speaker', 'bare'],
    ['lacks:speaker,speaker=Ada', 'bare other conditional'],
    // Nobody asks a quote for its basis, nor an unconditional forecast for its condition.
    ['lacks:basis', 'bare conditional'],
    ['lacks:condition', 'conditional'],
    ['is:complete', 'finished'],
    ['is:incomplete', 'bare other conditional'],
    ['is:complete,is:incomplete', 'bare finished other conditional'],
    ['note:none', 'bare other conditional'],
    ['origin:manual', 'bare finished'],
    ['origin:suggested,origin:imported', 'other conditional'],
    ['toString=x,has:toString', ''],
    ['lacks:toString', ''],
  ])('of all with “%s”: %s', (only, names) => {
    expect(shown(only)).toBe(names)
  })

  test('no type that is hidden, whatever the conditions', () => {
    expect(shown('', ['forecast'])).toBe('finished other')
    expect(shown('speaker=Ada', ['forecast'])).toBe('other')
  })

  test('a changed claim by what it says now', () => {
    const filter = { hidden: new Set<string>(), conditions: parseConditions('note:some') }
    const fits = createClaimTest(filter, defaultCodebook)
    const claim = createClaim()
    expect([fits(claim), fits(claim), fits({ ...claim, note: 'Now.' })]).toEqual([false, false, true])
  })
})

describe('an address', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', ',', '%', '2', 'C', '3', 'D', '=', ':', '\ud800', 'é'),
    minLength: 1,
  })
  const condition: fc.Arbitrary<ClaimCondition> = fc.oneof(
    fc.record({ kind: fc.constant('attribute'), name: word, value: word }),
    fc.record({ kind: fc.constantFrom('has', 'lacks'), name: word }),
    fc.record({ kind: fc.constantFrom('complete', 'note'), is: fc.boolean() }),
    fc.record({ kind: fc.constant('origin'), origin: fc.constantFrom(...originKinds) }),
  )

  test('gives the conditions back as they were', () => {
    const conditions = fc.uniqueArray(condition, { selector: each => presentConditions([each]) })
    const property = fc.property(conditions, list => {
      expect(parseConditions(presentConditions(list))).toEqual(list)
    })
    checkProperty('conditions in an address', property)
  })

  test('of anything is read without failing, and once read stays as it is', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), text => {
      const read = parseConditions(text)
      expect(parseConditions(presentConditions(read))).toEqual(read)
    })
    checkProperty('any text as conditions', property)
  })

  test.each([
    ['nothing', ''],
    ['commas alone', ',,'],
    ['an unknown thing', 'colour:red,is:blue,origin:'],
    ['half of an attribute', '=x,speaker=,has:,a=b=c'],
  ])('with %s asks for nothing', (_, text) => {
    expect(parseConditions(text)).toEqual([])
  })

  test('names a condition once', () => {
    expect(presentConditions(parseConditions('note:some,speaker=Ada,note:some'))).toBe(
      'note:some,speaker=Ada',
    )
  })
})

test.each([
  ['nothing', undefined, []],
  ['text', 'Ada', ['Ada']],
  ['a number', 0, ['0']],
  ['a boolean', false, ['false']],
  ['a list', ['a', 'b'], ['a', 'b']],
  ['a place in the text', { start: 0, end: 2, exact: 'he' }, ['he']],
  ['something else', { any: 1 }, []],
])('an attribute with %s', (_, value, words) => {
  expect(attributeValues({ attributes: value === undefined ? {} : { one: value } }, 'one')).toEqual(words)
})
