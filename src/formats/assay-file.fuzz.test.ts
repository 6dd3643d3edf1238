import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../core/json.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { arbitraryMutation, mutate } from '../testing/arbitrary-mutation.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { checkProperty } from '../testing/property.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile, presentAssayLine } from './present-assay-file.ts'

const generator = 'assay 0.1.0'
const bundles = fc.oneof({ weight: 3, arbitrary: fc.constant(createBundle()) }, arbitraryBundle())

/** Bytes gone wrong: some cut out, doubled, moved, or others put in their place. */
const damage = fc.record({
  at: fc.nat(),
  length: fc.nat(40),
  to: fc.nat(),
  by: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom(
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '-',
        '.0',
        'e9',
        '0',
        '\n',
        '\\u0000',
        '\\ud800',
        '\ufeff',
        'null',
      )
      .map(text => new TextEncoder().encode(text)),
  ),
  kind: fc.constantFrom('cut', 'double', 'move', 'replace', 'insert'),
})
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function harm(bytes: Uint8Array, { at, length, to, by, kind }: Damage): Uint8Array {
  const start = at % (bytes.length + 1)
  const [head, part, tail] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ]
  const rest = [...head, ...tail]
  const target = to % (rest.length + 1)
  switch (kind) {
    case 'cut':
      return new Uint8Array(rest)
    case 'double':
      return new Uint8Array([...head, ...part, ...part, ...tail])
    case 'move':
      return new Uint8Array([...rest.slice(0, target), ...part, ...rest.slice(target)])
    case 'replace':
      return new Uint8Array([...head, ...by, ...tail])
    case 'insert':
      return new Uint8Array([...head, ...by, ...part, ...tail])
    default:
      throw new Error(`unknown damage ${kind}`)
  }
}

/** Refused with sentences and places, or taken whole: then what is written back is read as the same. */
function checkOutcome(input: Uint8Array | string): 'taken' | 'refused' {
  const parsed = parseAssayFile(input, parseOptions)
  if (!parsed.ok) {
    expect(parsed.error.length).toBeGreaterThan(0)
    for (const { path, message } of parsed.error) {
      expect(path).toMatch(/^\$/)
      expect(message).toMatch(/^.+\.$/s)
      expect(message.length).toBeLessThan(1_000)
    }
    return 'refused'
  }
  for (const bundle of parsed.value) {
    if (bundle.text === null) continue
    const source = presentAssayFile(bundle, { generator })
    const again = parseAssayFile(source, parseOptions)
    expect(again.ok && again.value.map(read => presentAssayFile(read, { generator }))).toEqual([source])
  }
  return 'taken'
}

test('damaged bytes are refused or read, never thrown at', () => {
  const counts = { taken: 0, refused: 0 }
  const property = fc.property(
    bundles,
    fc.boolean(),
    fc.array(damage, { minLength: 1, maxLength: 3 }),
    (bundle, isLine, list) => {
      const source = (isLine ? presentAssayLine : presentAssayFile)(bundle, { generator })
      counts[checkOutcome(list.reduce(harm, new TextEncoder().encode(source)))]++
    },
  )
  checkProperty('damaged files', property, { runs: 1_000 })
  expect(counts.refused).toBeGreaterThan(500)
}, 120_000)

test('files with wrong values are refused or read, never thrown at', () => {
  const counts = { taken: 0, refused: 0 }
  const property = fc.property(
    bundles,
    fc.array(arbitraryMutation(), { minLength: 1, maxLength: 3 }),
    (bundle, list) => {
      const file: Json = JSON.parse(presentAssayFile(bundle, { generator }))
      counts[checkOutcome(JSON.stringify(list.reduce(mutate, file)))]++
    },
  )
  checkProperty('files with wrong values', property, { runs: 1_000 })
  expect(counts.refused).toBeGreaterThan(500)
  expect(counts.taken).toBeGreaterThan(10)
}, 120_000)
