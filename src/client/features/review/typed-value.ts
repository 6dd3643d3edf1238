import { checkAttribute } from '../../../core/check-attribute.ts'
import type { AttributeKind } from '../../../core/codebook.ts'
import { isSame, type Json } from '../../../core/json.ts'
import { fieldsOf } from '../../../core/json-fields.ts'

export interface ReadValue {
  /** Undefined where nothing is set. */
  readonly value: Json | undefined
  /** What was expected, as a sentence; null where it is there. */
  readonly problem: string | null
}

/** What stands in a field for a value: names one a line, words of the article as their words. */
export function writeTyped(value: Json | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value === 'object' && value !== null) return String(fieldsOf(value)['exact'] ?? '')
  return String(value)
}

/** The value that was typed. What says the same as the value before is that value, with its place in the text. */
export function readTyped(text: string, form: AttributeKind, before: Json | undefined): ReadValue {
  if (before !== undefined && text === writeTyped(before)) return { value: before, problem: null }
  const value = readAs(text, form.kind)
  if (value === undefined || isSame(value, before)) return { value, problem: null }
  const expected = checkAttribute(value, form)
  return { value, problem: expected === null ? null : `Expected ${expected}.` }
}

function readAs(text: string, kind: AttributeKind['kind']): Json | undefined {
  const words = text.trim()
  if (words === '') return undefined
  if (kind === 'people')
    return words
      .split('\n')
      .map(name => name.trim())
      .filter(name => name !== '')
  // What is no number stays as it is typed, and is told as such.
  if (kind === 'number' || kind === 'probability') {
    const digits = /^(-?\d+(?:\.\d+)?)\s*%?$/.exec(words)?.[1]
    return digits === undefined ? words : Number(digits)
  }
  return words
}
