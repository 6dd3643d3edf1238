import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryJson } from '../testing/arbitrary-json.ts'
import { aimlessJson, malformedJson, refusedJson } from '../testing/malformed-json.ts'
import { checkProperty } from '../testing/property.ts'
import { parseJson, readJson } from './json-source.ts'

const accepted: [string, unknown][] = [
  ['null', null],
  [' true\n', true],
  ['\t[false]\r\n', [false]],
  ['[]', []],
  ['{}', {}],
  ['{ "" : [ ] }', { '': [] }],
  ['{"a":1,"b":{"a":2}}', { a: 1, b: { a: 2 } }],
  ['{"constructor":1,"toString":2,"hasOwnProperty":3}', { constructor: 1, toString: 2, hasOwnProperty: 3 }],
  ['0', 0],
  ['-0', -0],
  ['-12.5e-2', -0.125],
  ['1E+2', 100],
  ['1e308', 1e308],
  ['1e-999', 0],
  ['9007199254740993', 9007199254740992],
  ['"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\/\b\f\n\r\t'],
  ['"\\u00e9\\uD83D\\ude00\\uFFFF"', 'é😀\uffff'],
  ['"é😀\u2028\u007f"', 'é😀\u2028\u007f'],
  [`${'['.repeat(200)}${']'.repeat(200)}`, expect.any(Array)],
]

// source, then the path, line, column and expectation of the first problem
const refused: [string, string, number, number, string][] = [
  ['', '$', 1, 1, 'expected a value; found the end of the file'],
  [' \n ', '$', 2, 2, 'expected a value; found the end of the file'],
  ['\ufeff{}', '$', 1, 1, 'expected a value; found “\\u{feff}”'],
  ['{} {}', '$', 1, 4, 'expected the end of the file after the value; found “{”'],
  ['nul', '$', 1, 1, 'expected a value; found “nul”'],
  ['nulls', '$', 1, 1, 'expected a value; found “nulls”'],
  ['True', '$', 1, 1, 'expected a value; found “True”'],
  ['[NaN]', '$[0]', 1, 2, 'expected a value; found “NaN”'],
  ['[-Infinity]', '$[0]', 1, 3, 'expected a digit after the minus sign'],
  ['[1,]', '$[1]', 1, 4, 'expected a value; found “]”'],
  ['[,1]', '$[0]', 1, 2, 'expected a value; found “,”'],
  ['[1 2]', '$', 1, 4, 'expected a comma or ] after a value; found “2”'],
  ['[1', '$', 1, 3, 'expected a comma or ] after a value; found the end of the file'],
  ['[1}', '$', 1, 3, 'expected a comma or ] after a value; found “}”'],
  ['{"a":1,}', '$', 1, 8, 'expected a key in double quotation marks; found “}”'],
  ['{a:1}', '$', 1, 2, 'expected a key in double quotation marks; found “a”'],
  ["{'a':1}", '$', 1, 2, "expected a key in double quotation marks; found “'”"],
  ['{"a"}', '$', 1, 5, 'expected a colon after a key; found “}”'],
  ['{"a":}', '$.a', 1, 6, 'expected a value; found “}”'],
  ['{"a":1\n "b":2}', '$', 2, 2, 'expected a comma or } after a value; found “"”'],
  ['{"a":1 // one\n}', '$', 1, 8, 'expected a comma or } after a value; found “/”'],
  ['{"a":{"b":1,"b":2}}', '$.a.b', 1, 13, 'expected each key once, but "b" stands here again'],
  ['{"\\u0061":1,"a":2}', '$.a', 1, 13, 'expected each key once, but "a" stands here again'],
  ['[{"__proto__":1}]', '$[0]', 1, 3, 'expected another key than __proto__, which is refused'],
  ['{"\\u005f_proto__":1}', '$', 1, 2, 'expected another key than __proto__, which is refused'],
  ['01', '$', 1, 1, 'expected a number such as 12, -0.5 or 1e3'],
  ['[1.]', '$[0]', 1, 2, 'expected a number such as'],
  ['[.5]', '$[0]', 1, 2, 'expected a value; found “.”'],
  ['[+1]', '$[0]', 1, 2, 'expected a value; found “+”'],
  ['[1e]', '$[0]', 1, 2, 'expected a number such as'],
  ['[0x1F]', '$[0]', 1, 2, 'expected a number such as'],
  ['[-]', '$[0]', 1, 3, 'expected a digit after the minus sign'],
  ['[１]', '$[0]', 1, 2, 'expected a value; found “１”'],
  ['[-1e400]', '$[0]', 1, 2, 'expected a number that a computer can hold (below 1.8e308)'],
  ['["a]', '$[0]', 1, 5, 'expected a closing quotation mark; found the end of the file'],
  ['["a\nb"]', '$[0]', 1, 4, 'expected a closing quotation mark before the line ends'],
  ['["a\tb"]', '$[0]', 1, 4, 'expected \\u0009 in place of a bare control character'],
  ['["\\x41"]', '$[0]', 1, 3, 'expected one of \\"'],
  ['["\\u12G4"]', '$[0]', 1, 3, 'expected one of \\"'],
  ['["\\"', '$[0]', 1, 5, 'expected a closing quotation mark; found the end of the file'],
  ['["\\ud83d"]', '$[0]', 1, 3, 'expected both halves of a surrogate pair'],
  ['["\\ude00\\ud83d"]', '$[0]', 1, 3, 'expected both halves of a surrogate pair'],
  ['["\\ud83d\\u0041"]', '$[0]', 1, 3, 'expected both halves of a surrogate pair'],
  ['["\\ud83d\ude00"]', '$[0]', 1, 3, 'expected both halves of a surrogate pair'],
  ['["\ud83d"]', '$[0]', 1, 3, 'expected both halves of a surrogate pair'],
  ['["\ude00"]', '$[0]', 1, 3, 'expected both halves of a surrogate pair'],
  ['["a\\u0000"]', '$[0]', 1, 4, 'expected text without NUL (\\u0000), which cannot be stored'],
  ['{"😀":"é", "x":[0, 1,\r\n 😀]}', '$.x[2]', 2, 2, 'expected a value; found “😀”'],
  ['{"a b":{"it\'s":[?]}}', "$['a b']['it\\'s'][0]", 1, 17, 'expected a value; found “?”'],
  ['['.repeat(100_000), `$${'[0]'.repeat(200)}`, 1, 201, 'expected at most 200 levels of lists and objects'],
  [
    '{"a":'.repeat(100_000),
    `$${'.a'.repeat(200)}`,
    1,
    1_001,
    'expected at most 200 levels of lists and objects',
  ],
]

