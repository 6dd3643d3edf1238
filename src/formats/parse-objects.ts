import { splitLines } from './json-lines.ts'
import { isObject, type JsonObject } from './json-shape.ts'
import { parseJson } from './json-source.ts'

/** The objects of an annotation file as they stand there, one or one a line, unchecked; what is no object is left out. */
export function parseObjects(source: string): readonly JsonObject[] {
  const whole = parseJson(source)
  if (whole.ok) return [whole.value].filter(value => isObject(value))
  return Array.from(splitLines(source), ({ source: line }) => parseJson(line)).flatMap(parsed =>
    parsed.ok && isObject(parsed.value) ? [parsed.value] : [],
  )
}
