import type { BenchCase } from './cases.ts'
import type { EngineName } from './engines.ts'
import { type FigureName, figureNames, figures } from './figures.ts'
import type { RunFigures } from './measure-run.ts'
import { type Summary, summarise } from './statistics.ts'

export interface Measured {
  readonly benchCase: BenchCase
  readonly engine: EngineName
  readonly runs: readonly RunFigures[]
  /** What the engine has nothing to take from. */
  readonly without: readonly FigureName[]
}

/** One line of the JSON file. */
export interface ResultLine extends Summary {
  readonly case: string
  readonly engine: EngineName
  readonly figure: FigureName
  readonly unit: string
}

/** Median, least and greatest over the runs, for every figure that was taken at least once. */
export function presentResults(measured: readonly Measured[]): ResultLine[] {
  return measured.flatMap(({ benchCase, engine, runs }) =>
    figureNames.flatMap(figure => {
      const taken = runs.flatMap(run => run.figures.get(figure) ?? [])
      if (taken.length === 0) return []
      const { median, min, max } = summarise(taken)
      const line = { case: benchCase.name, engine, figure, unit: figures[figure].unit }
      return [{ ...line, median: round(median), min: round(min), max: round(max) }]
    }),
  )
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}

/** The median of one figure; undefined where it was not taken. */
export function medianOf(
  results: readonly ResultLine[],
  {
    name,
    engine,
    figure,
  }: { readonly name: string; readonly engine: EngineName; readonly figure: FigureName },
): number | undefined {
  return results.find(line => line.case === name && line.figure === figure && line.engine === engine)?.median
}

/** How many times one engine's median is another's; null when either is not there. */
export function ratioOf(
  results: readonly ResultLine[],
  name: string,
  figure: FigureName,
  [over, under]: readonly [EngineName, EngineName],
): number | null {
  const above = medianOf(results, { name, engine: over, figure })
  const below = medianOf(results, { name, engine: under, figure })
  return above === undefined || below === undefined ? null : above / below
}
