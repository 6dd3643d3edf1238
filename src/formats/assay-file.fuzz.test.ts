import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../core/json.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { arbitraryDamage, damage } from '../testing/arbitrary-damage.ts'
import { arbitraryMutation, mutate } from '../testing/arbitrary-mutation.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { checkProperty, propertyTime } from '../testing/property.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile, presentAssayLine } from './present-assay-file.ts'

const generator = 'assay 0.1.0'
const bundles = fc.oneof({ weight: 3, arbitrary: fc.constant(createBundle()) }, arbitraryBundle())

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

test(
  'damaged bytes are refused or read, never thrown at',
  () => {
    const counts = { taken: 0, refused: 0 }
    const property = fc.property(
      bundles,
      fc.boolean(),
      fc.array(arbitraryDamage(), { minLength: 1, maxLength: 3 }),
      (bundle, isLine, list) => {
        const source = (isLine ? presentAssayLine : presentAssayFile)(bundle, { generator })
        counts[checkOutcome(list.reduce(damage, new TextEncoder().encode(source)))]++
      },
    )
    checkProperty('damaged files', property, { runs: 1_000 })
    expect(counts.refused).toBeGreaterThan(500)
  },
  propertyTime(120_000),
)

test(
  'files with wrong values are refused or read, never thrown at',
  () => {
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
  },
  propertyTime(120_000),
)
