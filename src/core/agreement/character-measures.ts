import { type CharacterTables, coincidencesOfTables } from './character-tables.ts'
import { sumCells } from './code-measures.ts'
import { kappaOfTable } from './cohen-kappa.ts'
import { alphaOfTable } from './krippendorff-alpha.ts'
import type { Measured, Measuring } from './measured.ts'

/** A figure of characters: whether each is covered by a type, and over all, by which types together. */
export interface CharacterAgreement {
  readonly labels: Measured
  readonly byType: Readonly<Record<string, Measured>>
}

export interface CharacterOptions {
  readonly types: readonly string[]
  /** How many labels there are. */
  readonly size: number
  readonly measuring: Measuring
}

/** Cohen's kappa of two annotators over the characters of all articles they share. */
export function characterKappa(
  tables: readonly CharacterTables[],
  { types, size, measuring }: CharacterOptions,
): CharacterAgreement {
  const measure = (cells: readonly Float64Array[], side: number) =>
    measuring.measure(cells, {
      figure: sum => kappaOfTable({ size: side, cells: sum }),
      n: sumCells,
      size: side ** 2,
    })
  return byLabelsAndTypes(types, type =>
    type === null
      ? measure(
          tables.map(({ labels }) => labels.cells),
          size,
        )
      : measure(
          tables.flatMap(({ byType }) => byType[type]?.cells ?? []),
          2,
        ),
  )
}

/** Krippendorff's alpha of all annotators over characters; each article by those who have a layer on it. */
export function characterAlpha(
  articles: readonly (readonly CharacterTables[])[],
  { types, size, measuring }: CharacterOptions,
): CharacterAgreement {
  const compared = articles.filter(tables => tables.length > 0)
  return byLabelsAndTypes(types, type => {
    const side = type === null ? size : 2
    const cells = compared.map(tables =>
      coincidencesOfTables(
        tables.flatMap(({ labels, byType }) => (type === null ? labels : (byType[type] ?? []))),
        side,
      ),
    )
    const figure = (sum: Float64Array) => alphaOfTable({ size: side, cells: sum })
    return measuring.measure(cells, { figure, n: sumCells, size: side ** 2 })
  })
}

function byLabelsAndTypes(
  types: readonly string[],
  measure: (type: number | null) => Measured,
): CharacterAgreement {
  return {
    labels: measure(null),
    byType: Object.fromEntries(types.map((type, index) => [type, measure(index)])),
  }
}
