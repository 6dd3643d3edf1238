import { expect, test } from 'vitest'
import { disputeReasonLimits, parseDisputeReasons, usualDisputeReasons } from './dispute-reasons.ts'

test.each([
  ['none of its own', null],
  ['an empty list', []],
  ['the usual ones', usualDisputeReasons],
])('%s is a list of reasons', (_, body) => {
  expect(parseDisputeReasons(body)).toEqual({ ok: true, value: body })
})

test.each([
  ['something else', {}, '$'],
  ['too many', Array.from({ length: disputeReasonLimits.reasons + 1 }, (_, n) => `Reason ${n}`), '$'],
  ['no words', ['Not in the text', '  '], '$[1]'],
  ['a number', [1], '$[0]'],
  ['two lines', ['Not in\nthe text'], '$[0]'],
  ['half a character', ['\ud800'], '$[0]'],
  ['one twice', ['Not said', 'Not said'], '$[1]'],
  ['a very long one', ['a'.repeat(disputeReasonLimits.length + 1)], '$[0]'],
])('%s is refused with its place', (_, body, path) => {
  const parsed = parseDisputeReasons(body)
  expect(parsed.ok ? null : parsed.error).toMatchObject([{ path }])
})
