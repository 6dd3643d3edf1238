import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { findArticles } from './find-articles.ts'

function summaryOf(id: string, title: string, touched: string): ArticleSummary {
  const article = { id, title, sha256: '0'.repeat(64), length: 1 }
  return {
    article,
    words: 1,
    added: '2026-11-01T00:00:00.000Z',
    touched,
    claims: {},
    own: null,
    colleagues: [],
  }
}

const articles = [
  summaryOf('b', 'Harbour strike', '2026-11-20T10:00:00.000Z'),
  summaryOf('a', 'Élections: a narrow result', '2026-11-20T10:00:00.000Z'),
  summaryOf('c', 'Страйк у гавані', '2026-11-22T10:00:00.000Z'),
]

test.each([
  ['', ['c', 'a', 'b']],
  ['  ', ['c', 'a', 'b']],
  ['STRIKE', ['b']],
  ['result elec', ['a']],
  ['Страйк', ['c']],
  ['harbour elections', []],
])('finding %j', (wanted, ids) => {
  expect(findArticles(articles, wanted).map(({ article }) => article.id)).toEqual(ids)
})
