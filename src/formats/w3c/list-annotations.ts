import type { Json } from '../../core/json.ts'
import { childPath } from '../../core/json-path.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { textOf } from '../lenient-json.ts'
import type { LossList } from '../loss-list.ts'
import { isType, termOf } from './terms.ts'

interface FoundAnnotation {
  readonly annotation: JsonObject
  readonly path: string
}

/** The annotations of a list, a page, a collection, a graph, or the one that a file is, each with its JSON path. */
export function listAnnotations(value: Json, losses: LossList, path = '$'): readonly FoundAnnotation[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) => listAnnotations(each, losses, childPath(path, index)))
  if (!isObject(value)) return []
  if (isType(value, 'Annotation')) return [{ annotation: value, path }]
  tellRest(value, losses)
  return ['first', 'items', 'as:items', '@graph'].flatMap(key =>
    isContainer(value[key]) ? listAnnotations(value[key] ?? null, losses, childPath(path, key)) : [],
  )
}

function isContainer(value: Json | undefined): boolean {
  return Array.isArray(value) || isObject(value)
}

/** Pages that the file only points at. */
function tellRest(value: JsonObject, losses: LossList): void {
  for (const key of ['first', 'next']) {
    const address = textOf(termOf(value, key))
    if (address !== null) losses.add(`{n} {page|pages} that the file only points at, such as ${address}.`)
  }
}
