import type { Codebook } from '../codebook.ts'
import type { AgreementAttribute } from './list-differences.ts'

/** The attributes of a codebook whose values are one of a few: enums and yes or no. */
export function listComparable({ types }: Codebook): readonly AgreementAttribute[] {
  return types.flatMap(type =>
    type.attributes
      .filter(({ kind }) => kind === 'enum' || kind === 'boolean')
      .map(({ name }) => ({ type: type.name, name })),
  )
}
