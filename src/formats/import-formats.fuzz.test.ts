import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Json } from '../core/json.ts'
import { arbitraryJson } from '../testing/arbitrary-json.ts'
import { arbitraryMutation, mutate } from '../testing/arbitrary-mutation.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { hashText } from '../testing/hash-text.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { checkProperty } from '../testing/property.ts'
import { readFiles } from './convert-files.ts'
import { createDeriveId } from './derive-id.ts'
import { listExportFormats } from './export-formats.ts'
import type { SourceFile } from './foreign.ts'
import { importFormats } from './import-formats.ts'
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

const written = listExportFormats('assay 0.1.0').flatMap(({ id, write }) => {
  const files = write([bundle]).map(({ name, content }) => ({ name, source: content }))
  return importFormats.some(format => format.id === id) ? [{ id, files }] : []
})
const file = fc.constantFrom(...written)
const from = fc.constantFrom('auto', ...importFormats.map(({ id }) => id))

test('damaged characters', () => {
  const harm = fc.record({
    at: fc.nat(),
    length: fc.nat(30),
    by: fc.string({ unit: 'binary', maxLength: 5 }),
  })
  const property = fc.property(
    file,
    fc.array(harm, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    (origin, harms, isAuto) => {
      const files = origin.files.map(({ name, source }) => {
        const damaged = harms.reduce((text, { at, length, by }) => {
          const start = at % (text.length + 1)
          return text.slice(0, start) + by + text.slice(start + length)
        }, source)
        // Files are decoded strictly: no half of a pair and no NUL gets as far as a reader.
        return { name, source: damaged.toWellFormed().replaceAll('\0', '') }
      })
      expectSound(files, isAuto ? 'auto' : origin.id)
    },
  )
  checkProperty('damaged files', property, { runs: 300 })
}, 120_000)

test('damaged values', () => {
  const json = written.filter(({ files }) => files.length === 1 && /^[[{]/.test(files[0]?.source ?? ''))
  const property = fc.property(
    fc.constantFrom(...json),
    fc.array(arbitraryMutation(), { minLength: 1, maxLength: 4 }),
    ({ id, files }, mutations) => {
      const [only] = files
      if (!only) return
      const lines = only.name.endsWith('.jsonl')
      const value: Json = lines
        ? only.source
            .trimEnd()
            .split('\n')
            .map(line => JSON.parse(line))
        : JSON.parse(only.source)
      const damaged = mutations.reduce(mutate, value)
      const list = Array.isArray(damaged) ? damaged : [damaged]
      const source = lines ? list.map(line => JSON.stringify(line)).join('\n') : JSON.stringify(damaged)
      expectSound([{ name: only.name, source }], id)
    },
  )
  checkProperty('damaged values', property, { runs: 500 })
}, 120_000)

test('any JSON', () => {
  const property = fc.property(arbitraryJson(), from, (value, format) => {
    expectSound([{ name: 'a.json', source: JSON.stringify(value) }], format)
  })
  checkProperty('any JSON', property, { runs: 300 })
}, 60_000)
