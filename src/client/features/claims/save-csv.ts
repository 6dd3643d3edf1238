import type { Codebook } from '../../../core/codebook.ts'
import { saveFile } from '../../data/export.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { plural } from '../../ui/plural.ts'
import { showToast } from '../../ui/toasts.ts'
import type { TableRow } from './claim-rows.ts'
import type { LongTexts } from './long-texts.ts'

interface SaveCsvOptions {
  readonly codebook: Codebook
  /** Reads the texts of claims that are too long for their rows. */
  readonly readTexts: () => Promise<LongTexts>
}

/** Saves the rows as a CSV file through the browser, and says so, or why not. */
export async function saveCsv(
  rows: readonly TableRow[],
  { codebook, readTexts }: SaveCsvOptions,
): Promise<void> {
  try {
    const texts = await readTexts()
    const { presentClaimsCsv } = await import('./claims-csv.ts')
    const pause = () => new Promise<void>(resolve => setTimeout(resolve))
    const content = await presentClaimsCsv(rows, { codebook, texts, pause })
    saveFile({ name: 'claims.csv', content })
    showToast({ message: `Saved ${plural(rows.length, 'claim')} as claims.csv.` })
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error
    const message = `The texts of long claims could not be read, so no file was saved. ${error.message}`
    showToast({ message, isError: true })
  }
}
