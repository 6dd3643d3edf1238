import type { Attribute, Option } from '../../../core/codebook.ts'
import type { Json } from '../../../core/json.ts'

/** What a field of choices offers: the value stored, and how it is shown and reached. */
export interface FieldOption extends Pick<Option, 'label' | 'key' | 'definition' | 'range'> {
  readonly value: Json
}

const yesOrNo: readonly FieldOption[] = [
  { value: true, label: 'Yes', key: 'y' },
  { value: false, label: 'No', key: 'n' },
]

/** The choices of an attribute that has some; null for one that is typed. */
export function optionsOf(attribute: Attribute): readonly FieldOption[] | null {
  if (attribute.kind === 'boolean') return yesOrNo
  return attribute.kind === 'enum' || attribute.kind === 'multi-enum' ? attribute.options : null
}

/** The option that a key picks: by its own key, else by its place, counted from 1. */
export function optionAtKey(options: readonly FieldOption[], key: string): FieldOption | undefined {
  const own = options.find(option => option.key === key.toLowerCase())
  return own ?? (/^[1-9]$/.test(key) ? options[Number(key) - 1] : undefined)
}

/** The list of values with that of the option added or taken out, in the options’ order; nothing where none is left. */
export function toggleOption(
  options: readonly FieldOption[],
  value: Json | undefined,
  option: FieldOption,
): Json | undefined {
  const held: readonly Json[] = Array.isArray(value) ? value : []
  const isHeld = held.includes(option.value)
  const next = options
    .map(each => each.value)
    .filter(each => (each === option.value ? !isHeld : held.includes(each)))
  return next.length > 0 ? next : undefined
}
