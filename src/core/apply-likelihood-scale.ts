import type { Attribute, Codebook } from './codebook.ts'
import { isSame } from './json.ts'
import { type LikelihoodScale, likelihoodScales } from './likelihood-scales.ts'

/**
 * The codebook with the scale's words as the options of every attribute that asks for a likelihood, that is, has
 * options with ranges. A default or suggestion that the scale lacks goes; stored values of claims stay as they are.
 */
export function applyLikelihoodScale(codebook: Codebook, { options }: LikelihoodScale): Codebook {
  const values = new Set(options.map(({ value }) => value))
  const types = codebook.types.map(type => ({
    ...type,
    attributes: type.attributes.map(attribute => {
      if (!asksForLikelihood(attribute)) return attribute
      const { default: filled, suggested, ...rest } = attribute
      return {
        ...rest,
        options,
        ...(typeof filled === 'string' && values.has(filled) && { default: filled }),
        ...(typeof suggested === 'string' && values.has(suggested) && { suggested }),
      }
    }),
  }))
  return { ...codebook, types }
}

/** The scale whose words all likelihoods of the codebook have; null when they have others, or there are none. */
export function findLikelihoodScale(codebook: Codebook): LikelihoodScale | null {
  const asked = codebook.types.flatMap(({ attributes }) => attributes.filter(asksForLikelihood))
  const found = likelihoodScales.find(({ options }) => asked.every(each => isSame(each.options, options)))
  return asked.length > 0 ? (found ?? null) : null
}

type EnumAttribute = Extract<Attribute, { kind: 'enum' | 'multi-enum' }>

function asksForLikelihood(attribute: Attribute): attribute is EnumAttribute {
  return attribute.kind === 'enum' && attribute.options.some(({ range }) => range !== undefined)
}
