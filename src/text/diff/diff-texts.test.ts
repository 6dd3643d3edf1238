import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTextPair } from '../../testing/arbitrary-correction.ts'
import { checkProperty } from '../../testing/property.ts'
import { align } from './align.ts'
import { describeDiff } from './describe-diff.ts'
import { diffTexts } from './diff-texts.ts'
import type { KeptRun } from './kept-run.ts'

function run(old: string, now: string): readonly KeptRun[] {
  const steps = diffTexts(old, now)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** What is left out in braces with a minus, what is put in with a plus. */
function tell(old: string, now: string): string {
  const signs = { same: '', removed: '-', added: '+' }
  return describeDiff(old, now)
    .map(({ kind, text }) => (kind === 'same' ? text : `{${signs[kind]}${text}}`))
    .join('')
}

describe('what changed is told by words', () => {
  const cases: [old: string, now: string, told: string][] = [
    ['the war ended', 'the war ended', 'the war ended'],
    ['the war ended', 'the long war ended', 'the {+long }war ended'],
    ['the long war ended', 'the war ended', 'the {-long }war ended'],
    ['on Monday he said', 'on Friday she said', 'on {-Mon}{+Fri}day {+s}he said'],
    ['war, peace', 'sun, rain', '{-war}{+sun}, {-peace}{+rain}'],
    ['the goverment', 'the government', 'the gover{+n}ment'],
    ['"now"', '“now”', '{-"}{+“}now{-"}{+”}'],
    ['俄罗斯将长期战斗', '俄罗斯会长期战斗', '俄罗斯{-将}{+会}长期战斗'],
    ['', 'a', '{+a}'],
    ['a', '', '{-a}'],
    ['', '', ''],
  ]
  test.each(cases)('%s → %s', (old, now, told) => {
    expect(tell(old, now)).toBe(told)
  })
})

test('runs are in order, apart, and read alike', () => {
  const property = fc.property(arbitraryTextPair(), ([old, now]) => {
    let [oldAt, newAt] = [0, 0]
    const fold = (text: string) => text.replace(/\s/g, ' ').replace(/[^\p{L}\p{N}\p{M} ]/gu, '-')
    for (const each of run(old, now)) {
      expect(each.old >= oldAt && each.new >= newAt && each.length > 0).toBe(true)
      oldAt = each.old + each.length
      newAt = each.new + each.length
      expect(fold(now.slice(each.new, newAt))).toBe(fold(old.slice(each.old, oldAt)))
    }
    if (old === now && old !== '') expect(run(old, now)).toEqual([{ old: 0, new: 0, length: old.length }])
    const parts = describeDiff(old, now)
    const join = (kinds: string[]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('')
    expect(join(['same', 'removed'])).toBe(old)
    expect(join(['same', 'added'])).toBe(now)
  })
  checkProperty('kept runs', property, { runs: 500 })
})

test('sequences without anything unique are kept as far as the shortest way goes', () => {
  const items = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 40 })
  const property = fc.property(items, items, (old, now) => {
    const kept = align(Int32Array.from(old), Int32Array.from(now))
    for (const each of kept) {
      expect(now.slice(each.new, each.new + each.length)).toEqual(old.slice(each.old, each.old + each.length))
    }
  })
  checkProperty('aligned items', property, { runs: 500 })
  expect(align(Int32Array.from([1, 1, 2, 2, 1, 1]), Int32Array.from([2, 1, 1, 2, 2, 1, 1, 2]))).toEqual([
    { old: 0, new: 1, length: 6 },
  ])
})

test('a passage moved is kept on one side only', () => {
  const a = 'The first part has quite a few words in it.\n'
  const b = 'Another follows, and it is as long as that one was.\n'
  const c = 'Third of them.\n'
  const kept = run(a + b + c, b + c + a)
  expect(kept).toEqual([{ old: a.length, new: 0, length: b.length + c.length }])
})
