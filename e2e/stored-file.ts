import type { BrowserContext } from '@playwright/test'
import { paths } from '../src/api/paths.ts'

/** What the tests look at in an annotation file. */
export interface StoredFile {
  readonly article: { readonly id: string; readonly text: string; readonly sha256: string }
  readonly claims: readonly {
    readonly id: string
    readonly type: string
    readonly note: string
    readonly fragments: readonly { readonly start: number; readonly end: number; readonly exact: string }[]
  }[]
}

/** The bytes of an article's annotation file, as the server makes it from what it has stored. */
export async function readStoredFile(
  context: BrowserContext,
  origin: string,
  article: string,
): Promise<string> {
  const answer = await context.request.get(origin + paths.exportOne(article))
  if (!answer.ok()) throw new Error(`the export answered ${answer.status()}`)
  return answer.text()
}

/** The words of the stored claims, in the file's order. */
export async function readStoredWords(
  context: BrowserContext,
  origin: string,
  article: string,
): Promise<string[]> {
  const file: StoredFile = JSON.parse(await readStoredFile(context, origin, article))
  return file.claims.map(({ fragments }) => fragments.map(({ exact }) => exact).join(' … '))
}
