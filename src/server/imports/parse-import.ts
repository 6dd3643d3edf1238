import type { Bundle } from '../../core/bundle.ts'
import type { Claim } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import { parseAssayFile } from '../../formats/parse-assay-file.ts'
import type { StoreReader } from '../db/store.ts'
import { hash } from '../hash.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { Refusal } from '../refusal.ts'

/**
 * The articles of an annotation file, checked whole. Texts that it leaves out are those of the library; values that no
 * longer fit the codebook pass where the claim here has them too.
 */
export async function parseImport(store: StoreReader, bytes: Uint8Array): Promise<readonly Bundle[]> {
  const codebook = await readProjectCodebook(store)
  const texts = new Map<string, string | null>()
  const claims = new Map<Id, Claim | null>()
  for (;;) {
    const missing = { texts: new Set<string>(), claims: new Set<Id>() }
    const parsed = parseAssayFile(bytes, {
      codebook,
      sha256: hash,
      findText: sha256 => findOrNote(sha256, texts, missing.texts),
      findClaim: id => findOrNote(id, claims, missing.claims),
    })
    // What the file asks for is looked up, and the file read again; nothing is asked for twice.
    if (missing.texts.size === 0 && missing.claims.size === 0) {
      if (!parsed.ok) throw new Refusal('invalid-file', { problems: parsed.error })
      return parsed.value
    }
    for (const sha256 of missing.texts) texts.set(sha256, await store.findText(sha256))
    const found = await store.findClaims([...missing.claims])
    for (const id of missing.claims) claims.set(id, found.get(id) ?? null)
  }
}

function findOrNote<T>(
  key: string,
  known: ReadonlyMap<string, T | null>,
  missing: Set<string>,
): T | undefined {
  const value = known.get(key)
  if (value === undefined) missing.add(key)
  return value ?? undefined
}
