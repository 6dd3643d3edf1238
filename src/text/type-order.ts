import type { Codebook } from '../core/codebook.ts'

/** Rank of a claim type among claims of the same length: the lower lies further in. */
export type TypeOrder = (type: string) => number

/** Ranks types as the codebook lists them; a type it does not know lies outermost. */
export function createTypeOrder(codebook: Codebook): TypeOrder {
  const ranks = new Map(codebook.types.map((type, rank) => [type.name, rank]))
  return type => ranks.get(type) ?? codebook.types.length
}
