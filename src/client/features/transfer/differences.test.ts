import { expect, test } from 'vitest'
import { linesInFile, linesOfArticle, linesOfClaim, listDifferences } from './differences.ts'

const text = 'It will rain tomorrow, he said.'
const slice = (start: number, end: number) => text.slice(start, end)
const claim = {
  id: 'c1',
  layer: 'l1',
  type: 'forecast',
  fragments: [
    { start: 0, end: 2 },
    { start: 13, end: 21 },
  ],
  attributes: { speaker: 'He', likelihood: 0.7 },
  note: 'Sure?',
  origin: { kind: 'manual' as const },
  created: '2026-11-22T10:00:00.000Z',
  modified: '2026-11-22T10:00:00.000Z',
}
const bundle = {
  article: { id: 'a1', title: 'Rain', language: 'en', text },
  layers: [{ id: 'l1', status: 'draft' }],
  claims: [
    {
      id: 'c1',
      type: 'quote',
      fragments: [{ start: 0, end: 2, exact: 'It' }],
      attributes: { speaker: 'He', likelihood: 0.9 },
      note: 'Sure?',
    },
  ],
}

test('a claim differs in its type, text and attributes, not in its note', () => {
  const file = linesInFile('claim', 'c1', bundle)
  expect(file && listDifferences(linesOfClaim(claim, slice), file)).toEqual([
    { label: 'Type', here: 'forecast', file: 'quote' },
    { label: 'Marked text', here: 'It … tomorrow', file: 'It' },
    { label: 'Likelihood', here: '0.7', file: '0.9' },
  ])
})

test('an article differs in a detail that only one side has', () => {
  const here = { id: 'a1', title: 'Rain', publisher: 'Gazette', sha256: '', length: 31 }
  const file = linesInFile('article', 'a1', bundle)
  expect(file && listDifferences(linesOfArticle(here), file)).toEqual([
    { label: 'Source', here: 'Gazette', file: '' },
    { label: 'Language', here: '', file: 'en' },
  ])
})

test.each([
  ['claim', 'nobody'],
  ['review', 'c1'],
])('a %s that the file does not hold has no lines', (kind, id) => {
  expect(linesInFile(kind, id, bundle)).toBeNull()
})
