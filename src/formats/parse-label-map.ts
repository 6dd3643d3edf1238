import { describeJson } from '../core/describe-json.ts'
import { childPath } from '../core/json-path.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { isObject } from './json-shape.ts'
import { parseJson } from './json-source.ts'
import type { LabelMap } from './map-label.ts'

/** A map of labels to types from JSON: `{"PREDICTION": "forecast", "*": null}`. */
export function parseLabelMap(source: string): Result<LabelMap, Problem> {
  const json = parseJson(source.replace(/^\uFEFF/, ''))
  if (!json.ok) {
    const { path, message, line, column } = json.error
    return err({ path, message, line, column })
  }
  const { value } = json
  if (!isObject(value)) {
    return err({
      path: '$',
      message: `Expected an object of labels and types; found ${describeJson(value)}.`,
    })
  }
  const labels: [string, string | null][] = []
  for (const [label, type] of Object.entries(value)) {
    if (typeof type !== 'string' && type !== null) {
      const message = `Expected the name of a type, or null to leave out; found ${describeJson(type)}.`
      return err({ path: childPath('$', label), message })
    }
    labels.push([label, type])
  }
  return ok(Object.fromEntries(labels))
}
