import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryClaims } from '../../testing/arbitrary-claims.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { checkProperty, propertyTime } from '../../testing/property.ts'
import type { Claim } from '../claim.ts'
import { defaultCodebook } from '../default-codebook.ts'
import { type ComparedLayer, compareLayers, type Unit } from './compare-layers.ts'

const compare = (layers: readonly ComparedLayer[]) => compareLayers(layers, defaultCodebook)

/** `forecast 0-10 20-30` as a claim. */
function claim(id: string, words: string, fields: Partial<Claim> = {}): Claim {
  const [type = '', ...spans] = words.split(' ')
  const fragments = spans.map(span => {
    const [start = 0, end = 0] = span.split('-').map(Number)
    return { start, end }
  })
  return createClaim({ id, layer: id.charAt(0), type, fragments, ...fields })
}

function layersOf(...claims: readonly Claim[]): ComparedLayer[] {
  const ids = [...new Set(claims.map(({ layer }) => layer))]
  return ids.map(id => ({ id, claims: claims.filter(({ layer }) => layer === id) }))
}

const idsOf = (units: readonly Unit[]) => units.map(unit => unit.claims.map(({ id }) => id).join(' '))

describe('units', () => {
  const table: readonly (readonly [what: string, claims: readonly Claim[], units: readonly string[]])[] = [
    ['same words', [claim('a1', 'quote 0-9'), claim('b1', 'quote 0-9')], ['a1 b1']],
    [
      'words that touch but share nothing',
      [claim('a1', 'quote 0-5'), claim('b1', 'quote 5-9')],
      ['a1', 'b1'],
    ],
    [
      'nested claims with nested claims',
      [
        claim('a1', 'quote 0-50'),
        claim('a2', 'forecast 10-30'),
        claim('b1', 'quote 0-48'),
        claim('b2', 'forecast 12-30'),
      ],
      ['a1 b1', 'a2 b2'],
    ],
    [
      'the type only where overlaps are equal',
      [
        claim('a1', 'quote 0-9'),
        claim('a2', 'forecast 0-9'),
        claim('b1', 'forecast 0-9'),
        claim('b2', 'quote 0-9'),
      ],
      ['a1 b2', 'a2 b1'],
    ],
    [
      'a claim in parts with the better of two that lie in them',
      [claim('a1', 'forecast 0-40 60-80'), claim('b1', 'forecast 0-40'), claim('b2', 'forecast 60-80')],
      ['a1 b1', 'b2'],
    ],
    [
      'the best for all, not the best for the first',
      [
        claim('a1', 'quote 0-10'),
        claim('a2', 'quote 4-20'),
        claim('b1', 'quote 2-12'),
        claim('b2', 'quote 0-3'),
      ],
      ['a1 b2', 'a2 b1'],
    ],
  ]
  it.each(table)('joins %s', (_, claims, units) => {
    expect(idsOf(compare(layersOf(...claims))).sort()).toEqual([...units].sort())
  })

  it('cut conflicting matches of three layers at the weakest one', () => {
    // a1 fits b1, b1 fits c1, and c1 fits a2 a little better than b1: a1 and a2 cannot be one unit.
    const claims = [
      claim('a1', 'quote 0-10'),
      claim('b1', 'quote 2-14'),
      claim('c1', 'quote 9-30'),
      claim('a2', 'quote 12-30'),
    ]
    expect(idsOf(compare(layersOf(...claims)))).toEqual(['a1 b1', 'a2 c1'])
  })
})

