import type { Attribute, ClaimType, Codebook, Condition, Option } from '../core/codebook.ts'
import { extensionsOf } from './extensions-of.ts'

/** The canonical bytes of a codebook file: the same codebook gives the same. */
export function presentCodebook(codebook: Codebook): string {
  return `${JSON.stringify(presentFile(codebook), null, 2)}\n`
}

/** The file's object. An undefined part is left out when it is written. */
function presentFile(codebook: Codebook) {
  return {
    format: 'assay/codebook',
    version: codebook.version,
    types: codebook.types.map(presentType),
    ...extensionsOf(codebook),
  }
}

function presentType(type: ClaimType) {
  const { name, label, plural, key, hue, line, attributes } = type
  return {
    ...{ name, label, plural, key, hue, line },
    attributes: attributes.map(presentAttribute),
    ...extensionsOf(type),
  }
}

function presentAttribute(attribute: Attribute) {
  const { name, label, definition, kind, required, requiredToTrack, when, suggested } = attribute
  return {
    ...{ name, label, definition, kind },
    ...presentForm(attribute),
    ...{ required, requiredToTrack },
    when: when && presentCondition(when),
    default: attribute.default,
    suggested,
    ...extensionsOf(attribute),
  }
}

function presentForm(attribute: Attribute) {
  switch (attribute.kind) {
    case 'enum':
    case 'multi-enum':
      return { options: attribute.options.map(presentOption) }
    case 'number':
      return { min: attribute.min, max: attribute.max, isWhole: attribute.isWhole }
    default:
      return {}
  }
}

function presentOption(option: Option) {
  const { value, label, key, definition, range } = option
  return { value, label, key, definition, range, ...extensionsOf(option) }
}

function presentCondition(condition: Condition) {
  const { attribute, values } = condition
  return { attribute, values, ...extensionsOf(condition) }
}
