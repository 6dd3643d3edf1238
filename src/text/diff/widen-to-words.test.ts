import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryText } from '../../testing/arbitrary-text.ts'
import { checkProperty } from '../../testing/property.ts'
import { type DiffPart, describeDiff } from './describe-diff.ts'
import { widenToWords } from './widen-to-words.ts'

/** `[-old-]{+new+}` */
function print(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}

test.each([
  ['the CEASAR missile', 'the CAESAR missile', 'the [-CEASAR-]{+CAESAR+} missile'],
  ['the vicinity Balaklija', 'the vicinity of Balaklija', 'the vicinity {+of +}Balaklija'],
  ['a huge Russia it is', 'a huge Russia is', 'a huge Russia [-it -]is'],
  ['accuse” Banderites “of', 'accuse “Banderites” of', 'accuse[-”-] {+“+}Banderites[- “-]{+” +}of'],
  ['colours', 'colors', '[-colours-]{+colors+}'],
  ['same', 'same', 'same'],
])('%j to %j', (old, now, says) => {
  expect(print(widenToWords(describeDiff(old, now)))).toBe(says)
})

test('both texts stay as they are', () => {
  const property = fc.property(arbitraryText(), arbitraryText(), fc.nat(9), (text, other, cut) => {
    const now = text.slice(0, cut) + other.slice(0, cut) + text.slice(cut + 1)
    const parts = widenToWords(describeDiff(text, now))
    const side = (left: DiffPart['kind']) =>
      parts.map(({ kind, text: each }) => (kind === left ? '' : each)).join('')
    expect(side('added')).toBe(text)
    expect(side('removed')).toBe(now)
  })
  checkProperty('changes told by words', property)
})
