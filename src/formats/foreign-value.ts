import type { AttributeKind } from '../core/codebook.ts'
import type { Json } from '../core/json.ts'
import { readTextFragment } from '../core/text-fragment.ts'
import { parseJson } from './json-source.ts'

/**
 * A foreign file's value in the form of the attribute, where it is plain what is meant: formats that know only text
 * write numbers, lists and yes or no as text. Anything else is given back as it came, for the codebook to judge.
 */
export function readForeignValue(value: Json, form: AttributeKind): Json {
  if (Array.isArray(value) && value.length === 1 && !isList(form))
    return readForeignValue(value[0] ?? null, form)
  if (typeof value !== 'string') return isList(form) && !Array.isArray(value) ? [value] : value
  switch (form.kind) {
    case 'boolean':
      return readBoolean(value)
    case 'number':
    case 'probability':
      return readNumber(value)
    case 'enum':
      return readOption(value, form.options)
    case 'multi-enum':
      return readList(value).map(each => (typeof each === 'string' ? readOption(each, form.options) : each))
    case 'people':
      return readList(value)
    case 'fragment':
      return readFragment(value)
    default:
      return value
  }
}

function isList({ kind }: AttributeKind): boolean {
  return kind === 'people' || kind === 'multi-enum'
}

function readBoolean(value: string): Json {
  const word = value.trim().toLowerCase()
  if (['true', 'yes', '1'].includes(word)) return true
  return ['false', 'no', '0'].includes(word) ? false : value
}

function readNumber(value: string): Json {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*%?\s*$/i.test(value)
    ? Number(value.replace('%', ''))
    : value
}

function readOption(value: string, options: readonly { readonly value: string; readonly label: string }[]) {
  if (options.some(option => option.value === value)) return value
  const word = value.trim().toLowerCase()
  const found = options.find(option => [option.value, option.label].some(each => each.toLowerCase() === word))
  return found?.value ?? value
}

/** A JSON list, or else one item. */
function readList(value: string): readonly Json[] {
  const json = value.startsWith('[') ? parseJson(value) : null
  if (json?.ok && Array.isArray(json.value)) return json.value
  return [value]
}

function readFragment(value: string): Json {
  const json = value.startsWith('{') ? parseJson(value) : null
  return json?.ok && readTextFragment(json.value) ? json.value : value
}
