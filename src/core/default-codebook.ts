import type { Attribute, ClaimType, Codebook } from './codebook.ts'
import { assessmentAttributes, forecastAttributes, quoteAttributes } from './default-attributes.ts'

/** The three types every project starts with. */
export const defaultCodebook: Codebook = {
  version: '1.0',
  types: [
    typeOf('forecast', 'Forecast', 'dashed', forecastAttributes),
    typeOf('assessment', 'Assessment', 'solid', assessmentAttributes),
    typeOf('quote', 'Quote', 'dotted', quoteAttributes),
  ],
}

function typeOf(
  name: string,
  label: string,
  line: ClaimType['line'],
  attributes: readonly Attribute[],
): ClaimType {
  return { name, label, plural: `${label}s`, key: name.charAt(0), line, attributes }
}
