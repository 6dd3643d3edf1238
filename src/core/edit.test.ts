import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryClaim } from '../testing/arbitrary-claims.ts'
import { createArticle } from '../testing/create-article.ts'
import { createClaim } from '../testing/create-claim.ts'
import { createLayer } from '../testing/create-layer.ts'
import { createPerson } from '../testing/create-person.ts'
import { checkProperty } from '../testing/property.ts'
import type { Claim } from './claim.ts'
import {
  applyDiffs,
  type Change,
  type Diff,
  findStale,
  invert,
  isEmpty,
  recordKinds,
  squash,
} from './edit.ts'
import type { Id } from './id.ts'
import { isSame } from './json.ts'

type State = ReadonlyMap<Id, Claim>

/** States and what may follow on one another: each record is put, changed, taken out, or left alone. */
const anyClaims = fc
  .uniqueArray(arbitraryClaim(30), { selector: claim => claim.id, maxLength: 5 })
  .map((claims): State => new Map(claims.map(claim => [claim.id, claim])))

function diffStates(from: State, to: State): Diff<Claim>[] {
  const ids = new Set([...from.keys(), ...to.keys()])
  return [...ids]
    .map(id => ({ id, before: from.get(id) ?? null, after: to.get(id) ?? null }))
    .filter(({ before, after }) => !isSame(before, after))
}

function apply(state: State, change: Change): State {
  const applied = applyDiffs(state, change.claims ?? [])
  if (!applied.ok) throw new Error(`stale: ${JSON.stringify(applied.error)}`)
  return applied.value
}

const one = createClaim({ id: 'one' })
const changed = { ...one, note: 'changed' }

describe('applyDiffs', () => {
  test('puts, replaces and takes out', () => {
    const two = createClaim({ id: 'two' })
    const diffs = [
      { id: 'one', before: one, after: changed },
      { id: 'two', before: two, after: null },
      { id: 'three', before: null, after: createClaim({ id: 'three' }) },
    ]
    const applied = applyDiffs(
      new Map([
        ['one', one],
        ['two', two],
      ]),
      diffs,
    )
    expect(applied.ok && [...applied.value.values()]).toEqual([changed, createClaim({ id: 'three' })])
  })

  test.each<[string, Diff<Claim>, Claim | null]>([
    ['changed meanwhile', { id: 'one', before: one, after: changed }, { ...one, note: 'other' }],
    ['gone meanwhile', { id: 'one', before: one, after: changed }, null],
    ['there already', { id: 'one', before: null, after: one }, changed],
  ])('refuses what is %s and leaves everything as it was', (_, diff, current) => {
    const records = new Map<Id, Claim>([['two', createClaim({ id: 'two' })]])
    if (current) records.set('one', current)
    const before = structuredClone(records)
    const fits = { id: 'two', before: createClaim({ id: 'two' }), after: null }
    const applied = applyDiffs(records, [fits, diff])
    expect(applied).toEqual({ ok: false, error: [{ id: 'one', before: diff.before, current }] })
    expect(records).toEqual(before)
  })

  test('a record of the same content fits, though it is another object', () => {
    const records = new Map([['one', structuredClone(one)]])
    expect(findStale([{ id: 'one', before: one, after: null }], id => records.get(id))).toEqual([])
  })

  test('the change backwards brings the state back', () => {
    const property = fc.property(anyClaims, anyClaims, (from, to) => {
      const change = { claims: diffStates(from, to) }
      const untouched = structuredClone(from)
      const there = apply(from, change)
      expect(there).toEqual(to)
      expect(apply(there, invert(change))).toEqual(from)
      expect(invert(invert(change))).toEqual(change)
      expect(from).toEqual(untouched)
    })
    checkProperty('apply and invert', property, { runs: 500 })
  })

  test('refuses all or nothing', () => {
    const property = fc.property(anyClaims, anyClaims, anyClaims, (from, to, actual) => {
      const diffs = diffStates(from, to)
      const untouched = structuredClone(actual)
      const applied = applyDiffs(actual, diffs)
      const misfits = diffs.filter(({ id, before }) => !isSame(before, actual.get(id) ?? null))
      expect(applied.ok).toBe(misfits.length === 0)
      if (!applied.ok) expect(applied.error.map(({ id }) => id)).toEqual(misfits.map(({ id }) => id))
      expect(actual).toEqual(untouched)
    })
    checkProperty('stale edits', property, { runs: 500 })
  })
})

describe('invert', () => {
  test('turns every kind of record around', () => {
    const [article, layer, person] = [createArticle('Text.'), createLayer(), createPerson()]
    const change: Change = {
      articles: [{ id: article.id, before: null, after: article }],
      people: [{ id: person.id, before: person, after: null }],
      layers: [{ id: layer.id, before: layer, after: { ...layer, status: 'submitted' } }],
    }
    expect(invert(change)).toEqual({
      articles: [{ id: article.id, before: article, after: null }],
      people: [{ id: person.id, before: null, after: person }],
      layers: [{ id: layer.id, before: { ...layer, status: 'submitted' }, after: layer }],
    })
  })
})

describe('squash', () => {
  const put = { id: 'one', before: null, after: one }
  const change = { id: 'one', before: one, after: changed }
  const remove = { id: 'one', before: changed, after: null }

  test.each<[string, Diff<Claim>[], Diff<Claim>[], Diff<Claim>[]]>([
    ['put, change', [put], [change], [{ id: 'one', before: null, after: changed }]],
    ['change, remove', [change], [remove], [{ id: 'one', before: one, after: null }]],
    ['change and change back', [change], [{ id: 'one', before: changed, after: one }], []],
    ['put, nothing', [put], [], [put]],
    ['nothing, remove', [], [remove], [remove]],
    [
      'two records',
      [put],
      [{ id: 'two', before: null, after: { ...one, id: 'two' } }],
      [put, { id: 'two', before: null, after: { ...one, id: 'two' } }],
    ],
  ])('%s', (_, first, second, expected) => {
    const squashed = squash({ claims: first }, { claims: second })
    expect(squashed.claims ?? []).toEqual(expected)
    expect(isEmpty(squashed)).toBe(expected.length === 0)
  })

  test('keeps the kinds of records apart', () => {
    const layer = createLayer({ id: 'one' })
    const layers = [{ id: 'one', before: null, after: layer }]
    expect(squash({ claims: [put] }, { layers })).toEqual({ claims: [put], layers })
  })

  test('does what the first and then the second would', () => {
    const property = fc.property(anyClaims, anyClaims, anyClaims, (a, b, c) => {
      const first = { claims: diffStates(a, b) }
      const second = { claims: diffStates(b, c) }
      const squashed = squash(first, second)
      expect(apply(a, squashed)).toEqual(apply(apply(a, first), second))
      expect(apply(c, invert(squashed))).toEqual(a)
      const ids = (squashed.claims ?? []).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(isEmpty(squash(first, invert(first)))).toBe(true)
    })
    checkProperty('squash', property, { runs: 500 })
  })
})

test('records are listed so that what others refer to comes first', () => {
  expect(recordKinds).toEqual(['articles', 'people', 'layers', 'claims', 'reviews'])
})
