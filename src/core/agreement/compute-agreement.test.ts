import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty, propertyTime } from '../../testing/property.ts'
import { defaultCodebook } from '../default-codebook.ts'
import { normaliseFragments } from '../span.ts'
import type { Code } from './coding.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { computeAgreement } from './compute-agreement.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { listComparable } from './list-comparable.ts'
import type { AgreementArticle, AgreementClaim } from './prepare-articles.ts'

const attributes = [{ type: 'forecast', name: 'side' }]
const options = { attributes, draws: 50 }

const articles: readonly AgreementArticle[] = [
  {
    article: 'one',
    length: 100,
    layers: [
      { annotator: 'ana', claims: [claim('a1', 'forecast', 0, 10, 'up'), claim('a2', 'quote', 40, 60)] },
      { annotator: 'ben', claims: [claim('b1', 'forecast', 0, 10, 'down'), claim('b2', 'forecast', 40, 60)] },
      { annotator: 'cem', claims: [claim('c1', 'forecast', 0, 9, 'down')] },
    ],
  },
  {
    article: 'two',
    length: 50,
    layers: [
      { annotator: 'ben', claims: [claim('b3', 'quote', 5, 25)] },
      { annotator: 'ana', claims: [claim('a3', 'quote', 5, 25)] },
    ],
  },
]

describe('computeAgreement', () => {
  const agreement = computeAgreement(articles, options)
  const [first, second, third] = agreement.pairs

  test('compares every two annotators over the articles they share', () => {
    expect(agreement.pairs.map(({ a, b, articles: shared }) => [a, b, shared])).toEqual([
      ['ana', 'ben', 2],
      ['ana', 'cem', 1],
      ['ben', 'cem', 1],
    ])
    expect(first).toMatchObject({ claims: [3, 3], matched: 3 })
    expect(first?.spans.exact).toMatchObject({ matched: 2, precision: { value: 2 / 3 } })
    expect(first?.spans.untyped.exact.f1).toEqual({ value: 1 })
    expect(first?.spans.byType['quote']?.exact).toMatchObject({ a: 2, b: 1, matched: 1 })
    expect(second?.spans.exact.f1.value).toBe(0)
    expect(second?.spans.overlap.f1.value).toBeCloseTo(2 / 3, 12)
    expect(third?.type.cohenKappa.reason).toMatch(/one code/)
    expect(first?.type.cohenKappa).toMatchObject({ value: expect.closeTo(0.4, 9), n: 3 })
  })

  test('joins what was matched to units of all', () => {
    expect(agreement.type.percent).toMatchObject({ value: 2 / 3, n: 3 })
    expect(agreement.type.fleissKappa).toMatchObject({ value: undefined, n: 1 })
    expect(agreement.attributes[0]).toMatchObject({ name: 'side', percent: { value: 1 / 3, n: 1 } })
  })

  test('says where they differ, the most frequent first', () => {
    const told = agreement.differences.map(({ a, b, what, type, cases }) => [a, b, what, type, cases.length])
    expect(told).toContainEqual(['ana', 'ben', 'type', 'quote/forecast', 1])
    expect(told).toContainEqual(['ana', 'ben', 'attribute', 'forecast', 1])
    expect(told).toContainEqual(['ana', 'cem', 'only-a', 'quote', 1])
    expect(agreement.differences.find(({ what }) => what === 'type')?.cases).toEqual([
      { article: 'one', a: 'a2', b: 'b2' },
    ])
  })

  test('follows the articles, and draws intervals from them', () => {
    expect(agreement.trend.map(({ article, annotators, claims }) => [article, annotators, claims])).toEqual([
      ['one', 3, 5],
      ['two', 2, 2],
    ])
    expect(agreement.trend[1]).toMatchObject({ f1: { value: 1 }, alphaU: { value: 1 } })
    expect(first?.spans.exact.interval).toMatchObject({ of: 'articles' })
    expect(second?.spans.exact.interval).toBeNull()
  })

  test('is plain data, and the same again', () => {
    expect(structuredClone(agreement)).toEqual(agreement)
    expect(computeAgreement(articles, options)).toEqual(agreement)
  })

  test('of nothing is nothing, and says why', () => {
    const { pairs, type, alphaU, trend } = computeAgreement([])
    expect([pairs, trend]).toEqual([[], []])
    for (const figure of [type.percent, type.alpha, type.fleissKappa, alphaU.overall])
      expect(figure).toMatchObject({ value: undefined, reason: expect.any(String), n: 0 })
  })

  test(
    'in any order of layers and claims is the same; the same layers agree',
    () => {
      checkProperty(
        'agreement',
        fc.property(articleArbitrary, article => {
          const turned = {
            ...article,
            layers: article.layers
              .map(layer => ({ ...layer, claims: layer.claims.toReversed() }))
              .toReversed(),
          }
          expect(computeAgreement([turned], options)).toEqual(computeAgreement([article], options))
          const [layer] = article.layers
          const alike = ['x', 'y', 'z'].map(annotator => ({ annotator, claims: layer?.claims ?? [] }))
          const agreed = computeAgreement([{ ...article, layers: alike }], { draws: 0 })
          expect(agreed.differences).toEqual([])
          for (const { value } of [agreed.type.alpha, agreed.alphaU.overall, agreed.characterAlpha.labels])
            expect(value ?? 1).toBeCloseTo(1, 9)
          for (const { spans } of agreed.pairs) expect(spans.exact.f1.value ?? 1).toBe(1)
        }),
        { runs: 60 },
      )
    },
    propertyTime(5000),
  )

  test(
    'counts characters as labelling them one by one does',
    () => {
      checkProperty(
        'characters',
        fc.property(articleArbitrary, article => {
          const { characterAlpha, pairs } = computeAgreement([article], { draws: 0 })
          const rows = Array.from({ length: article.length }, (_, at) =>
            article.layers.map(({ claims }) => labelAt(claims, at)),
          )
          expectSame(characterAlpha.labels.value, krippendorffAlpha(rows).value)
          expectSame(pairs[0]?.characterKappa.labels.value, cohenKappa(rows).value)
          const covered = rows.map(row => row.map((label): Code => label.includes('quote')))
          const { quote } = pairs[0]?.characterKappa.byType ?? {}
          if (quote) expectSame(quote.value, cohenKappa(covered).value)
        }),
        { runs: 60 },
      )
    },
    propertyTime(5000),
  )
})

