import { describe, expect, test } from 'vitest'
import type { Json } from '../core/json.ts'
import type { Problem } from '../core/problem.ts'
import { createArticle } from '../testing/create-article.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { createClaim } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { hostileArticles } from '../testing/hostile-articles.ts'
import { hostileClaims } from '../testing/hostile-claims.ts'
import { hostileSources } from '../testing/hostile-sources.ts'
import { changeAt } from '../testing/json-places.ts'
import { malformedBytes } from '../testing/malformed-bytes.ts'
import { aimlessJson, malformedJson, refusedJson } from '../testing/malformed-json.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile, presentAssayLine } from './present-assay-file.ts'

const generator = 'assay 0.1.0'
const bundle = createBundle()
const source = presentAssayFile(bundle, { generator })
const file: Json = JSON.parse(source)

function write(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function problemsOf(input: string | Uint8Array, options = parseOptions): readonly Problem[] {
  const parsed = parseAssayFile(input, options)
  return parsed.ok ? [] : parsed.error
}

function containing(path: string, message: string) {
  return expect.objectContaining({ path, message: expect.stringContaining(message) })
}

describe('refuses', () => {
  test.each([...hostileArticles, ...hostileClaims])('$name', ({ at, to, path, message }) => {
    expect(problemsOf(write(changeAt(file, at, to)))).toContainEqual(containing(path, message))
  })

  test.each(hostileSources)('%s → %s', (find, replace, path, message) => {
    expect(problemsOf(source.replace(find, () => replace))).toContainEqual(containing(path, message))
  })

  const bytes: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'Expected an annotation file; the file is empty.'],
    [
      'bytes that are not UTF-8',
      new Uint8Array([0x7b, 0xc3, 0x28]),
      'Byte 1 (counting from 0) is not valid UTF-8.',
    ],
    ['a NUL', new Uint8Array([0x7b, 0x7d, 0]), 'Byte 2 (counting from 0) is NUL'],
    [
      'a byte order mark',
      new TextEncoder().encode(`\uFEFF${source}`),
      'Expected UTF-8 without a byte order mark',
    ],
    ['another value', new TextEncoder().encode('[]'), 'Expected an object with "format"'],
  ]
  test.each(bytes)('%s', (_, input, message) => {
    expect(problemsOf(input)).toEqual([containing('$', message)])
  })
})

describe('refuses what is no JSON, or no annotation file', () => {
  test.each(malformedBytes)('%s', (_, spoil, message) => {
    expect(problemsOf(spoil(source))).toEqual([containing('$', message)])
  })

  /** Anywhere, with this in its sentence. */
  const somewhere = (message: string) => ({
    ...{ line: expect.any(Number), column: expect.any(Number) },
    ...{ path: expect.stringMatching(/^\$/), message: expect.stringContaining(message) },
  })

  test.each(Object.entries(malformedJson))('malformed %s', (_, sources) => {
    for (const each of sources) {
      for (const input of [each, source.replace('"en"', () => each)])
        expect(problemsOf(input), input.slice(0, 60)).toEqual([somewhere('xpected ')])
    }
  })

  test('JSON that would be read wrongly, or not be kept', () => {
    for (const [each, message] of refusedJson) {
      for (const input of [each, source.replace('"en"', () => each)])
        expect(problemsOf(input), each.slice(0, 60)).toEqual([somewhere(message)])
    }
  })

  test('JSON of something else', () => {
    for (const each of aimlessJson) expect(problemsOf(each), each).toEqual([somewhere('assay/annotations')])
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })

  test('a file cut short anywhere', () => {
    const bytes = new TextEncoder().encode(source.trimEnd())
    for (let length = 0; length < bytes.length; length += 7)
      expect(problemsOf(bytes.subarray(0, length)), `${length} bytes`).toHaveLength(1)
  })

  test('megabytes of nothing', () => {
    for (const nothing of [' ', '\n', '0', '[', '"', 'a', '\u00a0', ',', '[0,', '{}\n'])
      expect(problemsOf(nothing.repeat(2_000_000 / nothing.length)).length, nothing).toBeGreaterThan(0)
    expect(problemsOf(`"${'a'.repeat(2_000_000)}"`)).toEqual([containing('$', 'found “aaa')])
    expect(problemsOf(new Uint8Array(2_000_000))).toEqual([
      containing('$', 'Byte 0 (counting from 0) is NUL'),
    ])
  })
})

describe('takes', () => {
  const harmless: [string, Json][] = [
    ['a later minor version', changeAt(file, '$.version', '1.7')],
    ['a shorter context', changeAt(file, '$.claims[0].fragments[0].suffix', ', said')],
    [
      'no note and no attributes',
      changeAt(changeAt(file, '$.claims[0].note', undefined), '$.claims[0].attributes', undefined),
    ],
    ['an empty note', changeAt(file, '$.claims[0].note', '')],
    ['a review of words alone', changeAt(file, '$.reviews[1].proposal', {})],
    ['an attribute of another tool', changeAt(file, "$.claims[0].attributes['x-mood']", ['sad'])],
  ]
  test.each(harmless)('%s', (_, value) => {
    expect(problemsOf(write(value))).toEqual([])
  })

  test('keys and records in any order, and any white space', () => {
    const shuffled = JSON.stringify(reverse(file), null, '\t').replaceAll('\n', '\r\n')
    const parsed = parseAssayFile(shuffled, parseOptions)
    expect(parsed.ok && parsed.value.map(read => presentAssayFile(read, { generator }))).toEqual([source])
  })

  test('keys of other tools, which come back in their place', () => {
    const places = [
      '',
      '.article',
      '.annotators[0]',
      '.layers[0]',
      '.claims[0]',
      '.claims[0].fragments[0]',
      '.claims[0].origin',
      '.reviews[1]',
      '.reviews[1].proposal',
      '.claims[0].attributes',
    ]
    const extended = places.reduce(
      (value, place, i) => changeAt(value, `$${place}['x-b']`, { i, z: [1, 'a'], a: null }),
      file,
    )
    const written = write(extended)
    const parsed = parseAssayFile(written, parseOptions)
    expect(parsed.ok && parsed.value.map(read => presentAssayFile(read, { generator }))).toEqual([written])
  })
})

