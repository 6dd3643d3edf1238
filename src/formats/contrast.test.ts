import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'

const cases: [string, string, string, string][] = [
  ['Russia', 'Prussia', '“Russia”', '“Prussia”'],
  ['', 'a', 'nothing', '“a”'],
  ['a b', 'a\u00a0b', '“a b”', '“a\\u{a0}b”'],
  [`${'a'.repeat(100)}x`, `${'a'.repeat(100)}y`, `“…${'a'.repeat(20)}x”`, `“…${'a'.repeat(20)}y”`],
  ['b'.repeat(80), 'c', `“${'b'.repeat(50)}…”`, '“c”'],
  ['😀'.repeat(60), '😀'.repeat(59), `“…${'😀'.repeat(21)}”`, `“…${'😀'.repeat(20)}”`],
]
test.each(cases)('%#: the difference is seen', (a, b, left, right) => {
  expect(contrast(a, b)).toEqual([left, right])
})
