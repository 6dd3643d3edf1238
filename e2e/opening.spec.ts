// How an article opens: what the server hints at is what the page asks for, and nothing is fetched twice.
import { expect, test } from './fixtures.ts'
import { overlappingClaims } from './overlapping-claims.ts'

test('the code of an article is named early, each file once, and is there', async ({ page, openSample }) => {
  await openSample()
  const answer = await page.request.get(page.url())
  const hints = (answer.headers()['link'] ?? '').split(', ')
  const code = hints.flatMap(hint => /^<(.*)>; rel=modulepreload$/.exec(hint)?.[1] ?? [])
  expect(code.filter(path => path.includes('reading-page'))).toHaveLength(1)
  expect(new Set(code).size).toBe(code.length)
  const html = await answer.text()
  const styles = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll(all => all.map(each => each.getAttribute('href')))
  for (const path of code) {
    const file = await page.request.get(new URL(path, page.url()).href)
    expect([path, file.status(), file.headers()['content-type']]).toEqual([
      path,
      200,
      'text/javascript; charset=utf-8',
    ])
  }
  // The one style sheet stands in the page itself.
  expect(styles).toHaveLength(1)
  expect(html).toContain(String(styles[0]))
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
