import { describe, expect, test } from 'vitest'
import { applyDefaults } from './apply-defaults.ts'
import { attributeApplies } from './attribute-applies.ts'
import { carryAttributes } from './carry-attributes.ts'
import type { Attributes } from './claim.ts'
import { findIncomplete } from './completeness.ts'
import { defaultCodebook as codebook } from './default-codebook.ts'
import type { Json } from './json.ts'

function incomplete(type: string, attributes: Attributes): string {
  return findIncomplete({ type, attributes }, codebook)
    .map(({ name }) => name)
    .join(' ')
}

describe('what a new claim still needs', () => {
  test.each([
    ['forecast', 'speaker attribution basis modality horizonType'],
    ['assessment', 'speaker attribution kind'],
    ['quote', 'speaker form marks'],
    ['rumour', ''],
  ])('%s', (type, names) => {
    expect(incomplete(type, applyDefaults(codebook, type))).toBe(names)
  })
})

const finished: Attributes = {
  ...applyDefaults(codebook, 'forecast'),
  speaker: 'Ana',
  attribution: 'direct',
  basis: 'prediction',
  modality: 'possibility',
  horizonType: 'none',
}

test('a finished claim needs nothing', () => {
  expect(incomplete('forecast', finished)).toBe('')
})

test('what is asked only under a condition is needed while the condition holds', () => {
  expect(incomplete('forecast', { ...finished, conditional: true })).toBe('condition')
  expect(incomplete('forecast', { ...finished, conditional: true, condition: 'if it rains' })).toBe('')
})

test('a required value that no longer fits is needed again', () => {
  expect(incomplete('forecast', { ...finished, basis: 'hope' })).toBe('basis')
})

test('names that every object has are no values', () => {
  const attribute = { name: 'constructor', label: 'Maker', kind: 'text', required: true } as const
  const [type] = codebook.types
  const own = { ...codebook, types: type ? [{ ...type, attributes: [attribute] }] : [] }
  expect(findIncomplete({ type: 'forecast', attributes: {} }, own)).toEqual([attribute])
})

describe('conditions', () => {
  // what the attribute gone by has, and whether the one with the condition is asked
  const cases: [Json, boolean][] = [
    ['a', true],
    ['b', true],
    ['c', false],
    [true, false],
    [['c', 'b'], true],
    [['c'], false],
    [null, false],
  ]
  test.each(cases)('%j', (value, applies) => {
    const when = { attribute: 'other', values: ['a', 'b'] }
    const attribute = { name: 'more', label: 'More', kind: 'text', required: true, when } as const
    expect(attributeApplies(attribute, { other: value })).toBe(applies)
    expect(attributeApplies(attribute, {})).toBe(false)
  })
})

describe('defaults', () => {
  test('what is given stays, and what is only likely is not filled in', () => {
    const attributes = applyDefaults(codebook, 'forecast', { polarity: 'will-not-happen', 'x-mood': 1 })
    expect(attributes).toEqual({
      polarity: 'will-not-happen',
      'x-mood': 1,
      conditional: false,
      status: 'open',
    })
  })

  test('what is not asked is not filled in', () => {
    const when = { attribute: 'polarity', values: ['negated'] }
    const more = { name: 'more', label: 'More', kind: 'text', required: false, when, default: 'x' } as const
    const own = {
      ...codebook,
      types: codebook.types.map(type => ({ ...type, attributes: [...type.attributes, more] })),
    }
    expect(applyDefaults(own, 'assessment')).toEqual({ polarity: 'affirmed' })
    expect(applyDefaults(own, 'assessment', { polarity: 'negated' })).toEqual({
      polarity: 'negated',
      more: 'x',
    })
  })
})

describe('a claim of another type', () => {
  test('keeps what fits there and other tools’ keys, and takes the defaults', () => {
    const { speaker } = finished
    const given = { ...finished, likelihood: 'likely', 'x-mood': 'sad' }
    expect(carryAttributes(codebook, 'assessment', given)).toEqual({
      speaker,
      attribution: 'direct',
      likelihood: 'likely',
      'x-mood': 'sad',
      polarity: 'affirmed',
    })
  })

  test('keeps everything where the codebook lacks the type', () => {
    expect(carryAttributes(codebook, 'rumour', finished)).toBe(finished)
  })
})
