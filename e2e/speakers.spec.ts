// Speakers by name: renamed over articles and taken back, merged, called otherwise, and found.
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { ArticleAnswer, LayerAnswer } from '../src/api/schemas.ts'
import type { Speaker } from '../src/core/speakers.ts'
import { checkAccess } from './check-access.ts'
import { checkTargets, checkWidths } from './check-fit.ts'
import { expect, test } from './fixtures.ts'
import { seedClaims } from './seed-claims.ts'
import { sendJson } from './send-json.ts'

test.use({ opensLibrary: true })

const analyst = { speaker: 'the analyst' }
const words = 'with low motivation it will be tantamount to failure'

/** The rows of the list. */
const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'Speakers' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
const namesOf = (page: Page) =>
  page.getByRole('list', { name: 'Speakers' }).getByRole('heading', { level: 2 })

/** The speakers of the owner's claims on an article, in its order. */
async function speakersIn(page: Page, origin: string, article: string): Promise<unknown[]> {
  const get = (path: string) => page.context().request.get(origin + path)
  const { own }: ArticleAnswer = await (await get(paths.article(article))).json()
  const { claims }: LayerAnswer = await (await get(paths.layer(article, own?.id ?? ''))).json()
  return claims.map(({ attributes }) => attributes['speaker'])
}

/** Writes the register as somebody else would, on the version `base`. */
async function writeRegister(
  page: Page,
  origin: string,
  { base, speakers }: { base: number; speakers: readonly Speaker[] },
): Promise<void> {
  const request = { id: `put-${base}`, base, body: { speakers } }
  await sendJson(page.context(), 'PUT', origin + paths.document('speakers'), request)
}

