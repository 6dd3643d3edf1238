// How an import's file is read and checked: the same in the server's own process and in one beside it.
import type { Bundle } from '../../core/bundle.ts'
import type { Claim } from '../../core/claim.ts'
import type { Codebook } from '../../core/codebook.ts'
import type { Id } from '../../core/id.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { parseAssayFile } from '../../formats/parse-assay-file.ts'
import { hash } from '../hash.ts'

export interface ImportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is to be read, and what of the workspace it is checked by. */
export interface ReadingRequest {
  /** Several only where they belong together. */
  readonly files: readonly ImportedFile[]
  readonly codebook: Codebook
}

/** What a file names and does not hold: hashes of texts and ids of claims that may be here. */
export interface Wanted {
  readonly texts: ReadonlySet<string>
  readonly claims: ReadonlySet<Id>
}

/** Everything that was wanted, null where it is not here. */
export interface Found {
  readonly texts: ReadonlyMap<string, string | null>
  readonly claims: ReadonlyMap<Id, Claim | null>
}

export type LookUp = (wanted: Wanted) => Promise<Found>

export interface ImportReading {
  readonly bundles: readonly Bundle[]
  /** SHA-256 of what was sent: the same file has the same. */
  readonly hash: string
}

/** Why nothing could be read. */
export interface ReadingFailure {
  readonly problems: readonly Problem[]
}

/**
 * The articles of an annotation file, checked whole. Texts that it leaves out are those of the library; values that no
 * longer fit the codebook pass where the claim here has them too.
 */
export async function readSource(
  { files, codebook }: ReadingRequest,
  lookUp: LookUp,
): Promise<Result<ImportReading, ReadingFailure>> {
  const [file] = files
  if (!file) throw new Error('a reading without a file')
  const parsed = await parseWithLookUp(file.bytes, codebook, lookUp)
  return parsed.ok ? ok({ bundles: parsed.value, hash: hash(file.bytes) }) : err({ problems: parsed.error })
}

/** What the file asks for is looked up, and the file read again; nothing is asked for twice. */
async function parseWithLookUp(source: Uint8Array | string, codebook: Codebook, lookUp: LookUp) {
  const texts = new Map<string, string | null>()
  const claims = new Map<Id, Claim | null>()
  for (;;) {
    const wanted = { texts: new Set<string>(), claims: new Set<Id>() }
    const parsed = parseAssayFile(source, {
      codebook,
      sha256: hash,
      findText: sha256 => findOrNote(sha256, texts, wanted.texts),
      findClaim: id => findOrNote(id, claims, wanted.claims),
    })
    if (wanted.texts.size === 0 && wanted.claims.size === 0) return parsed
    const found = await lookUp(wanted)
    for (const [sha256, text] of found.texts) texts.set(sha256, text)
    for (const [id, claim] of found.claims) claims.set(id, claim)
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
