import { type ClaimType, type Codebook, findType } from '../../core/codebook.ts'
import { createTypeOrder, type TypeOrder } from '../../text/type-order.ts'

/** How a report names and draws claim types; a type that the codebook lacks is grey, under its own name. */
export interface ReportTypes {
  readonly all: readonly ClaimType[]
  readonly order: TypeOrder
  find(name: string): ClaimType | undefined
  labelOf(name: string): string
  /** Classes of the style sheet. */
  classOf(name: string): string
}

export function createReportTypes(codebook: Codebook): ReportTypes {
  const { types } = codebook
  const find = (name: string) => findType(codebook, name)
  return {
    all: types,
    order: createTypeOrder(codebook),
    find,
    labelOf: name => find(name)?.label ?? name,
    classOf: name => {
      const index = types.findIndex(type => type.name === name)
      return index < 0 ? 't' : `t t${index} ${types[index]?.line}`
    },
  }
}