describe('a file without its text', () => {
  const withoutText = presentAssayFile(bundle, { generator, withText: false })

  test('is read without one', () => {
    const parsed = parseAssayFile(withoutText, parseOptions)
    expect(parsed).toEqual({ ok: true, value: [{ ...bundle, text: null, claims: expect.anything() }] })
  })

  test('is read with the one that the reader holds, and held to it', () => {
    const findText = (sha256: string) =>
      sha256 === bundle.article.sha256 ? (bundle.text ?? undefined) : undefined
    const options = { ...parseOptions, findText }
    const parsed = parseAssayFile(withoutText, options)
    expect(parsed.ok && parsed.value[0]?.text).toBe(bundle.text)
    const wrong = withoutText.replace('"exact": "Russia"', '"exact": "Prussi"')
    expect(problemsOf(wrong)).toEqual([])
    expect(problemsOf(wrong, options)).toEqual([
      containing('$.claims[1].fragments[0].exact', 'found “Prussi”.'),
    ])
  })

  const lengths: [string, Json, string][] = [
    ['exact', 'Russian', 'Expected 6 characters, as from 0 to 6; found 7.'],
    ['prefix', 'x'.repeat(33), 'Expected at most 32 characters; found 33.'],
    ['end', 66, 'Expected an end within the text’s 65 code points; found 66.'],
  ]
  test.each(lengths)('still has to fit: %s', (key, to, message) => {
    const path = `$.claims[1].fragments[0].${key}`
    expect(problemsOf(write(changeAt(JSON.parse(withoutText), path, to)))).toContainEqual(
      containing(path, message),
    )
  })
})

describe('problems', () => {
  test('come all at once, in the order of the file, with line and column', () => {
    const broken = ['$.reviews[0].verdict', '$.article.url', '$.claims[2].type'].reduce(
      (value, path) => changeAt(value, path, 'bad'),
      file,
    )
    const lines = write(broken).split('\n')
    const found = problemsOf(write(broken))
    expect(found.map(({ path }) => path)).toEqual([
      '$.article.url',
      '$.claims[2].type',
      '$.reviews[0].verdict',
    ])
    for (const { line = 0, column = 0 } of found) expect(lines[line - 1]?.slice(column - 1)).toMatch(/^"bad"/)
  })

  test('of a missing key are placed where its object begins', () => {
    const found = problemsOf(write(changeAt(file, '$.layers[0].status', undefined)))
    expect(found).toEqual([expect.objectContaining({ path: '$.layers[0].status', line: 29, column: 5 })])
  })

  test('stop after a thousand, and say so', () => {
    const claims = Array.from({ length: 1_200 }, (_, i) =>
      createClaim({ id: createId(i + 16), fragments: [{ start: 0, end: 6 }] }),
    )
    const found = problemsOf(
      presentAssayFile({ ...bundle, claims, reviews: [] }, { generator }).replaceAll(
        '"forecast"',
        '"rumour"',
      ),
    )
    expect(found).toHaveLength(1_001)
    expect(found.at(-1)).toEqual({ path: '$', message: 'There are more problems than these 1000.' })
  })
})

describe('several articles, one a line', () => {
  const other = createBundle({
    article: createArticle('Another text', { id: createId(0xcc) }),
    text: 'Another text',
    layers: [],
    claims: [],
    reviews: [],
  })
  const lines = presentAssayLine(bundle, { generator }) + presentAssayLine(other, { generator })

  test('are read, with the same person on many lines', () => {
    const parsed = parseAssayFile(`${lines}\n\n`, parseOptions)
    expect(parsed.ok && parsed.value.map(({ article }) => article.id)).toEqual([
      bundle.article.id,
      other.article.id,
    ])
  })

  const cases: [string, string, string, string, number][] = [
    [
      'a bad value',
      lines.replace('"Another text"', '7'),
      '$.article.text',
      'Line 2: Expected text; found 7.',
      2,
    ],
    ['bad JSON', `${lines}{"format":}`, '$.format', 'Line 3, column 11: expected a value; found “}”.', 3],
    [
      'a blank line between',
      lines.replace('\n', '\n\n'),
      '$',
      'Line 2: Expected an annotation file’s object; the line is empty.',
      2,
    ],
    ['a record that an earlier line has', lines + lines, '$.layers[0].id', 'is on line 1 too.', 3],
  ]
  test.each(cases)('refuses %s and says the line', (_, input, path, message, line) => {
    expect(problemsOf(input)).toContainEqual(
      expect.objectContaining({ path, message: expect.stringContaining(message), line }),
    )
  })
})

/** The lists of records and the keys of all objects back to front; fragments have their order. */
function reverse(value: Json, depth = 0): Json {
  if (Array.isArray(value)) {
    const items = value.map(item => reverse(item, depth + 1))
    return depth === 1 ? items.reverse() : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, reverse(item, depth + 1)] as const)
  return Object.fromEntries(entries.reverse())
}
