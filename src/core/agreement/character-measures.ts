import { addCoincidences, type CharacterTables } from './character-tables.ts'
import { countCodes, sumsLength } from './coding.ts'
import { kappaOfSums } from './cohen-kappa.ts'
import { alphaOfSums } from './krippendorff-alpha.ts'
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
  return byLabelsAndTypes(types, type =>
    measuring.measure(
      tables.flatMap(({ labels, byType }) => (type === null ? labels : (byType[type] ?? []))),
      { figure: kappaOfSums, n: countCodes, size: sumsLength(type === null ? size : 2) },
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
    const sums = compared.map(tables =>
      addCoincidences(
        tables.flatMap(({ labels, byType }) => (type === null ? labels : (byType[type] ?? []))),
        side,
      ),
    )
    return measuring.measure(sums, { figure: alphaOfSums, n: countCodes, size: sumsLength(side) })
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
