import type { Agreement } from '../../core/agreement/compute-agreement.ts'
import type { Measured } from '../../core/agreement/measured.ts'
import { type Codebook, findType } from '../../core/codebook.ts'

/** A figure of all annotators together, with what it asks in a sentence. */
export interface MeasureRow {
  readonly key: string
  readonly label: string
  /** Name of the claim type that it is of; null for all. */
  readonly type: string | null
  readonly asks: string
  readonly figure: Measured
}

/** Every figure of all annotators together, each explained; attributes only where something was compared. */
export function listMeasures(
  { type, characterAlpha, alphaU, attributes, types }: Omit<Agreement, 'differences'>,
  codebook: Codebook,
): readonly MeasureRow[] {
  const label = (name: string) => findType(codebook, name)?.label ?? name
  const all = (key: string, name: string, asks: string, figure: Measured): MeasureRow => ({
    ...{ key, label: name, type: null, asks, figure },
  })
  return [
    all('alpha', 'Types, α', 'Where several marked the same words, is it of the same type?', type.alpha),
    all(
      'fleiss',
      'Types, Fleiss’ κ',
      'The same, only where all annotators marked the words.',
      type.fleissKappa,
    ),
    all('characters', 'Characters, α', 'Is each character marked, and as what?', characterAlpha.labels),
    all('units', 'Place and type, α_U', 'Do claims begin, end and count as the same?', alphaU.overall),
    ...types.flatMap((name): readonly MeasureRow[] => {
      const figure = characterAlpha.byType[name]
      const asks = `Is each character part of ${label(name).toLowerCase()} claims?`
      return figure ? [{ key: `type ${name}`, label: `${label(name)}, α`, type: name, asks, figure }] : []
    }),
    ...attributes
      .filter(({ alpha }) => alpha.n > 0)
      .map(each => {
        const known = findType(codebook, each.type)?.attributes.find(({ name }) => name === each.name)
        const said = known?.label ?? each.name
        return {
          key: `attribute ${each.type} ${each.name}`,
          label: `${label(each.type)}: ${said}, α`,
          type: each.type,
          asks: `Where several have the claim, do they give it the same ${said.toLowerCase()}?`,
          figure: each.alpha,
        }
      }),
  ]
}
