import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Json } from '../core/json.ts'
import { arbitraryDamage, damage } from '../testing/arbitrary-damage.ts'
import { arbitraryJson } from '../testing/arbitrary-json.ts'
import { arbitraryMutation, mutate } from '../testing/arbitrary-mutation.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { foreignSamples } from '../testing/foreign-samples.ts'
import { hashText } from '../testing/hash-text.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { checkProperty, propertyTime } from '../testing/property.ts'
import { readFiles } from './convert-files.ts'
import { createDeriveId } from './derive-id.ts'
import type { SourceFile } from './foreign.ts'
import { importFormats } from './import-formats.ts'
import { decodeUtf8 } from './intake-text.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile } from './present-assay-file.ts'

const bundle = createBundle()
const options = {
  text: bundle.text ?? '',
  codebook: defaultCodebook,
  sha256: hashText,
  deriveId: createDeriveId(hashText),
  labels: { '*': 'assessment' },
}

/** Whatever is read of damaged files, what comes of it is an annotation file that would be taken in. */
function expectSound(files: readonly SourceFile[], from: string): void {
  const read = readFiles(files, { ...options, from })
  if (!read.ok) return
  const { bundles, report } = read.value
  expect(report.out).toBe(bundles.reduce((sum, { claims }) => sum + claims.length, 0))
  for (const each of bundles) {
    const parsed = parseAssayFile(presentAssayFile(each, { generator: 'x' }), parseOptions)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  }
}

const from = fc.constantFrom('auto', ...importFormats.map(({ id }) => id))

describe.each(foreignSamples)('$id', ({ id, files }) => {
  test(
    'damaged bytes',
    () => {
      let decoded = 0
      const property = fc.property(
        fc.array(arbitraryDamage(), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.boolean(),
        (list, which, isAuto) => {
          const spoiled = files.map((file, index) => {
            if (index !== which % files.length) return file
            const bytes = list.reduce(damage, new TextEncoder().encode(file.source))
            const source = decodeUtf8(bytes)
            return source.ok ? { ...file, source: source.value } : null
          })
          // Files are decoded strictly: what is no UTF-8 gets no further.
          if (spoiled.includes(null)) return
          decoded++
          expectSound(
            spoiled.filter(file => file !== null),
            isAuto ? 'auto' : id,
          )
        },
      )
      checkProperty(`damaged bytes of ${id}`, property, { runs: 150 })
      expect(decoded).toBeGreaterThan(50)
    },
    propertyTime(60_000),
  )
})

const samplesOfJson = foreignSamples.flatMap(({ id, files }) => {
  const json = readJsonOf(files)
  return json ? [{ id, ...json }] : []
})

test.each(samplesOfJson)(
  'damaged values of $id',
  ({ id, name, value, write }) => {
    const property = fc.property(fc.array(arbitraryMutation(), { minLength: 1, maxLength: 4 }), mutations => {
      expectSound([{ name, source: write(mutations.reduce(mutate, value)) }], id)
    })
    checkProperty(`damaged values of ${id}`, property, { runs: 100 })
  },
  propertyTime(60_000),
)

/** The JSON of a format's one file, with how it is written back; null where it is none. */
function readJsonOf([file, other]: readonly SourceFile[]) {
  if (!file || other || !/^[[{]/.test(file.source)) return null
  const { name, source } = file
  if (!name.endsWith('.jsonl')) return { name, value: JSON.parse(source) as Json, write: writeJson }
  const lines: Json = source
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  const write = (value: Json) => (Array.isArray(value) ? value : [value]).map(writeJson).join('\n')
  return { name, value: lines, write }
}

function writeJson(value: Json): string {
  return JSON.stringify(value)
}

test(
  'any JSON',
  () => {
    const property = fc.property(arbitraryJson(), from, (value, format) => {
      expectSound([{ name: 'a.json', source: JSON.stringify(value) }], format)
    })
    checkProperty('any JSON', property, { runs: 300 })
  },
  propertyTime(60_000),
)
