import { expect, test } from 'vitest'
import { cases, type EngineName, type FigureName } from './cases.ts'
import { parseOptions } from './options.ts'
import { type Measured, presentReport, presentResults } from './report.ts'

const [, , benchCase = { name: '', length: 0, claims: 0 }] = cases

function measured(engine: EngineName, figure: FigureName, figures: number[]): Measured {
  const runs = figures.map(each => ({ figures: new Map([[figure, each]]), gaveUp: [], late: 0 }))
  return { benchCase, engine, runs }
}

test('results carry exactly the keys of the JSON file', () => {
  expect(presentResults([measured('assay', 'open', [30, 10.004, 20])])).toEqual([
    { case: '1MB/10k', engine: 'assay', figure: 'open', unit: 'ms', median: 20, min: 10, max: 30 },
  ])
})

test('a figure that was given up in every run has no line, and is told', () => {
  const runs = [{ figures: new Map(), gaveUp: ['open' as const], late: 0 }]
  const given: Measured[] = [{ benchCase, engine: 'recogito-css', runs }]
  expect(presentResults(given)).toEqual([])
  expect(presentReport(given, [])).toContain(
    '1MB/10k recogito-css: open failed or was given up after 120 s in 1 of 1',
  )
})

test('the report says ratios, and whether the aims are reached', () => {
  const all = [
    measured('assay', 'open', [100]),
    measured('recogito-spans', 'open', [2500]),
    measured('plain', 'open', [40]),
  ]
  const report = presentReport(all, presentResults(all))
  expect(report).toMatch(
    /open \(ms\) +100 \(100–100\) +2500 \(2500–2500\) +40\.0 \(40\.0–40\.0\) +25\.00× +– +2\.50×/,
  )
  expect(report).toContain('at least 20 times faster than the peer: reached, 25.0×.')
  expect(report).toContain('within 2 times of the bare text: missed, 2.5×.')
})

test('options choose cases and engines by name, and refuse what there is not', () => {
  expect(parseOptions([]).runs).toBe(5)
  const { cases: chosen, engines } = parseOptions(['--cases', '1MB/10k,10KB/100', '--engines', 'plain'])
  expect(chosen.map(({ name }) => name)).toEqual(['10KB/100', '1MB/10k'])
  expect(engines).toEqual(['plain'])
  expect(() => parseOptions(['--cases', '2MB'])).toThrow('--cases knows 10KB/100, 100KB/1k, 1MB/10k, not 2MB')
  expect(() => parseOptions(['--runs', '0'])).toThrow('whole number')
})
