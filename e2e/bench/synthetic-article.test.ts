import { expect, test } from 'vitest'
import { cases } from './cases.ts'
import { createSyntheticArticle, type SyntheticArticle } from './synthetic-article.ts'

test('the same input makes the same article', () => {
  expect(createSyntheticArticle(10_000, 100)).toEqual(createSyntheticArticle(10_000, 100))
  expect(createSyntheticArticle(10_001, 100).text).not.toBe(createSyntheticArticle(10_000, 100).text)
})

test.each(cases)('$name has what its name says', benchCase => {
  const { text, paragraphs, claims } = createSyntheticArticle(
    benchCase.length,
    benchCase.claims,
    benchCase.shape,
  )
  expect(text.length).toBeGreaterThanOrEqual(benchCase.length)
  expect(text.length).toBeLessThan(benchCase.length + 500)
  expect(/[\ud800-\udfff]/.test(text)).toBe(false)
  expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(paragraphs.length === 1).toBe(benchCase.shape === 'one-paragraph')
  expect(claims).toHaveLength(benchCase.claims)
  expect(new Set(claims.map(({ id }) => id)).size).toBe(benchCase.claims)
  expect(claims.filter(({ start, end }) => start < 0 || end <= start || end >= text.length)).toEqual([])
})

test('a quarter of the claims or more lies over another one, and they come in no order', () => {
  const { claims } = createSyntheticArticle(100_000, 1_000)
  const sorted = claims.toSorted((a, b) => a.start - b.start)
  const over = sorted.filter(({ start }, i) =>
    sorted.slice(Math.max(0, i - 20), i).some(({ end }) => end > start),
  )
  expect(over.length).toBeGreaterThanOrEqual(200)
  expect(claims).not.toEqual(sorted)
})

test.each(['spread', 'nested', 'first-screen'] as const)('%s claims begin and end with words', shape => {
  const { text, claims } = createSyntheticArticle(100_000, 1_000, shape)
  const broken = claims.filter(
    ({ start, end }) => /\s/.test(text.charAt(start)) || /\s/.test(text.charAt(end - 1)),
  )
  expect(broken).toEqual([])
})

test('nested claims lie fifty deep, each inside another', () => {
  const { claims } = createSyntheticArticle(100_000, 1_000, 'nested')
  expect(deepest(claims)).toBe(50)
  const crossing = claims.filter(a => claims.some(b => a.start < b.start && b.start < a.end && a.end < b.end))
  expect(crossing).toEqual([])
})

test('on the first screen no two claims of a type have the same words', () => {
  const { claims } = createSyntheticArticle(100_000, 10_000, 'first-screen')
  expect(new Set(claims.map(({ start, end, type }) => `${start} ${end} ${type}`)).size).toBe(10_000)
  expect(Math.max(...claims.map(({ end }) => end))).toBeLessThan(2_500)
})

/** How many claims lie over one another at most. */
function deepest(claims: SyntheticArticle['claims']): number {
  const borders = claims
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step)
  let depth = 0
  return Math.max(
    ...borders.map(({ step }) => {
      depth += step
      return depth
    }),
  )
}
