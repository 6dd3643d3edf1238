// How an article opens: what the server hints at is what the page asks for, and nothing is fetched twice.
import { expect, test } from './fixtures.ts'
import { overlappingClaims } from './overlapping-claims.ts'

test('the code of an article is one file, named by the page itself', async ({
  page,
  openSample,
  reading,
}) => {
  await openSample()
  const html = await (await page.request.get(page.url())).text()
  const scripts: string[] = []
  page.on('request', request => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.reload()
  await reading.opened()
  const first = scripts.filter(url => html.includes(new URL(url).pathname))
  // The bundler's few own lines stand in a file of their own.
  expect(first.filter(url => !url.includes('rolldown-runtime'))).toHaveLength(1)
  expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
})

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
  expect(asked).toHaveLength(5)
  expect(new Set(asked).size).toBe(5)
  const timings = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter(each => each.name.includes('/api/')),
  )
  expect(timings.map(each => (each as PerformanceResourceTiming).initiatorType)).toEqual(
    Array(5).fill('link'),
  )
  expect(complaints).toEqual([])
})
