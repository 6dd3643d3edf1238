import { expect, test } from 'vitest'
import { parseConditions } from '../../../core/claim-filter.ts'
import { claimsOf } from './claims-of.ts'
import { listRows } from './list-rows.ts'

test('asks for whoever is called by the name, or as claims call them otherwise', () => {
  const used = (name: string) => ({ name, claims: 1, own: 1, articles: 1, places: [] })
  const register = {
    speakers: [{ name: 'Bo, of A=B', kind: 'person', aliases: ['He', 'never given'] }],
  } as const
  const [row] = listRows(register, [used('Bo, of A=B'), used('he')])
  expect(row && parseConditions(claimsOf(row).only)).toEqual([
    { kind: 'attribute', name: 'speaker', value: 'Bo, of A=B' },
    { kind: 'attribute', name: 'speaker', value: 'he' },
  ])
})
