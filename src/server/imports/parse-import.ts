import type { Bundle } from '../../core/bundle.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { parseAssayFile } from '../../formats/parse-assay-file.ts'
import type { StoreReader } from '../db/store.ts'
import { hash } from '../hash.ts'
import { Refusal } from '../refusal.ts'

/** The articles of an annotation file, checked whole. Texts that it leaves out are those of the library. */
export async function parseImport(store: StoreReader, bytes: Uint8Array): Promise<readonly Bundle[]> {
  const missing = new Set<string>()
  const first = parse(bytes, sha256 => void missing.add(sha256))
  const texts = new Map<string, string>()
  for (const sha256 of missing) {
    const text = await store.findText(sha256)
    if (text !== null) texts.set(sha256, text)
  }
  const parsed = texts.size > 0 ? parse(bytes, sha256 => texts.get(sha256)) : first
  if (!parsed.ok) throw new Refusal('invalid-file', { problems: parsed.error })
  return parsed.value
}

function parse(bytes: Uint8Array, findText: (sha256: string) => string | undefined) {
  return parseAssayFile(bytes, { codebook: defaultCodebook, sha256: hash, findText })
}