describe('parseJson', () => {
  test.each(accepted)('takes %s', (source, value) => {
    expect(parseJson(source)).toEqual({ ok: true, value })
  })

  test.each(refused)('refuses %s', (source, path, line, column, expected) => {
    const parsed = parseJson(source)
    expect(parsed).toEqual({
      ok: false,
      error: expect.objectContaining({ path, line, column, expected: expect.stringContaining(expected) }),
    })
    if (!parsed.ok)
      expect(parsed.error.message).toBe(`Line ${line}, column ${column}: ${parsed.error.expected}.`)
  })

  test.each(Object.entries(malformedJson))('refuses malformed %s, as the platform does', (_, sources) => {
    for (const source of sources) {
      expect(() => JSON.parse(source), source).toThrow()
      expect(parseJson(source), source).toMatchObject({
        ok: false,
        error: { path: expect.stringMatching(/^\$/) },
      })
    }
  })

  test('refuses what the platform would read wrongly, or could not write back', () => {
    for (const [source, expected] of refusedJson) {
      const error = expect.objectContaining({ expected: expect.stringContaining(expected) })
      expect(parseJson(source), source.slice(0, 60)).toEqual({ ok: false, error })
    }
  })

  test('reads JSON of nothing as the platform does', () => {
    for (const source of aimlessJson)
      expect(parseJson(source)).toEqual({ ok: true, value: JSON.parse(source) })
  })

  test('a key named __proto__ never reaches a prototype', () => {
    expect(parseJson('{"__proto__":{"admin":true}}').ok).toBe(false)
    expect(Reflect.get({}, 'admin')).toBeUndefined()
  })

  test('reads what the platform writes', () => {
    const property = fc.property(arbitraryJson(), fc.constantFrom(undefined, 1, 2, '\t'), (value, space) => {
      expect(parseJson(JSON.stringify(value, null, space))).toEqual({ ok: true, value })
    })
    checkProperty('JSON there and back', property, { runs: 1_000 })
  })

  test('takes nothing that the platform refuses, and reads the same', () => {
    const fragments = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      '\\u',
      '00e9',
      'é',
      '\u0001',
    ]
    const property = fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 9 }), parts => {
      const source = parts.join('')
      const parsed = parseJson(source)
      if (parsed.ok) expect(JSON.parse(source)).toEqual(parsed.value)
      else expect(parsed.error.offset).toBeLessThanOrEqual(source.length)
    })
    checkProperty('JSON from pieces', property, { runs: 5_000 })
  })
})

describe('readJson', () => {
  test('tells which numbers are not written the shortest way', () => {
    const read = readJson('{"a":1.0,"b":10,"c":[1e2,-0,0.5,12345678901234567890]}')
    if (!read.ok) throw new Error(read.error.message)
    const { value, literals } = read.value
    expect(value).toEqual({ a: 1, b: 10, c: [100, -0, 0.5, 1.2345678901234567e19] })
    expect([...literals.values()].map(steps => [...steps])).toEqual([
      [['a', '1.0']],
      [
        [0, '1e2'],
        [1, '-0'],
        [3, '12345678901234567890'],
      ],
    ])
    expect(literals.has(value as object)).toBe(true)
  })
})
