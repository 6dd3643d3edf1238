import { expect, test } from 'vitest'
import { convertSource } from '../testing/convert-options.ts'
import { hypothesisImport } from './read-hypothesis.ts'

const text = 'One 😀 Two Three Two'
const row = {
  id: 'abc',
  user: 'acct:ana@hypothes.is',
  uri: 'https://example.org/a',
  text: 'A note.',
  tags: ['draft', 'forecast'],
  created: '2016-12-16T11:24:14.673557+00:00',
  updated: '2016-12-17T11:24:14.673557+00:00',
  document: { title: ['The page'] },
  target: [
    {
      source: 'https://example.org/a',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 0,
          endContainer: '/p[1]',
          endOffset: 3,
        },
        { type: 'TextPositionSelector', start: 7, end: 10 },
        { type: 'TextQuoteSelector', exact: 'Two', prefix: '😀 ', suffix: ' Three' },
      ],
    },
  ],
}

function read(value: unknown) {
  return convertSource(hypothesisImport, JSON.stringify(value), { findText: () => text })
}

test('a search result comes in: UTF-16, tags, the account, times', () => {
  const { bundles, report } = read({ total: 1, rows: [row] })
  expect(report).toEqual({
    in: 1,
    out: 1,
    unit: 'utf-16',
    losses: ['1 time the label “draft”, beside the one that gave the type.'],
    problems: [],
  })
  expect(bundles[0]?.article).toMatchObject({ title: 'The page', url: 'https://example.org/a' })
  expect(bundles[0]?.people).toMatchObject([{ name: 'ana' }])
  expect(bundles[0]?.claims[0]).toMatchObject({
    type: 'forecast',
    fragments: [{ start: 6, end: 9 }],
    note: 'A note.',
    origin: { kind: 'imported', format: 'hypothesis', file: 'test.json', id: 'abc' },
    created: '2016-12-16T11:24:14.673557Z',
    modified: '2016-12-17T11:24:14.673557Z',
  })
})

test('the quotation is trusted before a position that leads elsewhere', () => {
  const [target] = row.target
  const selector = target?.selector.map(each =>
    each.type === 'TextPositionSelector' ? { ...each, start: 0, end: 3 } : each,
  )
  const { bundles, report } = read([{ ...row, target: [{ selector }] }])
  expect(bundles[0]?.claims[0]?.fragments).toEqual([{ start: 6, end: 9 }])
  expect(report.losses).toContain(
    '1 place in the text was found by the quotation: the position in the file leads to other words.',
  )
})

test('replies and page notes are told', () => {
  const { report } = read({
    rows: [row, { ...row, id: 'b', references: ['abc'] }, { ...row, id: 'c', target: [{ source: row.uri }] }],
  })
  expect(report).toMatchObject({ in: 1, out: 1 })
  expect(report.losses.slice(0, 2)).toEqual([
    '1 reply to annotations.',
    '1 note on the whole page, without a place in its text.',
  ])
})

test('is told from W3C annotations and from other JSON', () => {
  const detect = (value: unknown) =>
    hypothesisImport.detect([{ name: 'a.json', source: JSON.stringify(value) }])
  expect(detect({ total: 1, rows: [row] })).toBe(true)
  expect(detect(row)).toBe(true)
  expect(detect({ type: 'Annotation', target: row.target, body: [] })).toBe(false)
  expect(detect([{ text: 'a', target: 1 }])).toBe(false)
})
