import type { EngineName } from './engines.ts'
import { type FigureName, figureNames, figures } from './figures.ts'
import { patience } from './measure-run.ts'
import { presentAims } from './present-aims.ts'
import { type Measured, type ResultLine, ratioOf } from './results.ts'
import { summarise } from './statistics.ts'

/** All that is printed: definitions, one table a case, what was not taken, and the aims beside what was reached. */
export function presentReport(measured: readonly Measured[], results: readonly ResultLine[]): string {
  const caseNames = [...new Set(results.map(line => line.case))]
  return [
    ...figureNames.map(name => `${name} (${figures[name].unit}): ${figures[name].meaning}.`),
    '',
    ...caseNames.flatMap(name => [...presentCase(name, results), '']),
    ...presentShares(measured, 'late', 'Scrolled frames whose middle lacked text or a mark'),
    ...presentShares(measured, 'dropped', 'Frames dropped while a note was typed'),
    ...presentWithout(measured),
    ...presentGivenUp(measured),
    ...presentAims(results),
  ].join('\n')
}

const ratioNames = [
  ['recogito-spans', 'assay'],
  ['recogito-css', 'assay'],
  ['recogito-ranges', 'assay'],
  ['recogito-js', 'assay'],
  ['assay', 'plain'],
] as const

function presentCase(name: string, results: readonly ResultLine[]): string[] {
  const own = results.filter(line => line.case === name)
  const engines = [...new Set(own.map(line => line.engine))]
  const ratios = ratioNames.filter(ratio => ratio.every(engine => engines.includes(engine)))
  const rows = figureNames
    .filter(figure => own.some(line => line.figure === figure))
    .map(figure => [
      `${figure} (${figures[figure].unit})`,
      ...engines.map(engine => presentCell(own, figure, engine)),
      ...ratios.map(ratio => presentRatio(ratioOf(results, name, figure, ratio))),
    ])
  return layOut([[name, ...engines, ...ratios.map(([over, under]) => `${over} / ${under}`)], ...rows])
}

function presentCell(lines: readonly ResultLine[], figure: FigureName, engine: EngineName): string {
  const line = lines.find(each => each.figure === figure && each.engine === engine)
  return line ? `${short(line.median)} (${short(line.min)}–${short(line.max)})` : '–'
}

function presentRatio(ratio: number | null): string {
  return ratio === null ? '–' : `${ratio.toFixed(2)}×`
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

function presentShares(measured: readonly Measured[], share: 'late' | 'dropped', words: string): string[] {
  const shares = measured.flatMap(({ benchCase, engine, runs }) => {
    const taken = runs.flatMap(run => run[share] ?? [])
    if (taken.length === 0) return []
    return [`${benchCase.name} ${engine} ${(summarise(taken).median * 100).toFixed(0)} %`]
  })
  return shares.length === 0 ? [] : [`${words}, median: ${shares.join(', ')}.`, '']
}

function presentWithout(measured: readonly Measured[]): string[] {
  const engines = new Map(measured.map(({ engine, without }) => [engine, without]))
  return [...engines]
    .filter(([, without]) => without.length > 0)
    .map(([engine, without]) => `${engine} has nothing to take from for ${without.join(', ')}.`)
}

function presentGivenUp(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ benchCase, engine, runs }) => {
    const times = (figure: FigureName) => runs.filter(run => run.gaveUp.includes(figure)).length
    const lost = figureNames.filter(figure => times(figure) > 0)
    return [...new Set(lost.map(times))].map(count => {
      const names = lost.filter(figure => times(figure) === count).join(', ')
      return `${benchCase.name} ${engine}: failed or given up after ${patience} s in ${count} of ${runs.length} runs: ${names}.`
    })
  })
}
