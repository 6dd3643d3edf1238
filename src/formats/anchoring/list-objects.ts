import type { Json } from '../../core/json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'

/** The objects in a list of the file; none where there is no such list. */
export function listObjects(file: Json | undefined, key: string): readonly JsonObject[] {
  const list = isObject(file) ? file[key] : undefined
  return Array.isArray(list) ? list.filter(isObject) : []
}
