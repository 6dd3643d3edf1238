import type { Claim } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import type { StoreReader } from '../db/store.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { readBeside } from './read-beside.ts'
import { type Found, type ImportReading, readSource, type Wanted } from './read-source.ts'
import type { Upload } from './read-upload.ts'
import type { TakeTurn } from './reading-turns.ts'

/** Up to this many bytes a file is read here at once: that is quicker than a process is started. */
const smallFile = 1_000_000

/** What importing works with: large files are read in turns. */
export interface ImportServices extends Services {
  readonly takeTurn: TakeTurn
}

/**
 * The articles of a file, checked whole; a large file in a process of its own, which ends with the signal.
 * Refuses a file with problems, and a large one as busy where too many wait already.
 */
export async function readImport(
  { store, importReader, takeTurn }: ImportServices,
  { files, conversion }: Upload,
  signal: AbortSignal,
): Promise<ImportReading> {
  const request = { files, conversion, codebook: await readProjectCodebook(store) }
  const lookUp = (wanted: Wanted) => findWanted(store, wanted)
  const isSmall = files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= smallFile
  const read =
    isSmall || importReader === null
      ? await readSource(request, lookUp)
      : await takeTurn(() => readBeside(request, { reader: importReader, lookUp, signal }), signal)
  if (!read.ok) throw new Refusal('invalid-file', read.error)
  return read.value
}

async function findWanted(store: StoreReader, wanted: Wanted): Promise<Found> {
  const texts = new Map<string, string | null>()
  for (const sha256 of wanted.texts) texts.set(sha256, await store.findText(sha256))
  const found = await store.findClaims([...wanted.claims])
  const claims = new Map<Id, Claim | null>()
  for (const id of wanted.claims) claims.set(id, found.get(id) ?? null)
  return { texts, claims }
}
