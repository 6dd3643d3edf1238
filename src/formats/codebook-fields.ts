// The shapes of a codebook file's objects, key by key. Laws beyond shape are core's (`core/check-codebook.ts`).
import { type Attribute, hues, lineStyles, type Option, plainKinds } from '../core/codebook.ts'
import type { Json } from '../core/json.ts'
import { recordLimits } from '../core/record-limits.ts'
import {
  type Fields,
  listOf,
  objectOf,
  oneOf,
  optional,
  type Read,
  required,
  shapeBy,
  textThat,
  valueThat,
} from './json-shape.ts'

const longestLabel = 100

const label = textThat(
  `text of 1 to ${longestLabel} characters`,
  text => text !== '' && text.length <= longestLabel,
)
const definition = textThat(
  `text of 1 to ${recordLimits.line} characters`,
  text => text !== '' && text.length <= recordLimits.line,
)
const typeName = textThat(
  `a name of up to ${recordLimits.type} lower-case letters, digits and hyphens that begins with a letter`,
  text => /^[a-z][a-z0-9-]*$/.test(text) && text.length <= recordLimits.type,
)
const attributeName = textThat(
  `a name of up to ${recordLimits.type} letters, digits, - and _ that begins with a letter, not with x-`,
  text => /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) && !text.startsWith('x-') && text.length <= recordLimits.type,
)
const typeKey = textThat('one lower-case letter from a to z', text => /^[a-z]$/.test(text))
const optionKey = textThat('one lower-case letter or digit', text => /^[a-z0-9]$/.test(text))
const optionValue = textThat(
  `text of 1 to ${recordLimits.line} characters`,
  text => text !== '' && text.length <= recordLimits.line,
)
const flag = valueThat('true or false', (value): value is boolean => typeof value === 'boolean')
const yes = valueThat('true, or nothing', (value): value is true => value === true)
const number = valueThat('a number', (value): value is number => typeof value === 'number')
const anything = valueThat('a value', (value): value is Json => value !== undefined)
const range = valueThat('two numbers of per cent, from 0 to 100', isRange)

function isRange(value: Json | undefined): value is readonly [number, number] {
  const isPair = Array.isArray(value) && value.length === 2
  return isPair && value.every(each => typeof each === 'number' && each >= 0 && each <= 100)
}

const option: Read<Option> = objectOf({
  value: required(optionValue),
  label: required(label),
  key: optional(optionKey),
  definition: optional(definition),
  range: optional(range),
})

const condition = objectOf({ attribute: required(attributeName), values: required(listOf(anything)) })

/** Every kind of attribute has these keys and its own. */
function attributeOf<F extends Fields>(own: F) {
  return objectOf({
    name: required(attributeName),
    label: required(label),
    definition: optional(definition),
    ...own,
    required: required(flag),
    requiredToTrack: optional(yes),
    when: optional(condition),
    default: optional(anything),
    suggested: optional(anything),
  })
}

const plain = plainKinds.map(kind => [kind, attributeOf({ kind: required(oneOf([kind])) })] as const)

const attribute: Read<Attribute> = shapeBy<Attribute>('kind', {
  enum: attributeOf({ kind: required(oneOf(['enum'])), options: required(listOf(option)) }),
  'multi-enum': attributeOf({ kind: required(oneOf(['multi-enum'])), options: required(listOf(option)) }),
  ...Object.fromEntries(plain),
  number: attributeOf({
    kind: required(oneOf(['number'])),
    min: required(number),
    max: required(number),
    isWhole: optional(yes),
  }),
})

const type = objectOf({
  name: required(typeName),
  label: required(label),
  plural: required(label),
  key: required(typeKey),
  hue: required(oneOf(hues)),
  line: required(oneOf(lineStyles)),
  attributes: required(listOf(attribute)),
})

/** A codebook file as a whole. */
export const codebookFile = objectOf({
  format: required(oneOf(['assay/codebook'])),
  version: required(textThat('version “1.0” or a later 1.x', text => /^1\.(0|[1-9]\d*)$/.test(text))),
  types: required(listOf(type)),
})
