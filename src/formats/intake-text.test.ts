import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRawText, arbitraryUnits } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { checkText, decodeUtf8, intakeText } from './intake-text.ts'

const maxBytes = 1_000

describe('intakeText', () => {
  const kept: [string, string][] = [
    ['a\r\nb\rc\n\r\nd\r\r\n', 'a\nb\nc\n\nd\n\n'],
    ['\ufeffa', 'a'],
    ['a\ufeff', 'a\ufeff'],
    [' \u00a0a \n\n', ' \u00a0a \n\n'],
    ['e\u0301 \u2028“a„ ﬁ', 'e\u0301 \u2028“a„ ﬁ'],
    ['😀\u0001\u007f', '😀\u0001\u007f'],
  ]
  test.each(kept)('%j is stored as %j', (text, stored) => {
    expect(intakeText(text, { maxBytes })).toEqual({ ok: true, value: stored })
  })

  const refused: [string, number | null, string][] = [
    ['a\0', 1, 'Character 1 (counting from 0) is NUL'],
    ['😀\r\n\0', 2, 'Character 2 (counting from 0) is NUL'],
    ['😀\ud83d', 1, 'Character 1 (counting from 0) is half a surrogate pair'],
    ['\ude00', 0, 'Character 0 (counting from 0) is half a surrogate pair'],
    ['\ufeff\ufeffa', 0, 'The text begins with a byte order mark'],
    ['', null, 'The text is empty'],
    ['\ufeff', null, 'The text is empty'],
    [' \r\n\u00a0\t', null, 'The text is empty'],
    ['é'.repeat(501), null, 'The text has 1002 bytes; Assay takes up to 1000.'],
    ['😀'.repeat(251), null, 'The text has 1004 bytes'],
    ['€'.repeat(334), null, 'The text has 1002 bytes'],
  ]
  test.each(refused)('%j is refused', (text, position, message) => {
    const taken = intakeText(text, { maxBytes })
    expect(taken).toEqual({ ok: false, error: { position, message: expect.stringContaining(message) } })
  })

  test('just as many bytes as there may be are taken', () => {
    for (const text of ['a'.repeat(1_000), 'é'.repeat(500), '😀'.repeat(250)]) {
      expect(intakeText(text, { maxBytes }).ok).toBe(true)
    }
    expect(intakeText(`${'\r\n'.repeat(999)}a`, { maxBytes }).ok).toBe(true)
  })

  test('changes line ends and nothing else, and what it takes it takes again', () => {
    const property = fc.property(fc.oneof(arbitraryRawText(), arbitraryUnits()), raw => {
      const taken = intakeText(raw, { maxBytes: 100_000 })
      if (!taken.ok) {
        expect(raw.includes('\0') || !raw.isWellFormed() || /^[\s\ufeff]*$|^\ufeff{2}/.test(raw)).toBe(true)
        return
      }
      expect(taken.value.split('\n')).toEqual(raw.replace(/^\ufeff/, '').split(/\r\n|\r|\n/))
      expect(checkText(taken.value, { maxBytes: 100_000 })).toBeNull()
      expect(intakeText(taken.value, { maxBytes: 100_000 })).toEqual(taken)
    })
    checkProperty('text intake', property, { runs: 1_000 })
  })
})

describe('decodeUtf8', () => {
  const cases: [string, number[], number | null][] = [
    ['nothing', [], null],
    ['every length', [0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], null],
    [
      'the outermost code points',
      [0xc2, 0x80, 0xe0, 0xa0, 0x80, 0xed, 0x9f, 0xbf, 0xee, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf],
      null,
    ],
    ['NUL', [0x61, 0x00], 1],
    ['a byte that continues nothing', [0x61, 0x80], 1],
    ['a cut sequence', [0x61, 0xe2, 0x82], 1],
    ['a sequence cut by a letter', [0xe2, 0x82, 0x61], 0],
    ['an overlong NUL', [0xc0, 0x80], 0],
    ['an overlong three', [0x61, 0x61, 0xe0, 0x9f, 0xbf], 2],
    ['an overlong four', [0xf0, 0x8f, 0xbf, 0xbf], 0],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a byte that is never there', [0x61, 0xff], 1],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9], 3],
  ]
  test.each(cases)('%s', (_, bytes, byte) => {
    const decoded = decodeUtf8(new Uint8Array(bytes))
    if (byte === null) expect(decoded).toEqual({ ok: true, value: Buffer.from(bytes).toString() })
    else
      expect(decoded).toEqual({
        ok: false,
        error: { byte, message: expect.stringContaining(`Byte ${byte} (counting from 0) is`) },
      })
  })

  test('tells UTF-16 by its byte order mark', () => {
    for (const bytes of [
      [0xff, 0xfe, 0x61, 0x00],
      [0xfe, 0xff, 0x00, 0x61],
    ]) {
      expect(decodeUtf8(new Uint8Array(bytes))).toEqual({
        ok: false,
        error: { byte: 0, message: expect.stringContaining('It looks like UTF-16.') },
      })
    }
  })

  test('keeps a byte order mark', () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ ok: true, value: '\ufeffa' })
  })

  test('agrees with the platform on every sequence of bytes', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x80, 0xbf, 0xc3, 0xe0, 0xed, 0xf0, 0xf4, 0x9f, 0x8f))
    const property = fc.property(
      fc.uint8Array({ maxLength: 6 }),
      fc.array(byte, { maxLength: 5 }),
      (head, tail) => {
        const bytes = new Uint8Array([...head, ...tail].filter(value => value !== 0))
        const decoded = decodeUtf8(bytes)
        if (decoded.ok) expect(decoded.value).toBe(strict.decode(bytes))
        else {
          expect(() => strict.decode(bytes)).toThrow()
          expect(strict.decode(bytes.slice(0, decoded.error.byte))).toBeTypeOf('string')
        }
      },
    )
    checkProperty('UTF-8', property, { runs: 3_000 })
  })
})
