// How an import's file is read and checked: the same in the server's own process and in one beside it.
import type { ConversionReport } from '../../api/conversion-report.ts'
import type { Bundle } from '../../core/bundle.ts'
import type { Claim } from '../../core/claim.ts'
import type { Codebook } from '../../core/codebook.ts'
import type { Id } from '../../core/id.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { assayNames } from '../../formats/assay-names.ts'
import { isAssaySource } from '../../formats/is-assay-source.ts'
import { parseAssayFile } from '../../formats/parse-assay-file.ts'
import { hash } from '../hash.ts'
import type { Answer } from '../http/answer.ts'
import { type ConversionWish, convertSource } from './convert-source.ts'
import type { ImportedFile, ReadingFailure } from './imported-file.ts'

/** What is to be read, and what of the workspace it is checked by. */
export interface ReadingRequest {
  /** Several only where they belong together. */
  readonly files: readonly ImportedFile[]
  readonly codebook: Codebook
  /** Null for an annotation file. */
  readonly conversion: ConversionWish | null
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
  /** What became of other tools' files; null for an annotation file. */
  readonly conversion: Answer<ConversionReport> | null
  /** SHA-256 of what was sent: the same file has the same. */
  readonly hash: string
}

/**
 * The articles of an annotation file, checked whole; other tools' files are made one first. Texts that it leaves out
 * are those of the library; values that no longer fit the codebook pass where the claim here has them too.
 */
export async function readSource(
  { files, codebook, conversion }: ReadingRequest,
  lookUp: LookUp,
): Promise<Result<ImportReading, ReadingFailure>> {
  const [file] = files
  if (!file) throw new Error('a reading without a file')
  const isOwn = conversion === null || isOwnFile(files, conversion)
  const converted = isOwn ? null : convertSource(files, conversion, { codebook, sha256: hash })
  if (converted && !converted.ok) return converted
  const source = converted ? converted.value.source : file.bytes
  const parsed = source === null ? ok([]) : await parseWithLookUp(source, codebook, lookUp)
  if (!parsed.ok) return err({ problems: parsed.error })
  const bundles = parsed.value
  const report = converted?.value.report ?? (conversion && reportOwn(bundles))
  return ok({ bundles, conversion: report, hash: hashFiles(files) })
}

/** An annotation file that came where another tool's might have come. */
function isOwnFile([file, another]: readonly ImportedFile[], { from }: ConversionWish): boolean {
  if (!file || another || (from !== 'auto' && from !== assayNames.id)) return false
  return from === assayNames.id || isAssaySource(new TextDecoder().decode(file.bytes.subarray(0, 4_000)))
}

function reportOwn(bundles: readonly Bundle[]): Answer<ConversionReport> {
  const count = bundles.reduce((sum, { claims }) => sum + claims.length, 0)
  return { format: assayNames.id, in: count, out: count, unit: 'code-point', losses: [], problems: [] }
}

function hashFiles(files: readonly ImportedFile[]): string {
  const hashes = files.map(({ bytes }) => hash(bytes))
  return hashes.length === 1 ? hashes.join() : hash(hashes.join(' '))
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
