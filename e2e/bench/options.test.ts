import { expect, test } from 'vitest'
import { parseOptions } from './options.ts'

const namesOf = (args: readonly string[]) => parseOptions(args).cases.map(({ name }) => name)

test('without options the light cases are taken with every engine, in five runs', () => {
  const { runs, engines, json } = parseOptions([])
  expect(namesOf([])).toEqual(['10KB/100', '100KB/1k', '1MB/10k'])
  expect(engines).toEqual([
    'assay',
    'recogito-spans',
    'recogito-css',
    'recogito-ranges',
    'recogito-js',
    'plain',
  ])
  expect({ runs, json }).toEqual({ runs: 5, json: null })
})

test('heavy cases are taken when they are named, or all of them with --all', () => {
  expect(namesOf(['--cases', 'first-screen,5MB/50k'])).toEqual(['5MB/50k', 'first-screen'])
  expect(namesOf(['--all'])).toHaveLength(8)
  expect(parseOptions(['--all']).hasTable).toBe(true)
  expect(parseOptions([]).hasTable).toBe(false)
  expect(parseOptions(['--cases', 'claims-table'])).toMatchObject({ cases: [], hasTable: true })
})

test('cases and engines are chosen by name, in their own order', () => {
  expect(namesOf(['--cases', '1MB/10k,10KB/100'])).toEqual(['10KB/100', '1MB/10k'])
  expect(parseOptions(['--engines', 'plain, assay']).engines).toEqual(['assay', 'plain'])
})

test.each([
  [['--cases', '2MB'], '--cases knows 10KB/100, 100KB/1k, 1MB/10k, 5MB/50k'],
  [['--engines', 'word'], '--engines knows assay, '],
  [['--runs', '0'], 'whole number'],
  [['--all', '--cases', '1MB/10k'], '--all takes every case'],
])('%s is refused', (args, words) => {
  expect(() => parseOptions(args)).toThrow(words)
})
