import type { AttributeKind, Option } from './codebook.ts'
import type { Json } from './json.ts'
import { isDate, isPartialDate } from './partial-date.ts'
import { unreachable } from './result.ts'
import { checkTextFragment } from './text-fragment.ts'

/** What the attribute's value was expected to be, as the end of a sentence; null when it is in its form. */
export function checkAttribute(value: Json, form: AttributeKind): string | null {
  switch (form.kind) {
    case 'enum':
      return isOption(value, form.options) ? null : `one of ${presentOptions(form.options)}`
    case 'multi-enum':
      return isChoice(value, form.options)
        ? null
        : `a list of one or more of ${presentOptions(form.options)}, each once`
    case 'fragment':
      return typeof value === 'string' && isFilled(value) ? null : checkTextFragment(value)
    case 'probability':
      return isWithin(value, perCent) ? null : presentRange(perCent)
    case 'text':
    case 'long-text':
    case 'person':
      return isFilled(value) ? null : 'some text; an unset attribute is left out'
    case 'people':
      return Array.isArray(value) && value.length > 0 && value.every(isFilled) ? null : 'a list of names'
    case 'claim':
      return isFilled(value) ? null : 'the id of a claim'
    case 'boolean':
      return typeof value === 'boolean' ? null : 'true or false'
    case 'date':
      return typeof value === 'string' && isDate(value) ? null : 'a date such as 2023-05-01'
    case 'partial-date':
      return typeof value === 'string' && isPartialDate(value)
        ? null
        : 'a date such as 2023, 2023-05 or 2023-05-01'
    case 'number':
      return isWithin(value, form) ? null : presentRange(form)
    default:
      return unreachable(form)
  }
}

const perCent = { min: 0, max: 100 }

type NumberForm = Omit<Extract<AttributeKind, { kind: 'number' }>, 'kind'>

function isOption(value: Json, options: readonly Option[]): boolean {
  return options.some(option => option.value === value)
}

function isChoice(value: Json, options: readonly Option[]): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every(each => isOption(each, options))
  )
}

function presentOptions(options: readonly Option[]): string {
  return options.map(option => option.value).join(', ')
}

function isFilled(value: Json): boolean {
  return typeof value === 'string' && value !== ''
}

function isWithin(value: Json, { min, max, isWhole }: NumberForm): boolean {
  return typeof value === 'number' && value >= min && value <= max && (!isWhole || Number.isInteger(value))
}

function presentRange({ min, max, isWhole }: NumberForm): string {
  return `a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`
}
