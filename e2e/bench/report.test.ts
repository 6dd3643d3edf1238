import { expect, test } from 'vitest'
import { type BenchCase, cases } from './cases.ts'
import type { EngineName } from './engines.ts'
import type { FigureName } from './figures.ts'
import { presentReport } from './report.ts'
import { type Measured, presentResults } from './results.ts'

const benchCase = findCase('1MB/10k')

function findCase(name: string): BenchCase {
  const found = cases.find(each => each.name === name)
  if (!found) throw new Error(`no case ${name}`)
  return found
}

function measured(
  engine: EngineName,
  figure: FigureName,
  figures: number[],
  inCase: BenchCase = benchCase,
): Measured {
  const runs = figures.map(each => ({ figures: new Map([[figure, each]]), gaveUp: [] }))
  return { benchCase: inCase, engine, runs, without: [] }
}

test('results carry exactly the keys of the JSON file', () => {
  expect(presentResults([measured('assay', 'open', [30, 10.004, 20])])).toEqual([
    { case: '1MB/10k', engine: 'assay', figure: 'open', unit: 'ms', median: 20, min: 10, max: 30 },
  ])
})

test('a figure that was given up in every run has no line, and is told', () => {
  const runs = [{ figures: new Map(), gaveUp: ['open' as const] }]
  const given: Measured[] = [{ benchCase, engine: 'recogito-css', runs, without: [] }]
  expect(presentResults(given)).toEqual([])
  expect(presentReport(given, [])).toContain(
    '1MB/10k recogito-css: failed or given up after 120 s in 1 of 1 runs: open.',
  )
})

test('the report says ratios of the engines that are there, and whether the aims are reached', () => {
  const all = [
    measured('assay', 'open', [100]),
    measured('recogito-spans', 'open', [2500]),
    measured('recogito-ranges', 'open', [450]),
    measured('plain', 'open', [40]),
  ]
  const report = presentReport(all, presentResults(all))
  expect(report).toMatch(/1MB\/10k .*recogito-spans \/ assay +recogito-ranges \/ assay +assay \/ plain\n/)
  expect(report).toMatch(/open \(ms\) +100 \(100–100\) .* 25\.00× +4\.50× +2\.50×\n/)
  expect(report).toContain('at least 40 times faster than the peer’s ordinary API: missed, 25.0×.')
  expect(report).toContain('at least 4 times faster than the peer with ranges supplied: reached, 4.5×.')
  expect(report).toContain('in less than 0.6 of the time of the bare text: missed, 2.5×.')
  expect(report).not.toContain('5MB/50k opens')
})

test.each([
  ['5MB/50k', 'open', 999, '5MB/50k opens within 1 s: reached, 999.0 ms.'],
  ['5MB/50k', 'open', 1001, '5MB/50k opens within 1 s: missed, 1001.0 ms.'],
  ['5MB/50k', 'usable', 1001, '5MB/50k is usable within 1 s: missed, 1001.0 ms.'],
  ['nested', 'undo-p95', 16.6, 'nested: a change is undone and that painted within one frame: reached'],
  [
    'nested',
    'delete-p95',
    33,
    'nested: a claim is deleted and that painted within one frame: missed, 33.0 ms.',
  ],
  ['nested', 'scroll-fps', 60, 'nested: scrolls at the full frame rate: reached, 60.0 frames/s.'],
  ['10KB/100', 'note-frame-p95', 33.3, '10KB/100: typing a note drops no frame: missed, 33.3 ms.'],
  ['10KB/100', 'add-filtered-p95', 12, '10KB/100: with a type filtered out a claim is added'],
] as const)('in %s the aim for %s is judged by its figure, %s', (name, figure, median, words) => {
  const all = [measured('assay', figure, [median], findCase(name))]
  expect(presentReport(all, presentResults(all))).toContain(`Aim: ${words}`)
})

test('what an engine cannot do and how many frames were lost is told', () => {
  const runs = [{ figures: new Map([['open' as const, 5]]), gaveUp: [], late: 0.25, dropped: 0.5 }]
  const all: Measured[] = [{ benchCase, engine: 'recogito-js', runs, without: ['undo-p95', 'filter-p95'] }]
  const report = presentReport(all, presentResults(all))
  expect(report).toContain('recogito-js has nothing to take from for undo-p95, filter-p95.')
  expect(report).toContain('lacked text or a mark, median: 1MB/10k recogito-js 25 %.')
  expect(report).toContain('dropped while a note was typed, median: 1MB/10k recogito-js 50 %.')
})
