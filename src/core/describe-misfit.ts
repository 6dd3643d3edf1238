import { checkAttribute } from './check-attribute.ts'
import type { AttributeKind } from './codebook.ts'
import { describeJson } from './describe-json.ts'
import type { Json } from './json.ts'

/** Why a value is refused, in the one sentence that page, server and importer say; null when it is in its form. */
export function describeMisfit(value: Json, form: AttributeKind): string | null {
  const expected = checkAttribute(value, form)
  return expected === null ? null : `Expected ${expected}; found ${describeJson(value)}.`
}
