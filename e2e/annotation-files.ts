import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { chooseFiles } from './choose-files.ts'

/** A file as it is chosen in the browser. */
export interface ChosenFile {
  readonly name: string
  readonly content: string
}

/** A colleague’s file on the sample: 13 claims of Ana’s, handed in. */
export const colleaguesFile: ChosenFile = {
  name: 'butusov.assay.json',
  content: readFileSync(new URL('../fixtures/butusov.assay.json', import.meta.url), 'utf8'),
}

/** Does what makes the browser save a file, and answers the file. */
export async function download(page: Page, save: () => Promise<void>): Promise<ChosenFile> {
  const saved = page.waitForEvent('download')
  await save()
  const file: Download = await saved
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') }
}

/** Chooses files in the library for importing, which leads to the page that shows what the first one brings. */
export async function chooseImport(page: Page, ...files: readonly ChosenFile[]): Promise<void> {
  await chooseFiles(
    page,
    () => page.getByRole('button', { name: 'Import' }).click(),
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content, 'utf8'),
    })),
  )
  // The library has no headline there; until then its own button of that name is the one to be found.
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

/** Drags a file over the page and lets it go there. */
export async function dropFile(
  page: Page,
  { name, content }: ChosenFile,
  type = 'application/json',
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    file => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([file.content], file.name, { type: file.type }))
      return transfer
    },
    { name, content, type },
  )
  const main = page.getByRole('main')
  await main.dispatchEvent('dragover', { dataTransfer })
  await main.dispatchEvent('drop', { dataTransfer })
}
