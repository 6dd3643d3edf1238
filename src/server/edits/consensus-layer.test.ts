import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleAnswer, ArticleSummary } from '../../api/schemas.ts'
import { isConsensus, newConsensus, withConsensus } from '../../core/consensus.ts'
import { adds, createTestArticle, type TestArticle } from '../testing/create-test-article.ts'

describe.each(['SQLite', 'Postgres'] as const)('a consensus beside one’s own tags, on %s', engine => {
  let app: TestArticle
  const makes = () => [adds(withConsensus({ ...app.layer, id: 'all' }, newConsensus))]
  const drawUp = (id: string) =>
    app.edit({ layers: makes(), claims: [adds({ ...app.claim(id), layer: 'all' })] }, { all: 0 })

  beforeEach(async () => {
    app = await createTestArticle({ engine })
  })

  test('is written as any layer, before or after it, and once', async () => {
    expect((await drawUp('c1')).status).toBe(200)
    expect((await app.edit({ layers: [adds(app.layer)] }, { layer: 0 })).status).toBe(200)
    const second = withConsensus({ ...app.layer, id: 'second' }, newConsensus)
    expect((await app.edit({ layers: [adds(second)] }, { second: 0 })).status).toBe(409)
  })

  test('is nobody’s own layer', async () => {
    await drawUp('c1')
    expect((await app.json<ArticleAnswer>('/api/articles/article')).own).toBeNull()
    await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c2'))] }, { layer: 0 })
    const { own, layers } = await app.json<ArticleAnswer>('/api/articles/article')
    expect(own?.id).toBe('layer')
    expect(layers.filter(({ layer }) => isConsensus(layer)).map(({ layer }) => layer.id)).toEqual(['all'])
  })

  test('counts neither in the library nor among all claims and speakers', async () => {
    await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c2'))] }, { layer: 0 })
    await drawUp('c1')
    const { articles } = await app.json<{ articles: ArticleSummary[] }>('/api/articles')
    const counts = Object.values(articles.find(({ article }) => article.id === 'article')?.claims ?? {})
    expect(counts.map(({ count }) => count)).toEqual([1])
    expect(articles.flatMap(({ colleagues }) => colleagues)).toEqual([])
    const rows = await (await app.request('/api/claims')).text()
    expect([rows.includes('"c2"'), rows.includes('"c1"')]).toEqual([true, false])
    expect(JSON.parse(rows.split('\n')[0] ?? '')).toEqual({ total: 1 })
  })
})
