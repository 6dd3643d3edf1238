// Tags go to a reviewer in a file, come back with verdicts, are answered, and go there again: nobody's own work changes.
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { paths } from '../src/api/paths.ts'
import type { ArticleAnswer, LayerAnswer } from '../src/api/schemas.ts'
import type { Review } from '../src/core/review.ts'
import { type ChosenFile, chooseImport } from './annotation-files.ts'
import { Assay } from './assay.ts'
import { checkAccess } from './check-access.ts'
import { expect, test } from './fixtures.ts'
import { launch, nameOwner } from './owner.ts'
import { sendJson } from './send-json.ts'
import { readStoredFile } from './stored-file.ts'

const quote = 'with low motivation it will be tantamount to failure'
const forecast = 'Russia may announce a general mobilization'
const missed = 'Russian national duty'

interface Place {
  readonly context: BrowserContext
  readonly origin: string
  readonly article: string
}

const newId = () => `urn:uuid:${randomUUID()}`
const exported = async ({ context, origin, article }: Place): Promise<ChosenFile> => ({
  name: 'loop.assay.json',
  content: await readStoredFile(context, origin, article),
})

async function importFile(page: Page, origin: string, file: ChosenFile): Promise<void> {
  await page.goto(origin)
  await chooseImport(page, file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(/\/articles\//)
}

/** Writes a reviewer's verdicts on the annotator's two claims, and on one that they lack. */
async function review({ context, origin, article }: Place, reviewer: string): Promise<void> {
  const get = async <T>(path: string): Promise<T> => (await context.request.get(origin + path)).json()
  const answer = await get<ArticleAnswer>(paths.article(article))
  const layer = answer.layers.find(each => each.layer.annotator !== reviewer)?.layer.id ?? ''
  const { claims } = await get<LayerAnswer>(paths.layer(article, layer))
  const text = await (await context.request.get(origin + paths.text(answer.article.sha256))).text()
  const start = [...text.slice(0, text.indexOf(missed))].length
  const at = new Date().toISOString()
  const of = (type: string) => ({ claim: claims.find(each => each.type === type)?.id ?? '' })
  const base = { layer, reviewer, created: at, modified: at }
  const reviews: readonly Review[] = [
    {
      ...{ id: newId(), ...of('quote'), ...base, verdict: 'fix', comment: 'Whose words?' },
      proposal: { attributes: { speaker: 'Yuri Butusov' } },
    },
    { id: newId(), ...of('forecast'), ...base, verdict: 'dispute', comment: 'It only may.' },
    {
      ...{ id: newId(), ...base, verdict: 'missed' },
      proposal: { type: 'assessment', fragments: [{ start, end: start + missed.length }], attributes: {} },
    },
  ]
  const change = { reviews: reviews.map(each => ({ id: each.id, before: null, after: each })) }
  const edit = { id: newId(), at, by: reviewer, article, change }
  await sendJson(context, 'POST', origin + paths.edits(article), { edit, base: {} })
}

test('goes round between two people, each with what is theirs', async ({
  page,
  assay,
  openSample,
  reading,
  browser,
}) => {
  const article = await openSample([
    { type: 'quote', words: quote },
    { type: 'forecast', words: forecast },
  ])
  const mine: Place = { context: page.context(), origin: assay.url, article }
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await reading.saved()
  const sent = await exported(mine)
  expect(JSON.parse(sent.content).layers[0].status).toBe('submitted')

  const other = await Assay.start()
  const context = await browser.newContext()
  try {
    await launch(context, other.launchUrl)
    const ines = await nameOwner(context, other.url, 'Ines Duarte')
    const theirPage = await context.newPage()
    await importFile(theirPage, other.url, sent)
    const { articles } = await (await context.request.get(other.url + paths.articles)).json()
    const theirs: Place = { context, origin: other.url, article: articles[0].article.id }
    await review(theirs, ines)
    const reviewed = await exported(theirs)
    expect(JSON.parse(reviewed.content).claims).toEqual(JSON.parse(sent.content).claims)

    await importFile(page, assay.url, reviewed)
    await page.goto(`${assay.url}/articles/${encodeURIComponent(article)}`)
    await reading.opened()
    const row = page.getByRole('button', { name: /^Verdicts/ })
    await expect(row).toContainText('3 open')
    await row.click()
    const panel = page.getByRole('complementary', { name: 'Verdicts', exact: true })
    await expect(panel).toContainText('Your tags are submitted.')
    await expect(panel).toContainText('Ines Duarte reviewed this: 2 of 2, 1 missed')
    await checkAccess(page)
    await panel.getByRole('region', { name: 'Missed' }).getByRole('button', { name: 'Decline' }).click()
    await expect(row).toContainText('2 open')
    await panel.getByRole('button', { name: 'Close' }).click()

    await reading.card(quote).click()
    const verdicts = page.getByRole('region', { name: 'Verdicts on this claim' })
    await expect(verdicts).toContainText('Whose words?')
    await expect(verdicts).toContainText('Yuri Butusov')
    await checkAccess(page)
    await page.keyboard.press('y')
    await expect(verdicts).toContainText('You accepted')
    await expect(row).toContainText('1 open')
    await page.keyboard.press('Control+z')
    await expect(row).toContainText('2 open')
    await page.keyboard.press('Control+Shift+z')
    await expect(row).toContainText('1 open')
    await page.keyboard.press('Shift+v')
    await expect(verdicts).toContainText('It only may.')
    await verdicts.getByRole('textbox', { name: 'Answer' }).fill('He says so himself.')
    await verdicts.getByRole('button', { name: 'Send' }).click()
    await expect(verdicts).toContainText('You He says so himself.')
    await reading.saved()

    const answered = await exported(mine)
    const [before, after] = [sent, answered].map(({ content }) => JSON.parse(content))
    expect(after.layers.map((each: { status: string }) => each.status)).toEqual(['draft'])
    expect(after.reviews).toEqual(JSON.parse(reviewed.content).reviews)
    const isQuote = ({ type }: { type: string }) => type === 'quote'
    expect(after.claims.filter((each: { type: string }) => !isQuote(each))).toEqual(
      before.claims.filter((each: { type: string }) => !isQuote(each)),
    )
    expect(after.claims.find(isQuote)).toEqual({
      ...before.claims.find(isQuote),
      attributes: { ...before.claims.find(isQuote).attributes, speaker: 'Yuri Butusov' },
      modified: after.claims.find(isQuote).modified,
    })
    expect(await exported(theirs)).toEqual(reviewed)

    await page.goto(assay.url)
    await chooseImport(page, reviewed)
    expect(await exported(mine)).toEqual(answered)
  } finally {
    await context.close()
    await other.dispose()
  }
})
