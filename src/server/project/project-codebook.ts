import type { Codebook } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { parseCodebook } from '../../formats/parse-codebook.ts'
import type { StoreReader } from '../db/store.ts'

let last: { readonly body: string; readonly codebook: Codebook } | null = null

/** The codebook that the project uses now. The one read last is kept parsed, by its very text. */
export async function readProjectCodebook(store: StoreReader): Promise<Codebook> {
  const [stored] = await store.findDocuments('codebook', 1)
  if (!stored) return defaultCodebook
  if (last?.body === stored.body) return last.codebook
  const parsed = parseCodebook(stored.body)
  if (!parsed.ok) {
    const [problem] = parsed.error
    throw new Error(`the stored codebook cannot be read: ${problem?.path} ${problem?.message}`)
  }
  last = { body: stored.body, codebook: parsed.value }
  return parsed.value
}