describe('listComparable', () => {
  test('lists what has one of a few values', () => {
    const listed = listComparable(defaultCodebook)
    expect(listed.length).toBeGreaterThan(5)
    for (const { type, name } of listed) {
      const attribute = defaultCodebook.types
        .find(each => each.name === type)
        ?.attributes.find(each => each.name === name)
      expect(['enum', 'boolean']).toContain(attribute?.kind)
    }
  })
})

const claimsArbitrary = fc
  .uniqueArray(
    fc.record({
      type: fc.constantFrom('forecast', 'quote'),
      parts: fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 2 }),
    }),
    { selector: each => JSON.stringify(each), maxLength: 6 },
  )
  .map(list =>
    list.map(({ type, parts }, index) => ({
      ...claim(`${index}`, type, 0, 1),
      fragments: normaliseFragments(parts.map(([start, length]) => ({ start, end: start + length }))),
    })),
  )

const articleArbitrary = fc.array(claimsArbitrary, { minLength: 2, maxLength: 4 }).map(
  (layers): AgreementArticle => ({
    article: 'one',
    length: 40,
    layers: layers.map((claims, index) => ({
      annotator: `p${index}`,
      claims: claims.map(each => ({ ...each, id: `${index}-${each.id}` })),
    })),
  }),
)

function claim(id: string, type: string, start: number, end: number, side?: string): AgreementClaim {
  return { id, type, fragments: [{ start, end }], attributes: side === undefined ? {} : { side } }
}

function labelAt(claims: readonly AgreementClaim[], at: number): string {
  const covering = claims.filter(({ fragments }) =>
    fragments.some(({ start, end }) => start <= at && at < end),
  )
  return [...new Set(covering.map(({ type }) => type))].sort().join('+')
}

function expectSame(value: number | undefined, other: number | undefined): void {
  if (value === undefined || other === undefined) expect(value).toBe(other)
  else expect(value).toBeCloseTo(other, 9)
}
