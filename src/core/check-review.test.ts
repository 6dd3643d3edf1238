import { describe, expect, test } from 'vitest'
import { checkReviewed, checkVerdict } from './check-review.ts'

const missing = { type: 'quote', fragments: [{ start: 0, end: 1 }] }

describe('what a verdict must come with', () => {
  test.each([
    ['agree', { claim: 'c' }, []],
    ['agree', {}, ['$.claim']],
    ['fix', { claim: 'c' }, ['$.proposal']],
    ['fix', { claim: 'c', proposal: {} }, []],
    ['dispute', { claim: 'c' }, ['$.comment']],
    ['dispute', { claim: 'c', comment: ' ' }, ['$.comment']],
    ['dispute', { claim: 'c', comment: 'No claim.' }, []],
    ['missed', { proposal: missing }, []],
    ['missed', { claim: 'c', proposal: missing }, ['$.claim']],
    ['missed', { proposal: { ...missing, fragments: [] } }, ['$.proposal']],
    ['missed', { proposal: { fragments: missing.fragments } }, ['$.proposal']],
  ] as const)('%s with %j', (verdict, fields, paths) => {
    expect(checkVerdict({ verdict, ...fields }, '$').map(({ path }) => path)).toEqual(paths)
  })
})

test.each([
  ['its claim’s layer', { layer: 'l' }, { annotator: 'other' }, []],
  ['another layer', { layer: 'm' }, { annotator: 'other' }, ['$.layer']],
  ['one’s own layer', { layer: 'l' }, { annotator: 'me' }, ['$.reviewer']],
  ['what is not known', undefined, undefined, []],
] as const)('a review of %s', (_, claim, layer, paths) => {
  const found = checkReviewed({ layer: 'l', reviewer: 'me' }, { path: '$', claim, layer })
  expect(found.map(({ path }) => path)).toEqual(paths)
})
