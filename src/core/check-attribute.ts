import type { AttributeKind } from './codebook.ts'
import type { Json } from './json.ts'
import { isDate, isPartialDate } from './partial-date.ts'
import { unreachable } from './result.ts'

/** What the attribute's value was expected to be, as the end of a sentence; null when it is in its form. */
export function checkAttribute(value: Json, form: AttributeKind): string | null {
  switch (form.kind) {
    case 'enum':
      return form.options.some(option => option.value === value)
        ? null
        : `one of ${form.options.map(option => option.value).join(', ')}`
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

type NumberForm = Extract<AttributeKind, { kind: 'number' }>

function isFilled(value: Json): boolean {
  return typeof value === 'string' && value !== ''
}

function isWithin(value: Json, { min, max, isWhole }: NumberForm): boolean {
  return typeof value === 'number' && value >= min && value <= max && (!isWhole || Number.isInteger(value))
}

function presentRange({ min, max, isWhole }: NumberForm): string {
  return `a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`
}
