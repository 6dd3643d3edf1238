// Who may ask, and what an article or a file may do to the page that shows it: nothing.
import { paths } from '../src/api/paths.ts'
import { chooseImport, colleaguesFile, download } from './annotation-files.ts'
import { ask } from './ask.ts'
import { brokenFiles } from './broken-files.ts'
import { expect, test } from './fixtures.ts'
import { bratPair, dropFiles } from './other-files.ts'
import { innerWords, overlappingClaims } from './overlapping-claims.ts'
import { watchPage } from './watch-page.ts'

test.use({ opensLibrary: true })

test('every answer carries the security headers', async ({ page, assay }) => {
  for (const path of ['/', '/icon.svg', '/articles/any', paths.session, '/api/nothing', '/launch/used']) {
    const headers = (await page.request.get(assay.url + path, { maxRedirects: 0 })).headers()
    expect(headers, path).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self' 'sha256-[^';]+'; style-src 'self'; .*worker-src 'self'; .*frame-ancestors 'none'$/,
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

test.describe('before the first start', () => {
  test.use({ owner: null })

  test('the launch link lets one browser in, once', async ({ browser, page, assay }) => {
    const [cookie, ...others] = await page.context().cookies()
    expect(others).toEqual([])
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    const second = await browser.newPage()
    const used = await second.goto(assay.launchUrl)
    expect(used?.status()).toBe(403)
    await expect(second.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
    expect(await second.context().cookies()).toEqual([])
    await second.goto(assay.url)
    await expect(second.getByRole('heading', { name: 'This browser has no session' })).toBeVisible()

    await assay.restart()
    for (const headers of [{ 'sec-purpose': 'prefetch' }, { 'sec-purpose': 'prefetch;prerender' }]) {
      expect((await ask(assay.launchUrl, { headers })).status).toBe(503)
    }
    expect((await ask(assay.launchUrl, { method: 'HEAD' })).status).toBe(503)
    await second.goto(assay.launchUrl)
    await expect(second.getByRole('heading', { name: 'Who is reading?' })).toBeVisible()
    expect((await ask(assay.launchUrl)).status).toBe(403)
    await page.goto(assay.launchUrl)
    await expect(page.getByRole('heading', { name: 'Who is reading?' })).toBeVisible()
    await second.close()
  })
})

test('without a session nothing is told and nothing is written', async ({ assay, page, openSample }) => {
  const article = await openSample()
  const origin = assay.url
  for (const path of [
    paths.session,
    paths.articles,
    paths.article(article),
    paths.exportOne(article),
    paths.exportAll,
    paths.openApi,
  ]) {
    const { status, text } = await ask(origin + path)
    expect({ path, status, code: JSON.parse(text).code }).toEqual({ path, status: 401, code: 'no-session' })
  }
  const body = JSON.stringify({ name: 'Mallory' })
  const headers = { origin, 'content-type': 'application/json', cookie: 'assay=guessed' }
  expect((await ask(origin + paths.owner, { method: 'PUT', headers, body })).status).toBe(401)
  expect(await (await page.request.get(origin + paths.session)).json()).toMatchObject({
    owner: { name: 'Ana Reyes' },
  })
})

test('other host names, other origins and other sites are refused', async ({ assay, page }) => {
  const { port } = new URL(assay.url)
  const [cookie] = await page.context().cookies()
  const own = { cookie: `${cookie?.name}=${cookie?.value}` }
  const url = assay.url + paths.owner
  const rename = (headers: Readonly<Record<string, string>>) =>
    ask(url, {
      method: 'PUT',
      headers: { ...own, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name: 'Mallory' }),
    })
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1.evil.example:${port}`,
    '127.0.0.1:1',
  ]) {
    for (const path of ['/', paths.session, new URL(assay.launchUrl).pathname]) {
      expect((await ask(assay.url + path, { headers: { ...own, host } })).status, `${host}${path}`).toBe(421)
    }
    expect((await rename({ host, origin: `http://${host}` })).status, host).toBe(421)
  }
  for (const origin of [
    'http://evil.example',
    'null',
    `https://127.0.0.1:${port}`,
    'http://127.0.0.1:1',
    `http://localhost:${port}`,
  ]) {
    expect((await rename({ origin })).status, origin).toBe(403)
    expect((await ask(assay.url + paths.session, { headers: { ...own, origin } })).status, origin).toBe(403)
  }
  expect((await rename({})).status, 'no origin').toBe(403)
  for (const site of ['cross-site', 'same-site']) {
    expect((await rename({ origin: assay.url, 'sec-fetch-site': site })).status, site).toBe(403)
  }
  const session = await ask(assay.url + paths.session, { headers: own })
  expect(JSON.parse(session.text)).toMatchObject({ owner: { name: 'Ana Reyes' } })
  const localhost = { ...own, host: `localhost:${port}`, origin: `http://localhost:${port}` }
  expect((await ask(assay.url + paths.session, { headers: localhost })).status).toBe(200)
  expect((await rename({ origin: assay.url })).status).toBe(200)
})

test('the policy forbids nothing that the pages do', async ({ page, assay, openSample, reading }) => {
  const troubles = await watchPage(page)
  await openSample(overlappingClaims)
  await reading.click(innerWords)
  await reading.tag('the well-known Ukrainian military expert', 'q')
  await page.keyboard.press('n')
  await page.keyboard.type('A note')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys on this page' }).getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Ana Reyes: settings' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.keyboard.press('Escape')
  await download(page, () => page.keyboard.press('Control+e'))
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(reading.sheet).toBeVisible()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('button', { name: /^More for/ }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Add an article' }).fill('Prices will fall.')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Added “Prices will fall')).toBeVisible()
  await page.getByRole('button', { name: 'Other formats' }).click()
  await page.getByRole('radio', { name: 'brat' }).check()
  await download(page, () => page.getByRole('button', { name: 'Save' }).click())
  await dropFiles(page, bratPair)
  await page.getByRole('button', { name: 'Go on' }).waitFor()
  for (const key of ['1', 'a', 'Control+Enter']) await page.keyboard.press(key)
  await page.getByRole('region', { name: 'Conversion' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await chooseImport(page, colleaguesFile, ...brokenFiles.slice(0, 1).map(({ file }) => file))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { name: /was not imported$/ })).toBeVisible()
  await page.goto(`${assay.url}/nowhere`)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  expect(troubles).toEqual({ violations: [], errors: [], dialogs: [] })

  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.hacked = true'
    document.body.append(script)
  })
  await expect.poll(() => troubles.violations.join()).toContain('script-src')
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})
