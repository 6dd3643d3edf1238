import type { Bundle } from '../../../../core/bundle.ts'
import type { Claim } from '../../../../core/claim.ts'
import type { Codebook } from '../../../../core/codebook.ts'
import type { Id } from '../../../../core/id.ts'
import type { Json } from '../../../../core/json.ts'
import type { Problem } from '../../../../core/problem.ts'
import { ok, type Result } from '../../../../core/result.ts'
import { isObject } from '../../../../formats/json-shape.ts'
import { parseAssayFile } from '../../../../formats/parse-assay-file.ts'
import { parseObjects } from '../../../../formats/parse-objects.ts'
import { sha256 } from '../../../data/sha256.ts'

type Values = Pick<Claim, 'type' | 'attributes'>

/** The articles of a file that Assay itself made: stored values that no longer fit the codebook are read as they are. */
export function readOwnFile(
  source: string,
  codebook: Codebook,
): Result<readonly Bundle[], readonly Problem[]> {
  // An empty library is an empty file.
  if (source.trim() === '') return ok([])
  let values: ReadonlyMap<Id, Values> | null = null
  const findClaim = (id: Id) => {
    values ??= listValues(source)
    return values.get(id)
  }
  return parseAssayFile(source, { codebook, sha256, findClaim })
}

/** Types and attributes as they stand in the file, by the claim’s id. */
function listValues(source: string): ReadonlyMap<Id, Values> {
  const claims = parseObjects(source).flatMap(each => listOf(each['claims']))
  return new Map(claims.flatMap(each => (isObject(each) ? [[String(each['id']), valuesOf(each)]] : [])))
}

function valuesOf({ type, attributes }: { readonly [key: string]: Json }): Values {
  return { type: String(type), attributes: isObject(attributes) ? attributes : {} }
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