describe('differences', () => {
  const table: readonly (readonly [
    what: string,
    claims: readonly Claim[],
    differences: readonly string[],
  ])[] = [
    ['none', [claim('a1', 'quote 0-9'), claim('b1', 'quote 0-9')], []],
    ['notes and times', [claim('a1', 'quote 0-9', { note: 'so' }), claim('b1', 'quote 0-9')], []],
    ['words', [claim('a1', 'quote 0-9'), claim('b1', 'quote 0-8')], ['boundary']],
    ['parts', [claim('a1', 'quote 0-3 5-9'), claim('b1', 'quote 0-9')], ['boundary']],
    ['types', [claim('a1', 'quote 0-9'), claim('b1', 'forecast 0-9')], ['type']],
    [
      'values',
      [claim('a1', 'quote 0-9', { attributes: { speaker: 'Ann' } }), claim('b1', 'quote 0-9')],
      ['attribute'],
    ],
    [
      'values of other types',
      [claim('a1', 'quote 0-9', { attributes: { speaker: 'Ann' } }), claim('b1', 'forecast 0-9')],
      ['type'],
    ],
    [
      'one who has none',
      [claim('a1', 'quote 0-9'), claim('b1', 'quote 30-39'), claim('b2', 'quote 0-9')],
      [],
    ],
  ]
  it.each(table)('tell %s', (_, claims, differences) => {
    expect(compare(layersOf(...claims))[0]?.differences).toEqual(differences)
  })

  it('tell who has none', () => {
    const [unit] = compare([...layersOf(claim('a1', 'quote 0-9')), { id: 'b', claims: [] }])
    expect(unit).toMatchObject({ differences: ['absent'], absent: ['b'] })
  })

  it('do not count that each names a claim of its own layer, as long as these are one unit', () => {
    const codebook = {
      ...defaultCodebook,
      types: defaultCodebook.types.map(type => ({
        ...type,
        attributes: [{ kind: 'claim' as const, name: 'of', label: 'Of', required: false }],
      })),
    }
    const layers = layersOf(
      claim('a1', 'quote 0-50'),
      claim('a2', 'forecast 3-9', { attributes: { of: 'a1' } }),
      claim('b1', 'quote 0-50'),
      claim('b2', 'forecast 3-9', { attributes: { of: 'b1' } }),
    )
    expect(compareLayers(layers, codebook).map(unit => unit.differences)).toEqual([[], []])
  })

  it('list what most have first', () => {
    const layers = layersOf(claim('a1', 'quote 0-8'), claim('b1', 'quote 0-9'), claim('c1', 'quote 0-9'))
    const readings = compare(layers)[0]?.readings.map(({ claims }) => claims.map(({ id }) => id))
    expect(readings).toEqual([['b1', 'c1'], ['a1']])
  })
})

describe('properties', () => {
  const layers = fc.array(arbitraryClaims(60, 6), { minLength: 1, maxLength: 4 }).map(all =>
    all.map((claims, at): ComparedLayer => {
      const id = `layer ${at}`
      return { id, claims: claims.map((each, n) => ({ ...each, id: `${at}/${n} ${each.id}`, layer: id })) }
    }),
  )

  it(
    'every claim is in exactly one unit, and no unit has two of a layer',
    () => {
      checkProperty(
        'units',
        fc.property(layers, all => {
          const units = compare(all)
          const found = units.flatMap(unit => unit.claims.map(({ id }) => id))
          expect(found.sort()).toEqual(all.flatMap(({ claims }) => claims.map(({ id }) => id)).sort())
          for (const { claims, absent, readings } of units) {
            expect(new Set(claims.map(({ layer }) => layer)).size).toBe(claims.length)
            expect(claims.length + absent.length).toBe(all.length)
            expect(readings.flatMap(each => each.claims)).toHaveLength(claims.length)
          }
        }),
      )
    },
    propertyTime(5000),
  )

  it(
    'the order of layers and claims does not count',
    () => {
      checkProperty(
        'order',
        fc.property(layers, all => {
          const turned = all.map(({ id, claims }) => ({ id, claims: claims.toReversed() })).toReversed()
          expect(compare(turned)).toEqual(compare(all))
        }),
      )
    },
    propertyTime(5000),
  )

  it(
    'the same layer any number of times is agreed',
    () => {
      checkProperty(
        'same',
        fc.property(arbitraryClaims(60), fc.integer({ min: 2, max: 4 }), (claims, times) => {
          // Of two claims on the same words with the same type nobody can say which is which.
          const first = new Map(claims.map(each => [JSON.stringify([each.type, each.fragments]), each]))
          const all = Array.from({ length: times }, (_, at) => ({
            id: `layer ${at}`,
            claims: [...first.values()].map(each => ({
              ...each,
              id: `${at} ${each.id}`,
              layer: `layer ${at}`,
            })),
          }))
          const units = compare(all)
          expect(units).toHaveLength(first.size)
          expect(units.flatMap(unit => unit.differences)).toEqual([])
        }),
      )
    },
    propertyTime(5000),
  )
})
