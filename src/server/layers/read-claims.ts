import type { Claim } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import { parseRecord } from '../db/parse-record.ts'
import type { StoreReader } from '../db/store.ts'
import { letOthersRun } from '../let-others-run.ts'

/** Claims parsed before others are let run: some milliseconds of work. */
const claimsAtOnce = 500

/** A layer's claims in reading order, all of one moment, in slices between which other requests are answered. */
export async function* readClaims(
  store: Pick<StoreReader, 'readLayer'>,
  article: Id,
  layer: Id,
): AsyncGenerator<readonly Claim[]> {
  const bodies = (await store.readLayer(article, layer, 0))?.claims ?? []
  for (let at = 0; at < bodies.length; at += claimsAtOnce) {
    await letOthersRun()
    yield bodies.slice(at, at + claimsAtOnce).map(body => parseRecord('claims', body))
  }
}
