// Tags go to a reviewer in a file, come back with verdicts, are answered, and go there again: nobody's own work changes.
import type { BrowserContext, Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import { type ChosenFile, chooseImport, download } from './annotation-files.ts'
import { Assay } from './assay.ts'
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { launch, nameOwner } from './owner.ts'
import { readStoredFile } from './stored-file.ts'

const assessment = 'there are no people willing to fight'
const forecast = 'Russia may announce a general mobilization'
const quote = 'with low motivation it will be tantamount to failure'
const missed = 'Duplicating the thesis on “Russian National Duty”'

interface Place {
  readonly context: BrowserContext
  readonly origin: string
  readonly article: string
}

const exported = async ({ context, origin, article }: Place): Promise<ChosenFile> => ({
  name: 'loop.assay.json',
  content: await readStoredFile(context, origin, article),
})
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Imports a file that says this of itself, and nothing in it asks for a word. */
async function importFile(page: Page, origin: string, file: ChosenFile, told: string): Promise<void> {
  await page.goto(origin)
  await chooseImport(page, file)
  const main = page.getByRole('main')
  await expect(main).toContainText(told)
  await expect(main).not.toContainText('needs you')
  await expect(main).not.toContainText('need you')
  await press(page, 'Control+Enter')
  await page.waitForURL(/\/articles\//)
}

/** Reviews by keyboard: an agreement, a dispute, a fix that ends a word earlier, one missed, and the whole returned. */
async function review(page: Page): Promise<ChosenFile> {
  const list = page.getByRole('navigation', { name: 'Claims of the layer' })
  await expect(list.getByRole('status')).toHaveText('0 reviewed, 3 to go.')
  await press(page, 'y', 'd', '2', 'Enter', 'e', ',', 'Enter')
  await expect(list.getByRole('status')).toHaveText('3 reviewed, 0 to go.')
  await page.getByText(missed).click({ clickCount: 3 })
  await press(page, 'm', 'a', 'Enter')
  await expect(list.getByRole('status')).toHaveText(/You added 1 missed/)
  await page.getByRole('textbox', { name: 'Comment' }).fill('Mind the ends.')
  await page.getByRole('button', { name: 'Return for correction' }).click()
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^Saved \d/)
  return download(page, () => press(page, 'Control+e'))
}

test('goes round between two people, each with what is theirs', async ({
  page,
  assay,
  openSample,
  reading,
  browser,
}) => {
  const article = await openSample([
    { type: 'assessment', words: assessment },
    { type: 'forecast', words: forecast },
    { type: 'quote', words: quote },
  ])
  const mine: Place = { context: page.context(), origin: assay.url, article }
  await press(page, 'g', 'u')
  await reading.saved()
  const sent = await exported(mine)
  const ana = JSON.parse(sent.content)
  expect(ana.layers[0].status).toBe('submitted')

  const other = await Assay.start()
  const context = await browser.newContext()
  try {
    await launch(context, other.launchUrl)
    await nameOwner(context, other.url, 'Ines Duarte')
    const theirPage = await context.newPage()
    await importFile(theirPage, other.url, sent, '3 claims are new.')
    const { articles } = await (await context.request.get(other.url + paths.articles)).json()
    const theirs: Place = { context, origin: other.url, article: articles[0].article.id }
    const reviewPage = `${other.url}/articles/${encodeURIComponent(theirs.article)}/review`
    await theirPage.goto(reviewPage)
    const reviewed = await review(theirPage)
    expect(await exported(theirs)).toEqual({ ...reviewed, name: 'loop.assay.json' })
    const { claims, layers, reviews } = JSON.parse(reviewed.content)
    expect(claims).toEqual(ana.claims)
    expect(layers).toContainEqual(ana.layers[0])
    expect(reviews.map((each: { verdict: string }) => each.verdict).sort()).toEqual([
      ...['agree', 'dispute', 'fix', 'missed'],
    ])

    // Meanwhile the annotator ends the claim that was agreed on a word earlier: the file asks nothing about that.
    await reading.card(assessment).click()
    await press(page, ',')
    await reading.saved()
    await importFile(page, assay.url, reviewed, 'on your tags: all new.')
    await reading.opened()
    await expect(reading.card('there are no people willing to')).toBeVisible()
    const row = page.getByRole('button', { name: /^Verdicts/ })
    await expect(row).toContainText('3 open')
    await press(page, 'g', 'r')
    const panel = page.getByRole('complementary', { name: 'Verdicts', exact: true })
    await expect(panel).toContainText('Ines Duarte reviewed this: 3 of 3, 1 missed; returned: Mind the ends.')
    await expect(panel).toContainText('Your tags are a draft.')
    await checkAccess(page)
    // What was missed is shown as one comes to it in the panel; Enter goes to it, and Esc back.
    const place = panel.getByRole('button', { name: 'Show it in the text' })
    await place.focus()
    await expect(page.locator('[data-proposed][data-current]')).toHaveText(missed)
    await press(page, 'Enter')
    await expect(page.getByRole('region', { name: 'Article' })).toBeFocused()
    await press(page, 'Escape')
    await expect(place).toBeFocused()
    await press(page, 'Escape')
    await expect(panel).toHaveCount(0)
    const details = reading.inspector.getByRole('region', { name: 'A claim that was missed' })
    await expect(details).toContainText(missed)
    await checkAccess(page)
    await press(page, 'Escape')
    await expect(details).toHaveCount(0)

    await reading.card('there are no people willing to').click()
    const verdicts = page.getByRole('region', { name: 'Verdicts on this claim' })
    await expect(verdicts).toContainText('The claim was changed since this verdict.')
    const proposed = page.locator('[data-proposed]')
    await expect(proposed).toHaveText(missed)
    await expect(page.locator('[data-missed]')).toBeVisible()
    await press(page, 'Escape', 'Shift+v')
    await expect(page.locator('[data-proposed][data-current]')).toHaveText(missed)
    await press(page, 'y')
    await expect(row).toContainText('2 open')
    await expect(reading.card(missed)).toBeVisible()
    await expect(proposed).toHaveCount(0)
    await press(page, 'Control+z')
    await expect(row).toContainText('3 open')
    await expect(reading.card(missed)).toHaveCount(0)
    await press(page, 'Control+Shift+z')
    await expect(row).toContainText('2 open')
    await reading.card(quote).click()
    await expect(verdicts).toContainText('Proposal')
    await expect(proposed).toHaveText('with low motivation it will be tantamount to')
    await checkAccess(page)
    await press(page, 'Shift+y')
    await expect(row).toContainText('1 open')
    await press(page, 'Shift+v')
    await expect(verdicts).toContainText('The wrong voice or speaker')
    await verdicts.getByRole('textbox', { name: 'Answer' }).fill('He says so himself.')
    await verdicts.getByRole('button', { name: 'Send' }).click()
    await expect(verdicts).toContainText('You He says so himself.')
    await reading.saved()

    const answered = await exported(mine)
    expect(await exported(mine)).toEqual(answered)
    const after = JSON.parse(answered.content)
    expect(after.reviews).toEqual(reviews)
    const of = (file: typeof after, type: string) =>
      file.claims.filter((each: { type: string }) => each.type === type)
    for (const type of ['forecast', 'quote']) expect(of(after, type)).toEqual(of(ana, type))
    expect(of(after, 'assessment')).toHaveLength(2)
    // Nothing of this has reached the reviewer.
    expect((await exported(theirs)).content).toBe(reviewed.content)

    await importFile(theirPage, other.url, answered, 'come as their authors have changed them.')
    await theirPage.goto(reviewPage)
    await press(theirPage, 'j')
    const said = theirPage.getByRole('region', { name: 'What was said about it' })
    await theirPage.getByRole('button', { name: `${forecast}, disputed` }).click()
    await expect(said).toContainText('He says so himself.')
    await theirPage.getByRole('button', { name: `${quote}, to fix` }).click()
    await expect(said).toContainText('declined it')
    const ofBoth = JSON.parse((await exported(theirs)).content)
    expect(ofBoth).toEqual(after)

    for (const [where, file] of [
      [page, reviewed],
      [theirPage, answered],
    ] as const) {
      const [place, before] = where === page ? [mine, answered] : [theirs, await exported(theirs)]
      await where.goto(place.origin)
      await chooseImport(where, file)
      await expect(where.getByRole('heading', { level: 1 })).toHaveText(
        'Everything in this file is already here.',
      )
      expect(await exported(place)).toEqual(before)
    }
  } finally {
    await context.close()
    await other.dispose()
  }
})
