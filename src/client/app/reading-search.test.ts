import { expect, test } from 'vitest'
import { parseReadingSearch } from './reading-search.ts'

test.each([
  ['nothing', {}, {}],
  ['both', { claim: 'urn:uuid:1', hide: 'quote,forecast' }, { claim: 'urn:uuid:1', hide: 'quote,forecast' }],
  ['layers beside', { beside: 'urn:uuid:1,urn:uuid:2' }, { beside: 'urn:uuid:1,urn:uuid:2' }],
  ['a filter and an order', { only: 'note:some', sort: 'created' }, { only: 'note:some', sort: 'created' }],
  ['empty values', { claim: '', hide: '', beside: '' }, {}],
  ['values that are not text', { claim: 7, hide: ['quote'] }, {}],
  ['unknown keys', { claim: 'c1', zoom: '2' }, { claim: 'c1' }],
])('reads %s', (_, search, expected) => {
  expect(parseReadingSearch(search)).toEqual(expected)
})
