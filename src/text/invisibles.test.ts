import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from './code-points.ts'
import { findInvisibles } from './invisibles.ts'

/** Labels with their code point offsets, as in `RLO 3`. */
function present(text: string): string[] {
  return findInvisibles(indexCodePoints(text)).map(({ at, kind }) => `${kind.label} ${at}`)
}

describe('findInvisibles', () => {
  test.each([
    ['nothing', 'Russia 👍🏽 Росія', []],
    ['an override and its end', 'a\u202ebc\u202cd', ['RLO 1', 'PDF 4']],
    ['offsets in code points', '😀\u200b😀\u2060', ['ZWSP 1', 'WJ 3']],
    ['marks', 'שלום\u200f! abc\u200e \u061c', ['RLM 4', 'LRM 10', 'ALM 12']],
    ['isolates', '\u2066a\u2069\u2067b\u2069\u2068c', ['LRI 0', 'PDI 2', 'RLI 3', 'PDI 5', 'FSI 6']],
    ['embeddings', '\u202aa\u202bb\u202d', ['LRE 0', 'RLE 2', 'LRO 4']],
    ['a byte order mark within', 'a\ufeffb', ['BOM 1']],
    ['an emoji family', '👩‍👩‍👧‍👦', []],
    ['emoji with tones, presentation and hair', '🧑🏿‍🚀 ❤️‍🔥 👩‍🦰 🏳️‍🌈', []],
    ['a joiner after emoji', '😀\u200dx', ['ZWJ 1']],
    ['a joiner between Latin letters', 'a\u200db\u200cc', ['ZWJ 1', 'ZWNJ 3']],
    ['Persian', 'می\u200cخواهم', []],
    ['a letter that is to join nothing', 'ه\u200d.ش', []],
    ['a non-joiner at the end of a word', 'می\u200c خواهم', ['ZWNJ 2']],
    ['Indic conjuncts', 'र्\u200dय क्\u200cष ශ්\u200dරී', []],
    ['Khmer and Thai word ends', 'ខ្ញុំ\u200bទៅ ไป\u200bมา', []],
    ['a word end beside Latin', 'ไป\u200bLatin', ['ZWSP 2']],
    ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', []],
    ['tags that hide words', 'a\u{e0068}\u{e0069}', ['TAG 1', 'TAG 2']],
    ['a soft hyphen, which shows where it breaks', 'Donau\u00addampf', []],
  ])('%s', (_, text, expected) => {
    expect(present(text)).toEqual(expected)
  })

  test('stretch by stretch as in the whole', () => {
    const property = fc.property(
      arbitraryText(),
      fc.array(fc.constantFrom('\u200d', '\u202e', '\u200b', '\u200c', '\u{e0067}', 'ن', 'ก', '🏴')),
      fc.array(fc.nat()),
      (text, extra, cuts) => {
        const points = indexCodePoints(text + extra.join(''))
        const borders = [
          0,
          ...cuts.map(cut => cut % (points.length + 1)).sort((a, b) => a - b),
          points.length,
        ]
        const parts = borders.flatMap((start, i) =>
          findInvisibles(points, { start, end: borders[i + 1] ?? points.length }),
        )
        expect(parts).toEqual(findInvisibles(points))
      },
    )
    checkProperty('invisibles', property, { runs: 1_000 })
  })
})
