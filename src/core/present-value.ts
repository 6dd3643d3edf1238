import type { AttributeKind } from './codebook.ts'
import { describeJson } from './describe-json.ts'
import type { Json } from './json.ts'
import { readTextFragment } from './text-fragment.ts'

/** A value as a reader sees it: labels in place of an option's name, the words of a fragment, per cent, yes or no. */
export function presentValue(value: Json, form: AttributeKind | undefined): string {
  switch (form?.kind) {
    case 'enum':
      return labelOf(value, form.options)
    case 'multi-enum':
      return Array.isArray(value) ? value.map(each => labelOf(each, form.options)).join(', ') : plain(value)
    case 'boolean':
      return value === true ? 'Yes' : value === false ? 'No' : plain(value)
    case 'people':
      return Array.isArray(value) ? value.map(plain).join(' › ') : plain(value)
    case 'fragment':
      return readTextFragment(value)?.exact ?? plain(value)
    case 'probability':
      return typeof value === 'number' ? `${value} %` : plain(value)
    default:
      return plain(value)
  }
}

type Labels = readonly { readonly value: string; readonly label: string }[]

function labelOf(value: Json, options: Labels): string {
  return options.find(option => option.value === value)?.label ?? plain(value)
}

function plain(value: Json): string {
  return typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.map(plain).join(', ')
      : describeJson(value)
}
