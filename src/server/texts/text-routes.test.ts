import { expect, test } from 'vitest'
import { hash } from '../hash.ts'
import { createTestArticle, testText } from '../testing/create-test-article.ts'

test('a text is sent as it is, to be kept for ever', async () => {
  const app = await createTestArticle()
  const path = `/api/texts/${hash(testText)}`
  const answer = await app.request(path)
  expect(await answer.text()).toBe(testText)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  const tag = answer.headers.get('etag') ?? ''
  const known = await app.request(path, { headers: { 'if-none-match': tag } })
  expect([known.status, await known.text()]).toEqual([304, ''])
  expect((await app.request(`/api/texts/${'0'.repeat(64)}`)).status).toBe(404)
})
