// Who may ask, and what an article may do to the page that shows it: nothing.
import { expect, test } from './fixtures.ts'

test('every answer carries the security headers', async ({ page, assay }) => {
  for (const path of ['/', '/theme.js', '/api/session', '/api/nothing', '/launch/used']) {
    const headers = (await page.request.get(assay.url + path, { maxRedirects: 0 })).headers()
    expect(headers, path).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'$/,
      ),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  }
})
