import { expect, test } from 'vitest'
import { convertSource } from '../../testing/convert-options.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { csvImport } from './read-csv.ts'
import { csvExport } from './write-csv.ts'

const text = 'Russia will fight 😀 a long time'

function read(source: string, labels = {}) {
  return convertSource(csvImport, source, { findText: () => text, labels })
}

test('a row for each part, safe to open in a spreadsheet', () => {
  const bundle = createBundle({
    claims: [
      createClaim({
        note: '=1+1',
        fragments: [
          { start: 0, end: 6 },
          { start: 7, end: 11 },
        ],
      }),
    ],
  })
  const [file] = csvExport.write([bundle])
  expect(file?.name).toBe('a-long-fight.csv')
  expect(file?.content.charAt(0)).toBe('\uFEFF')
  const rows = file?.content.split('\r\n') ?? []
  expect(rows).toHaveLength(4)
  expect(rows[1]).toContain(",forecast,Russia,'=1+1,1,2,0,6,")
  expect(rows[2]).toContain(",forecast,will,'=1+1,2,2,7,11,")
})

test('says what a table cannot hold', () => {
  expect(csvExport.listLosses([createBundle()])).toEqual([
    'The text of 1 article: the file only points at it.',
    '4 reviews.',
    '1 person without a claim.',
  ])
})

test('takes other tables: semicolons, other names, UTF-16 positions, times', () => {
  const { bundles, report } = read(
    'Label;Quote;Begin;End;User;Comment;Modality;Created At\r\nForecasts;a long time;21;32;Ana;"so; she";Categorical;2024-01-05\r\n',
  )
  expect(report).toMatchObject({ in: 1, out: 1, unit: 'utf-16', losses: [], problems: [] })
  expect(bundles[0]?.claims[0]).toMatchObject({
    type: 'forecast',
    fragments: [{ start: 20, end: 31 }],
    note: 'so; she',
    attributes: { modality: 'categorical' },
    created: '2024-01-05T00:00:00.000Z',
    origin: { kind: 'imported', format: 'csv', file: 'test.json', id: 'row 2' },
  })
  expect(bundles[0]?.people).toMatchObject([{ name: 'Ana' }])
})

test('finds words that have no position, and says where it cannot', () => {
  const { bundles, report } = read(
    'text,type\nlong,forecast\nl,forecast\n"peace\nnow",quote\nfight,verb\n,quote\n',
  )
  expect(report).toMatchObject({ in: 5, out: 1, unit: null })
  expect(bundles[0]?.claims).toMatchObject([{ fragments: [{ start: 22, end: 26 }] }])
  expect(report.problems).toEqual([
    {
      path: 'row 3',
      line: 3,
      file: 'test.json',
      message: expect.stringContaining('once; the text has it at 9, 10, 22'),
    },
    {
      path: 'row 4',
      line: 4,
      file: 'test.json',
      message: 'Expected “peace\\nnow” in the text; the text has it nowhere.',
    },
    { path: 'row 5', line: 6, file: 'test.json', message: expect.stringContaining('found the label “verb”') },
    { path: 'row 6', line: 7, file: 'test.json', message: 'Expected a place in the text; found none.' },
  ])
})

test('maps labels, leaves out what the map leaves out, and tells of it', () => {
  const { bundles, report } = read('text,type\nlong,verb\nfight,noun\n', { verb: 'quote', '*': null })
  expect(bundles[0]?.claims.map(({ type }) => type)).toEqual(['quote'])
  expect(report.losses).toContain('1 annotation labelled “noun”, left out as the map says.')
})

test('refuses what is no table, and says where', () => {
  const refusals = ['a,b\n1,2\n', 'text,type\n"open,1\n', ' '.repeat(2_000_000), '0'.repeat(2_000_000)].map(
    source => {
      const result = csvImport.read([{ name: 'a.csv', source }])
      return result.ok ? null : result.error[0]
    },
  )
  expect(refusals).toMatchObject([
    { line: 1, file: 'a.csv', message: expect.stringContaining('Expected a header') },
    { file: 'a.csv', message: expect.stringContaining('This is not CSV: Quote Not Closed') },
    { line: 1, message: expect.stringContaining('Expected a header') },
    { line: 1, message: expect.stringContaining('Expected a header') },
  ])
})
