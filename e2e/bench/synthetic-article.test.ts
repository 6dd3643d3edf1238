import { expect, test } from 'vitest'
import { cases } from './cases.ts'
import { createSyntheticArticle } from './synthetic-article.ts'

test('the same input makes the same article', () => {
  expect(createSyntheticArticle(10_000, 100)).toEqual(createSyntheticArticle(10_000, 100))
  expect(createSyntheticArticle(10_001, 100).text).not.toBe(createSyntheticArticle(10_000, 100).text)
})

test.each(cases)('$name has what its name says', ({ length, claims: count }) => {
  const { text, paragraphs, claims } = createSyntheticArticle(length, count)
  expect(text.length).toBeGreaterThanOrEqual(length)
  expect(text.length).toBeLessThan(length + 500)
  expect([...text]).toHaveLength(text.length)
  expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect(claims).toHaveLength(count)
  expect(new Set(claims.map(({ id }) => id)).size).toBe(count)
  for (const { start, end } of claims) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThan(text.length)
  }
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

test('claims begin and end with words, but for the few that lie in one word', () => {
  const { text, claims } = createSyntheticArticle(100_000, 1_000)
  const broken = claims.filter(
    ({ start, end }) => /\s/.test(text.charAt(start)) || /\s/.test(text.charAt(end - 1)),
  )
  expect(broken).toEqual([])
})