test.describe('speakers of two articles', () => {
  let first: string
  let second: string

  test.beforeEach(async ({ page, assay, openSample, openText }) => {
    first = await openSample([
      { type: 'quote', words, attributes: analyst },
      {
        type: 'forecast',
        words: 'Russia may announce a general mobilization',
        attributes: { speaker: 'Yuri Butusov' },
      },
    ])
    second = await openText('Prices will rise, he said. Nobody saw the paper.')
    const claims = [
      { type: 'forecast' as const, words: 'Prices will rise', attributes: analyst },
      { type: 'assessment' as const, words: 'Nobody saw the paper', attributes: { speaker: 'Ministry' } },
    ]
    await seedClaims(page.context(), { origin: assay.url, article: second, claims })
    await page.goto(`${assay.url}/speakers`)
    await expect(namesOf(page)).toHaveText(['the analyst', 'Ministry', 'Yuri Butusov'])
  })

  test('are renamed in both, and the whole is taken back and done again by key', async ({ page, assay }) => {
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.keyboard.type('Ivan Petrov')
    await page.keyboard.press('Enter')
    await expect(
      page.getByText('Renamed “the analyst” to “Ivan Petrov”, in 2 claims of 2 articles.'),
    ).toBeVisible()
    await expect(rowOf(page, 'Ivan Petrov')).toContainText('2 claims in 2 articles')
    await expect(page.getByRole('button', { name: 'Ivan Petrov', exact: true })).toBeFocused()
    expect(await speakersIn(page, assay.url, second)).toEqual(['Ivan Petrov', 'Ministry'])
    await checkAccess(page)

    await page.keyboard.press('Control+z')
    await expect(namesOf(page)).toHaveText(['the analyst', 'Ministry', 'Yuri Butusov'])
    expect(await speakersIn(page, assay.url, second)).toEqual(['the analyst', 'Ministry'])
    expect(await speakersIn(page, assay.url, first)).toContain('the analyst')
    await page.keyboard.press('Control+Shift+z')
    await expect(rowOf(page, 'Ivan Petrov')).toContainText('also “the analyst”')
    expect(await speakersIn(page, assay.url, first)).toContain('Ivan Petrov')
  })

  test('are merged by a few letters, and taken back by the toast', async ({ page, assay }) => {
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    await page.keyboard.type('but')
    await expect(page.getByRole('list', { name: 'Merge into' }).getByRole('button')).toHaveText([
      /^Yuri Butusov/,
    ])
    await checkAccess(page)
    await page.keyboard.press('Enter')
    const toast = page.getByText('Merged “the analyst” into “Yuri Butusov”, in 2 claims of 2 articles.')
    await expect(toast).toBeVisible()
    await expect(namesOf(page)).toHaveText(['Yuri Butusov', 'Ministry'])
    await expect(rowOf(page, 'Yuri Butusov')).toContainText('3 claims in 2 articles')
    expect(await speakersIn(page, assay.url, first)).toEqual(expect.not.arrayContaining(['the analyst']))
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(namesOf(page)).toHaveText(['the analyst', 'Ministry', 'Yuri Butusov'])
    expect(await speakersIn(page, assay.url, second)).toEqual(['the analyst', 'Ministry'])
  })

  test('are called otherwise by an alias, which joins the rows and then the claims', async ({
    page,
    assay,
  }) => {
    await page.getByRole('button', { name: 'Yuri Butusov' }).click()
    await page.getByRole('textbox', { name: 'Role' }).fill('journalist')
    await page.keyboard.press('Enter')
    await expect(rowOf(page, 'Yuri Butusov')).toContainText('journalist')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.keyboard.type('The Analyst')
    await page.keyboard.press('Enter')
    await expect(namesOf(page)).toHaveText(['Yuri Butusov', 'Ministry'])
    await expect(page.getByText('Your claims also say “the analyst” (2 claims).')).toBeVisible()
    expect(await speakersIn(page, assay.url, second)).toEqual(['the analyst', 'Ministry'])
    await page.getByRole('button', { name: 'Say “Yuri Butusov” there' }).click()
    await expect(page.getByText('Your claims also say')).toHaveCount(0)
    expect(await speakersIn(page, assay.url, second)).toEqual(['Yuri Butusov', 'Ministry'])

    await page.getByRole('textbox', { name: 'Also called' }).fill('yuri butusov')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText('They are called so already.')
    await page.getByRole('button', { name: 'Take away the alias The Analyst' }).click()
    await expect(page.getByRole('list', { name: 'Aliases' })).toHaveCount(0)
  })

  test('are changed twice, and both acts are taken back and done again by key', async ({ page, assay }) => {
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.keyboard.type('Ivan Petrov')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Ivan Petrov', exact: true })).toBeFocused()
    await page.keyboard.press('m')
    await page.keyboard.type('but')
    await page.keyboard.press('Enter')
    await expect(namesOf(page)).toHaveText(['Yuri Butusov', 'Ministry'])
    await expect(page.getByRole('button', { name: 'Yuri Butusov', exact: true })).toBeFocused()

    await page.keyboard.press('Control+z')
    await expect(page.getByText('Took back: merged “Ivan Petrov” into “Yuri Butusov”.')).toBeVisible()
    await expect(namesOf(page)).toHaveText(['Ivan Petrov', 'Ministry', 'Yuri Butusov'])
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Took back: renamed “the analyst” to “Ivan Petrov”.')).toBeVisible()
    await expect(namesOf(page)).toHaveText(['the analyst', 'Ministry', 'Yuri Butusov'])
    expect(await speakersIn(page, assay.url, second)).toEqual(['the analyst', 'Ministry'])
    await page.keyboard.press('Control+Shift+z')
    await expect(namesOf(page)).toHaveText(['Ivan Petrov', 'Ministry', 'Yuri Butusov'])
    await page.keyboard.press('Control+Shift+z')
    await expect(namesOf(page)).toHaveText(['Yuri Butusov', 'Ministry'])
    expect(await speakersIn(page, assay.url, second)).toEqual(['Yuri Butusov', 'Ministry'])
  })

  test('are not taken back over a change that came in between, and it is said so', async ({
    page,
    assay,
  }) => {
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await page.keyboard.type('Ivan Petrov')
    await page.keyboard.press('Enter')
    await expect(namesOf(page)).toHaveText(['Ivan Petrov', 'Ministry', 'Yuri Butusov'])
    await writeRegister(page, assay.url, { base: 1, speakers: [] })
    await page.keyboard.press('Control+z')
    await expect(
      page.getByText('This can no longer be taken back. The register of speakers was changed since.'),
    ).toBeVisible()
    expect(await speakersIn(page, assay.url, second)).toEqual(['Ivan Petrov', 'Ministry'])
  })

  test('are shown with all that they say, by key and by link', async ({ page }) => {
    const said = page.getByRole('grid', { name: 'Claims' }).getByRole('row')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await expect(page).toHaveURL(/\/claims\?only=/)
    await expect(said.filter({ hasText: 'the analyst' })).toHaveCount(2)
    await expect(page.getByRole('grid', { name: 'Claims' })).toHaveAttribute('aria-rowcount', '3')
    await page.goBack()
    await page.getByRole('button', { name: 'Ministry' }).click()
    await page.getByRole('link', { name: 'Show their claims' }).click()
    await expect(said.filter({ hasText: 'Nobody saw the paper' })).toHaveCount(1)
    await expect(page.getByRole('grid', { name: 'Claims' })).toHaveAttribute('aria-rowcount', '2')
  })

  test('are found, looked up in their article, and fit a narrow screen', async ({ page, reading }) => {
    await page.keyboard.press('/')
    await page.keyboard.type('minis')
    await expect(namesOf(page)).toHaveText(['Ministry'])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Ministry', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await checkWidths(page, [320, 390, 640, 900])
    await page.setViewportSize({ width: 390, height: 844 })
    await checkTargets(page, 44)
    await checkAccess(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('list', { name: 'Articles' }).getByRole('link').click()
    await reading.opened()
    await expect(reading.focusedCard).toContainText('Nobody saw the paper')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.keyboard.press('/')
    await page.keyboard.type('nobody at all')
    await expect(page.getByRole('heading', { name: 'Nobody is called “nobody at all”' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(namesOf(page)).toHaveCount(3)
  })
})

test('without claims there is nobody, and without an answer it is said so', async ({ page, assay }) => {
  await page.getByRole('button', { name: /settings$/ }).click()
  await page.getByRole('link', { name: 'Speakers' }).click()
  await expect(page.getByRole('heading', { name: 'Nobody here yet' })).toBeVisible()
  await checkAccess(page)
  await page.route('**/api/speakers', route => route.abort())
  await page.goto(`${assay.url}/speakers`)
  await expect(page.getByRole('alert')).toContainText('The speakers could not be read.')
  await page.unroute('**/api/speakers')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Nobody here yet' })).toBeVisible()
})

test('hundreds are gone through by key, with only those in sight drawn', async ({ page, assay }) => {
  const speakers = Array.from({ length: 600 }, (_, n) => ({
    ...{ name: `Speaker ${String(n).padStart(3, '0')}`, kind: 'person' as const, aliases: [`S${n}`] },
  }))
  await writeRegister(page, assay.url, { base: 0, speakers })
  await page.goto(`${assay.url}/speakers`)
  const drawn = page.getByRole('list', { name: 'Speakers' }).getByRole('listitem')
  const heading = (name: string) => page.getByRole('button', { name, exact: true })
  await expect(heading('Speaker 000')).toBeVisible()
  expect(await drawn.count()).toBeLessThan(60)
  await expect(drawn.first()).toHaveAttribute('aria-setsize', '600')
  for (let n = 0; n <= 40; n += 1) {
    await page.keyboard.press('j')
    await expect(heading(`Speaker ${String(n).padStart(3, '0')}`)).toBeFocused()
  }
  await expect(heading('Speaker 040')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('a')
  await page.keyboard.type('half typed')
  const alias = page.getByRole('textbox', { name: 'Also called' })
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await expect(heading('Speaker 599')).toBeInViewport()
  await expect(alias).toBeFocused()
  await expect(alias).toHaveValue('half typed')
  await page.keyboard.press('Escape')
  await expect(heading('Speaker 040')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('k')
  await expect(heading('Speaker 039')).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Speaker 555')
  await page.keyboard.press('Enter')
  await expect(heading('Speaker 555')).toBeInViewport({ ratio: 1 })
  await expect(heading('Speaker 555')).toHaveAttribute('aria-expanded', 'true')
  await checkAccess(page)
})

test('a cut-off name is completed by Enter, a whole one is kept', async ({ page, openText, reading }) => {
  await openText('Anna Berg said that prices will rise. Nobody saw the paper.')
  const speaker = reading.inspector.getByRole('combobox', { name: 'Speaker', exact: true })
  const give = async (name: string) => {
    await page.keyboard.press('e')
    await page.keyboard.press('s')
    await expect(speaker).toBeFocused()
    await speaker.press('Control+a')
    await page.keyboard.type(name)
  }
  await reading.tag('prices will rise', 'f')
  await give('Anna Ber')
  await expect(page.getByRole('option', { name: 'Anna Berg' })).toHaveAttribute('data-active', 'true')
  await page.keyboard.press('Enter')
  await expect(speaker).toHaveValue('Anna Berg')
  await page.keyboard.press('Escape')
  await give('Anna')
  await page.keyboard.press('Enter')
  await expect(speaker).toHaveValue('Anna')
  await page.keyboard.press('Escape')
  await give('Ann')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(speaker).toHaveValue('Ann')
})
