import { attributeValues } from '../../../core/claim-filter.ts'
import { type Codebook, findType } from '../../../core/codebook.ts'
import type { TableRow } from './claim-rows.ts'

/** How likely a claim says it is: the scale's word, else the printed one in quotation marks; null for neither. */
export function likelihoodOf(row: TableRow, codebook: Codebook): string | null {
  const [value] = attributeValues(row, 'likelihood')
  if (value !== undefined) return labelOf({ ...row, name: 'likelihood' }, value, codebook)
  const [printed] = attributeValues(row, 'likelihoodTerm')
  return printed === undefined ? null : `“${printed}”`
}

/** What the codebook calls a value of a type's attribute; the value where it has no name for it. */
function labelOf(
  { type, name }: { readonly type: string; readonly name: string },
  value: string,
  codebook: Codebook,
): string {
  const attribute = findType(codebook, type)?.attributes.find(each => each.name === name)
  const options = attribute && 'options' in attribute ? attribute.options : []
  return options.find(option => option.value === value)?.label ?? value
}
