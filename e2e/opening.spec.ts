// How an article opens: what the server hints at is what the page asks for, and nothing is fetched twice.
import { expect, test } from './fixtures.ts'
import { overlappingClaims } from './overlapping-claims.ts'

test('what an article shows is fetched once, before the page asks for it', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample(overlappingClaims)
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', request => {
    if (request.method() === 'GET' && request.url().includes('/api/')) asked.push(request.url())
  })
  page.on('console', message => complaints.push(message.text()))
  await page.reload()
  await reading.opened()
  expect(asked).toHaveLength(4)
  expect(new Set(asked).size).toBe(4)
  const timings = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter(each => each.name.includes('/api/')),
  )
  expect(timings.map(each => (each as PerformanceResourceTiming).initiatorType)).toEqual(
    Array(4).fill('link'),
  )
  expect(complaints).toEqual([])
})
