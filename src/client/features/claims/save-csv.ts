import type { Codebook } from '../../../core/codebook.ts'
import { saveFile } from '../../data/export.ts'
import { plural } from '../../ui/plural.ts'
import { showToast } from '../../ui/toasts.ts'
import type { TableRow } from './claim-rows.ts'

/** Saves the rows as a CSV file through the browser, and says so. */
export async function saveCsv(rows: readonly TableRow[], codebook: Codebook): Promise<void> {
  const { presentClaimsCsv } = await import('./claims-csv.ts')
  const content = await presentClaimsCsv(rows, codebook, () => new Promise(resolve => setTimeout(resolve)))
  saveFile({ name: 'claims.csv', content })
  showToast({ message: `Saved ${plural(rows.length, 'claim')} as claims.csv.` })
}
