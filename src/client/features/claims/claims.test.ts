import { expect, test } from 'vitest'
import type { ClaimRow } from '../../../api/claim-rows.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { type TableRow, toTableRows } from './claim-rows.ts'
import { presentClaimsCsv } from './claims-csv.ts'
import { parseClaimsSearch } from './claims-search.ts'
import { countLikelihoods, countSpeakers, countTimes, countTypes } from './count-claims.ts'
import { orderRows, parseOrder } from './row-order.ts'
import { createRowTest } from './row-test.ts'

function createRows(claims: readonly Partial<ClaimRow>[], publishedOn?: string): readonly TableRow[] {
  return toTableRows({
    article: {
      id: 'a',
      title: 'Café prices',
      sha256: 'hash',
      ...(publishedOn === undefined ? {} : { publishedOn }),
    },
    layers: [{ id: 'l', annotator: 'p', name: 'Ana' }],
    claims: claims.map((fields, at) => ({
      ...{ id: String(at), layer: 'l', type: 'forecast', start: at, text: `Claim ${at}`, speaker: null },
      ...{
        attributes: {},
        note: '',
        origin: { kind: 'manual' as const },
        created: '2026-03-04T05:06:07.000Z',
      },
      ...fields,
    })),
  })
}

const none = new Map()
const ids = (rows: readonly TableRow[]) => rows.map(({ id }) => id).join(' ')

test('a claim is of the day it was said, else that of its article, else that of its tagging', () => {
  const said = { attributes: { saidOn: '2025-12' } }
  expect(createRows([said, {}], '2026-01-02').map(({ date, dated }) => [date, dated])).toEqual([
    ['2025-12', 'said'],
    ['2026-01-02', 'published'],
  ])
  expect(createRows([{ attributes: { saidOn: 'soon' } }])[0]).toMatchObject({
    date: '2026-03-04',
    dated: 'tagged',
  })
})

const mixed = createRows([
  { speaker: 'Bo', attributes: { saidOn: '2026-06-01', likelihood: 'likely' } },
  { speaker: 'Al', type: 'quote', attributes: { speaker: 'Al', saidOn: '2025' } },
  { note: 'About Bo', attributes: { saidOn: '2026-07', likelihood: 'unlikely' } },
])

test.each([
  [{}, '0 1 2'],
  [{ q: 'bo' }, '0 2'],
  [{ q: 'CAFE claim 1' }, '1'],
  [{ hide: 'quote' }, '0 2'],
  [{ only: 'speaker=Bo' }, '0'],
  [{ only: 'speaker=Bo,speaker=Al' }, '0 1'],
  [{ only: 'lacks:speaker' }, '2'],
  [{ only: 'note:some' }, '2'],
  [{ from: '2026-06' }, '0 2'],
  [{ from: '2026-06', to: '2026-06' }, '0'],
  [{ by: 'q' }, ''],
  [{ article: 'a' }, '0 1 2'],
])('%j shows %s', (address, expected) => {
  expect(ids(mixed.filter(createRowTest(parseClaimsSearch(address), defaultCodebook, none)))).toBe(expected)
})

test.each([
  ['date', '1 0 2'],
  ['-date', '2 0 1'],
  ['speaker', '1 0 2'],
  ['-speaker', '0 1 2'],
  ['likelihood', '2 0 1'],
  ['type', '0 2 1'],
  ['article', '0 1 2'],
])('sorted by %s they stand as %s, those with nothing there last', (order, expected) => {
  expect(ids(orderRows(mixed, parseOrder(order), defaultCodebook))).toBe(expected)
})

test('as CSV, a cell that begins like a formula is text', async () => {
  const rows = createRows([
    { text: '=SUM(1)', note: 'a "b",\nc', attributes: { likelihood: 'likely', odd: [1, 2] } },
  ])
  const blob = await presentClaimsCsv(rows, { codebook: defaultCodebook, texts: none, pause: async () => {} })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())
  expect(text.startsWith('\uFEFFarticle,')).toBe(true)
  expect(text).toContain('origin,likelihood,odd,article id')
  expect(text).toContain(`'=SUM(1)`)
  expect(text).toContain('"a ""b"",\nc"')
  expect(text).toContain('likely,1; 2,a,0,0\r\n')
})

test('every claim is counted once, or told as left out', () => {
  expect(countTypes(mixed, defaultCodebook)).toMatchObject({ types: ['forecast', 'quote'], left: '' })
  expect(countTypes(mixed, defaultCodebook).bars).toEqual([
    { label: 'Forecasts', counts: [2, 0] },
    { label: 'Quotes', counts: [0, 1] },
  ])
  expect(countSpeakers(mixed, defaultCodebook).left).toBe('1 without a speaker')
  const likelihoods = countLikelihoods(mixed, defaultCodebook)
  expect(likelihoods.left).toBe('1 without a likelihood')
  expect(likelihoods.bars.find(({ label }) => label === 'Likely')?.counts).toEqual([1, 0])
})

test('time goes in months without a gap, and a claim of some year is told as left out', () => {
  const { bars, left } = countTimes(mixed, defaultCodebook)
  expect(bars).toHaveLength(19)
  expect([bars[0]?.label, bars.at(-1)?.label]).toEqual(['Jan 2025', 'Jul 2026'])
  expect(bars.at(-1)?.counts).toEqual([1, 0])
  expect(left).toBe('1 with no more than a year')
})

test('many years go in stretches, few days one by one', () => {
  const years = createRows([{ attributes: { saidOn: '1800' } }, { attributes: { saidOn: '2026-01' } }])
  expect(countTimes(years, defaultCodebook).bars.length).toBeLessThanOrEqual(60)
  const days = createRows([
    { attributes: { saidOn: '2026-02-27' } },
    { attributes: { saidOn: '2026-03-01' } },
  ])
  expect(countTimes(days, defaultCodebook).bars.map(({ label }) => label)).toEqual([
    '27 Feb 2026',
    '28 Feb 2026',
    '1 Mar 2026',
  ])
})
