// Reading JSON that is taken as it comes: what is there is read, what is not is nobody’s fault.
import type { Json } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { FileProblem, SourceFile } from './foreign.ts'
import { isObject, type JsonObject } from './json-shape.ts'
import { parseJson } from './json-source.ts'
import { locatePaths } from './locate-paths.ts'
import { placesAt } from './source-place.ts'

/** The JSON of a file, a byte order mark before it let pass, or why it is none. */
export function readForeignJson({ name, source }: SourceFile): Result<Json, FileProblem> {
  const json = parseJson(source.replace(/^\uFEFF/, ''))
  if (json.ok) return json
  const { path, message, line, column } = json.error
  return err({ path, message, line, column, file: name })
}

/** The line, from 1, on which each of these values of a JSON file begins. */
export function linesOf({ source }: SourceFile, paths: readonly string[]): ReadonlyMap<string, number> {
  const offsets = locatePaths(source.replace(/^\uFEFF/, ''), paths)
  const places = placesAt(source.replace(/^\uFEFF/, ''), [...offsets.values()])
  return new Map(Array.from(offsets, ([path, offset]) => [path, places.get(offset)?.line ?? 1]))
}

/** An object's own value under a key. */
export function ownOf(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Text that is not empty; anything else is null. */
export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A list's items; one value alone is a list of it. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).filter(each => isObject(each))
}

/** A whole number from 0; anything else is null. */
export function offsetOf(value: Json | undefined): number | null {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null
}

/** Reads every file and joins what they hold; the first file that cannot be read ends it. */
export function readEach<T>(
  files: readonly SourceFile[],
  read: (file: SourceFile) => Result<T, readonly FileProblem[]>,
): Result<readonly T[], readonly FileProblem[]> {
  const all: T[] = []
  for (const file of files) {
    const one = read(file)
    if (!one.ok) return one
    all.push(one.value)
  }
  return ok(all)
}
