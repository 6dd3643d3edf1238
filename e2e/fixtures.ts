// What every journey begins with: a server of its own, and a browser page that is launched and named.
import { test as base, type Page } from '@playwright/test'
import type { InferOutput } from 'valibot'
import { paths } from '../src/api/paths.ts'
import type { libraryAnswerSchema } from '../src/api/schemas.ts'
import { Assay, type ServerPlace } from './assay.ts'
import { openText } from './open-text.ts'
import { launch, nameOwner } from './owner.ts'
import { Reading } from './reading.ts'
import { type SeedClaim, seedClaims } from './seed-claims.ts'

interface Fixtures {
  /** The owner's name; null for a first start, on which the page asks for it. */
  readonly owner: string | null
  /** The page begins with the library open; else the journey opens what it needs, which spares it the time of one page. */
  readonly opensLibrary: boolean
  /** A server that is killed needs a process of its own; all others are there sooner without. */
  readonly server: ServerPlace
  readonly assay: Assay
  /** Opens the sample article, all of it mounted, with these claims in it, and answers its id. */
  readonly openSample: (claims?: readonly SeedClaim[]) => Promise<string>
  /** Adds an article and opens it, all of it mounted; answers its id. */
  readonly openText: (text: string, language?: string) => Promise<string>
  readonly reading: Reading
}

export const test = base.extend<Fixtures>({
  owner: ['Ana Reyes', { option: true }],

  opensLibrary: [false, { option: true }],

  server: ['here', { option: true }],

  assay: async ({ server }, use, testInfo) => {
    const assay = await Assay.start(server)
    await use(assay)
    if (assay.log !== '') await testInfo.attach('server.log', { body: assay.log, contentType: 'text/plain' })
    await assay.dispose()
  },

  // Launched at once. Where there is no owner yet, the page asks for the name.
  page: async ({ page, assay, owner, opensLibrary }, use) => {
    await launch(page.context(), assay.launchUrl)
    if (owner !== null) await nameOwner(page.context(), assay.url, owner)
    if (opensLibrary) await page.goto(assay.url)
    await use(page)
  },

  openSample: async ({ page, assay, reading }, use) => {
    await use(async (claims = []) => {
      const id = await findSample(page, assay.url)
      if (claims.length > 0) await seedClaims(page.context(), { origin: assay.url, article: id, claims })
      await page.goto(`${assay.url}/articles/${encodeURIComponent(id)}`)
      await reading.opened()
      return id
    })
  },

  openText: async ({ page, assay, reading }, use) => {
    await use((text, language) => openText({ page, assay, reading }, { text, ...(language && { language }) }))
  },

  reading: async ({ page }, use) => use(new Reading(page)),
})

export { expect } from '@playwright/test'

/** The sample is the only article of a fresh library. */
async function findSample(page: Page, origin: string): Promise<string> {
  const answer = await page.request.get(origin + paths.articles)
  const { articles }: InferOutput<typeof libraryAnswerSchema> = await answer.json()
  const [first] = articles
  if (!first || articles.length > 1)
    throw new Error(`${articles.length} articles where the sample alone was expected`)
  return first.article.id
}
