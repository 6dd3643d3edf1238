import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import schema from '../../public/annotation-file.schema.json'
import { idSchema } from '../api/schemas.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { arbitraryMutation, mutate } from '../testing/arbitrary-mutation.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { checkProperty } from '../testing/property.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile } from './present-assay-file.ts'

const ajv = new Ajv2020({ allErrors: true, strict: true })
addFormats.default(ajv)
const matches = ajv.compile(schema)
const generator = 'assay 0.1.0'

describe('the published schema', () => {
  test('is itself valid', () => {
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
  })

  test('accepts every exported file', () => {
    const property = fc.property(arbitraryBundle(), fc.boolean(), (bundle, withText) => {
      const file: unknown = JSON.parse(presentAssayFile(bundle, { generator, withText }))
      expect(matches(file), ajv.errorsText(matches.errors)).toBe(true)
    })
    checkProperty('exports against the schema', property, { runs: 300 })
  }, 60_000)

  test.each([
    ['', false],
    ['.', false],
    ['..', false],
    ['i'.repeat(201), false],
    ['i'.repeat(200), true],
    ['...', true],
    ['.a', true],
    ['urn:doc:1.2', true],
    [' ', true],
  ])('and the reader and the wire agree on the id “%s”: %s', (id, isId) => {
    const { article, ...rest } = createBundle()
    const file = presentAssayFile({ ...rest, article: { ...article, id } }, { generator })
    expect({
      schema: matches(JSON.parse(file)),
      reader: parseAssayFile(file, parseOptions).ok,
      wire: v.is(idSchema, id),
    }).toEqual({ schema: isId, reader: isId, wire: isId })
  })

  test('accepts nothing less than the importer: what it refuses is refused', () => {
    const counts = { both: 0, importer: 0, neither: 0 }
    const property = fc.property(
      fc.oneof(arbitraryBundle(), fc.constant(createBundle())),
      arbitraryMutation(),
      (bundle, mutation) => {
        const mutant = mutate(JSON.parse(presentAssayFile(bundle, { generator })), mutation)
        const isAccepted = parseAssayFile(JSON.stringify(mutant), parseOptions).ok
        if (matches(mutant)) counts[isAccepted ? 'neither' : 'importer']++
        else {
          expect(
            isAccepted,
            `the importer takes what the schema refuses: ${ajv.errorsText(matches.errors)}`,
          ).toBe(false)
          counts.both++
        }
      },
    )
    checkProperty('mutants against the schema', property, { runs: 1_500 })
    expect(counts.both).toBeGreaterThan(500)
    expect(counts.neither).toBeGreaterThan(20)
  }, 120_000)
})
