import type { Bundle } from '../../core/bundle.ts'
import type { Codebook } from '../../core/codebook.ts'
import { parseAssayFile } from '../../formats/parse-assay-file.ts'
import type { StoreReader } from '../db/store.ts'
import { hash } from '../hash.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { Refusal } from '../refusal.ts'

/** The articles of an annotation file, checked whole. Texts that it leaves out are those of the library. */
export async function parseImport(store: StoreReader, bytes: Uint8Array): Promise<readonly Bundle[]> {
  const codebook = await readProjectCodebook(store)
  const missing = new Set<string>()
  const first = parse(bytes, codebook, sha256 => void missing.add(sha256))
  const texts = new Map<string, string>()
  for (const sha256 of missing) {
    const text = await store.findText(sha256)
    if (text !== null) texts.set(sha256, text)
  }
  const parsed = texts.size > 0 ? parse(bytes, codebook, sha256 => texts.get(sha256)) : first
  if (!parsed.ok) throw new Refusal('invalid-file', { problems: parsed.error })
  return parsed.value
}

function parse(bytes: Uint8Array, codebook: Codebook, findText: (sha256: string) => string | undefined) {
  return parseAssayFile(bytes, { codebook, sha256: hash, findText })
}
