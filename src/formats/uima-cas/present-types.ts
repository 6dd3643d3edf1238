import { compareText } from '../../core/claim.ts'
import type { Json } from '../../core/json.ts'
import type { Ranges } from './choose-ranges.ts'
import { names } from './names.ts'

/** The types of a CAS that Assay writes; attributes are features of a claim. */
export function presentTypes(ranges: Ranges): Json {
  const attributes = [...ranges].sort(([a], [b]) => compareText(a, b))
  const types = [
    presentType(names.metadata, names.document, [
      ['documentTitle', names.text],
      ['documentUri', names.text],
    ]),
    presentType(names.article, names.top, [['record', names.text]]),
    presentType(names.fragment, names.annotation, []),
    presentType(names.claim, names.annotation, [
      ['label', names.text],
      ['note', names.text],
      ['annotator', names.text],
      ['fragments', `${names.fragment}[]`],
      ['record', names.text],
      ...attributes,
    ]),
  ]
  return Object.fromEntries(types.map(type => [type['%NAME'], type]))
}

function presentType(name: string, above: string, features: readonly (readonly [string, string])[]) {
  const ranges = features.map(([feature, range]) => [feature, { '%NAME': feature, '%RANGE': range }])
  return { '%NAME': name, '%SUPER_TYPE': above, ...Object.fromEntries(ranges) }
}
