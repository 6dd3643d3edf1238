import { expect, test } from 'vitest'
import {
  type ClaimsSearch,
  isNarrowed,
  parseClaimsSearch,
  presentClaimsSearch,
  widen,
} from './claims-search.ts'

const full: ClaimsSearch = {
  words: '2026',
  hidden: new Set(['quote']),
  conditions: [{ kind: 'attribute', name: 'speaker', value: 'Bo, the “=”' }],
  from: '2026-06',
  to: '2026',
  article: 'urn:a',
  by: 'urn:b',
  order: { column: 'speaker', isDown: false },
  view: 'plots',
}

test('an address gives the search back', () => {
  expect(parseClaimsSearch(presentClaimsSearch(full))).toEqual(full)
})

test('what the router takes for a number is what was typed', () => {
  expect(parseClaimsSearch({ q: 2026, from: 2025 })).toMatchObject({ words: '2026', from: '2025' })
})

test('nothing, and what makes no sense, is all claims with the newest first', () => {
  const usual = parseClaimsSearch({})
  expect(presentClaimsSearch(usual)).toEqual({})
  expect(isNarrowed(usual)).toBe(false)
  const odd = { q: {}, only: 'colour:red', from: 'soon', sort: 'size', view: 'film' }
  expect(parseClaimsSearch(odd)).toEqual(usual)
})

test('wider, it shows all claims in the same way', () => {
  expect(isNarrowed(full)).toBe(true)
  expect(isNarrowed(widen(full))).toBe(false)
  expect(widen(full)).toMatchObject({ order: full.order, view: 'plots' })
})
