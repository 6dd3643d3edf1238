// What an annotation file brings to another text: its records that have places, and how they go in or stay aside.
import type { Bundle } from '../../core/bundle.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import type { Json } from '../../core/json.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { readJson } from '../json-source.ts'
import { parseAssayFile } from '../parse-assay-file.ts'
import { listObjects } from './list-objects.ts'

/** One article's annotation file, in both forms. */
export interface AnchorSource {
  /** As the file has it: with the words of each fragment, also where the text is left out. */
  readonly json: JsonObject
  readonly bundle: Bundle
}

/**
 * Reads a file that the server has looked at: its hash is believed, and values that the codebook has no room for
 * pass here, for the server looks again when the file goes in.
 */
export function readAnchorSource(source: string): Result<AnchorSource, readonly Problem[]> {
  const read = readJson(source)
  if (!read.ok) return err([read.error])
  const json = read.value.value
  const claims = new Map(listObjects(json, 'claims').map(claim => [claim['id'], claim]))
  const parsed = parseAssayFile(source, {
    codebook: defaultCodebook,
    sha256: () => textHash(json),
    findClaim: id => claims.get(id) as { type: string; attributes: { [name: string]: Json } } | undefined,
  })
  if (!parsed.ok) return parsed
  const [bundle] = parsed.value
  if (!bundle || !isObject(json)) return err([{ path: '$', message: 'Expected one article.' }])
  return ok({ json, bundle })
}

function textHash(file: Json): string {
  const article = isObject(file) ? file['article'] : undefined
  const hash = isObject(article) ? article['sha256'] : undefined
  return typeof hash === 'string' ? hash : ''
}
