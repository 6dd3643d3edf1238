import { checkAttribute } from './check-attribute.ts'
import type { Attribute } from './codebook.ts'
import { describeJson } from './describe-json.ts'
import { findRepeats } from './find-repeats.ts'
import type { Json } from './json.ts'
import type { Problem } from './problem.ts'

/** The laws of one attribute of a codebook, which stands at `path` after those before it. */
export function checkAttributeLaws(
  attribute: Attribute,
  before: readonly Attribute[],
  path: string,
): readonly Problem[] {
  return [
    ...checkForm(attribute, path),
    ...checkCondition(attribute, before, path),
    ...checkFilled(attribute, 'default', path),
    ...checkFilled(attribute, 'suggested', path),
    ...checkOneFilled(attribute, path),
  ]
}

function checkForm(attribute: Attribute, path: string): readonly Problem[] {
  if (attribute.kind === 'number' && attribute.min > attribute.max) {
    const message = `Expected a max of at least the min, ${attribute.min}; found ${attribute.max}.`
    return [{ path: `${path}.max`, message }]
  }
  if (attribute.kind !== 'enum' && attribute.kind !== 'multi-enum') return []
  const at = `${path}.options`
  if (attribute.options.length === 0)
    return [{ path: at, message: 'Expected at least one option; found none.' }]
  const problems = [
    ...findRepeats(attribute.options, 'value', at),
    ...findRepeats(attribute.options, 'key', at),
  ]
  for (const [n, { range }] of attribute.options.entries()) {
    if (!range || range[0] <= range[1]) continue
    const message = `Expected the lower bound first; found ${range[0]} before ${range[1]}.`
    problems.push({ path: `${at}[${n}].range`, message })
  }
  return problems
}

/** A condition goes by an attribute that stands before, so that no two wait for one another. */
function checkCondition({ when }: Attribute, before: readonly Attribute[], path: string): readonly Problem[] {
  if (!when) return []
  const asked = before.find(({ name }) => name === when.attribute)
  if (!asked) {
    const message = `Expected the name of an attribute that stands before this one; found “${when.attribute}”.`
    return [{ path: `${path}.when.attribute`, message }]
  }
  if (when.values.length === 0) {
    return [{ path: `${path}.when.values`, message: 'Expected at least one value; found none.' }]
  }
  return when.values.flatMap((value, n) => {
    const expected = checkValue(value, asked)
    if (expected === null) return []
    const message = `Expected ${expected}, as “${asked.name}” has; found ${describeJson(value)}.`
    return [{ path: `${path}.when.values[${n}]`, message }]
  })
}

/** Of a list of options, one is enough to go by. */
function checkValue(value: Json, asked: Attribute): string | null {
  if (asked.kind === 'multi-enum' && !Array.isArray(value)) {
    return checkAttribute(value, { kind: 'enum', options: asked.options })
  }
  return checkAttribute(value, asked)
}

function checkFilled(attribute: Attribute, key: 'default' | 'suggested', path: string): readonly Problem[] {
  const value = attribute[key]
  if (value === undefined) return []
  const isPlace = attribute.kind === 'fragment' && typeof value !== 'string'
  const expected = isPlace ? 'words, for a place is that of one article' : checkAttribute(value, attribute)
  if (expected === null) return []
  return [{ path: `${path}.${key}`, message: `Expected ${expected}; found ${describeJson(value)}.` }]
}

function checkOneFilled(attribute: Attribute, path: string): readonly Problem[] {
  if (attribute.default === undefined || attribute.suggested === undefined) return []
  const message = 'Expected a default or a suggestion, not both: what is filled in need not be offered.'
  return [{ path: `${path}.suggested`, message }]
}
