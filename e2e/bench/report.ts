import { type BenchCase, type EngineName, type FigureName, figureNames, figures } from './cases.ts'
import { patience, type RunFigures } from './measure-run.ts'
import { type Summary, summarise } from './statistics.ts'

export interface Measured {
  readonly benchCase: BenchCase
  readonly engine: EngineName
  readonly runs: readonly RunFigures[]
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

/** All that is printed: definitions, one table a case, and the aims beside what was reached. */
export function presentReport(measured: readonly Measured[], results: readonly ResultLine[]): string {
  const caseNames = [...new Set(results.map(line => line.case))]
  return [
    ...figureNames.map(name => `${name} (${figures[name].unit}): ${figures[name].meaning}.`),
    '',
    ...caseNames.flatMap(name => [...presentCase(name, results), '']),
    ...presentLate(measured),
    ...presentGivenUp(measured),
    ...presentAims(results),
  ].join('\n')
}

function presentCase(name: string, results: readonly ResultLine[]): string[] {
  const own = results.filter(line => line.case === name)
  const engines = [...new Set(own.map(line => line.engine))]
  const rows = figureNames
    .filter(figure => own.some(line => line.figure === figure))
    .map(figure => [
      `${figure} (${figures[figure].unit})`,
      ...engines.map(engine =>
        presentCell(own.find(line => line.figure === figure && line.engine === engine)),
      ),
      ...ratioNames.map(ratio => presentRatio(ratio, name, figure, results)),
    ])
  return layOut([[name, ...engines, ...ratioNames.map(([over, under]) => `${over} / ${under}`)], ...rows])
}

const ratioNames = [
  ['recogito-spans', 'assay'],
  ['recogito-css', 'assay'],
  ['assay', 'plain'],
] as const

function presentCell(line: ResultLine | undefined): string {
  return line ? `${short(line.median)} (${short(line.min)}–${short(line.max)})` : '–'
}

function presentRatio(
  [over, under]: (typeof ratioNames)[number],
  name: string,
  figure: FigureName,
  results: readonly ResultLine[],
): string {
  const ratio = ratioOf(results, name, figure, over, under)
  return ratio === null ? '–' : `${ratio.toFixed(2)}×`
}

/** How many times one engine's median is another's; null when either is not there. */
function ratioOf(
  results: readonly ResultLine[],
  name: string,
  figure: FigureName,
  over: EngineName,
  under: EngineName,
): number | null {
  const median = (engine: EngineName) =>
    results.find(line => line.case === name && line.figure === figure && line.engine === engine)?.median
  const above = median(over)
  const below = median(under)
  return above === undefined || below === undefined ? null : above / below
}

function short(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toFixed(1)
}

function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function presentLate(measured: readonly Measured[]): string[] {
  const shares = measured.flatMap(({ benchCase, engine, runs }) => {
    const scrolled = runs.filter(run => run.figures.has('scroll-fps'))
    if (scrolled.length === 0) return []
    return [
      `${benchCase.name} ${engine} ${(summarise(scrolled.map(run => run.late)).median * 100).toFixed(0)} %`,
    ]
  })
  return shares.length === 0
    ? []
    : [`Scrolled frames whose middle lacked text or a mark, median: ${shares.join(', ')}.`, '']
}

function presentGivenUp(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ benchCase, engine, runs }) =>
    [...new Set(runs.flatMap(run => run.gaveUp))].map(figure => {
      const times = runs.filter(run => run.gaveUp.includes(figure)).length
      return `${benchCase.name} ${engine}: ${figure} failed or was given up after ${patience} s in ${times} of ${runs.length} runs.`
    }),
  )
}

function presentAims(results: readonly ResultLine[]): string[] {
  const largest = '1MB/10k'
  const peers = (['recogito-spans', 'recogito-css'] as const).flatMap(
    peer => ratioOf(results, largest, 'open', peer, 'assay') ?? [],
  )
  const bare = ratioOf(results, largest, 'open', 'assay', 'plain')
  const adds = results.filter(line => line.engine === 'assay' && line.figure === 'add-p95')
  return [
    ...(peers.length > 0
      ? [
          presentAim(
            `${largest} opens at least 20 times faster than the peer`,
            Math.min(...peers),
            each => each >= 20,
            '×',
          ),
        ]
      : []),
    ...(bare === null
      ? []
      : [presentAim(`${largest} opens within 2 times of the bare text`, bare, each => each <= 2, '×')]),
    ...adds.map(line =>
      presentAim(
        `${line.case}: a claim is added and painted within 16.7 ms`,
        line.median,
        each => each <= 16.7,
        ' ms',
      ),
    ),
  ]
}

function presentAim(
  aim: string,
  reached: number,
  isReached: (figure: number) => boolean,
  unit: string,
): string {
  return `Aim: ${aim}: ${isReached(reached) ? 'reached' : 'missed'}, ${reached.toFixed(1)}${unit}.`
}
