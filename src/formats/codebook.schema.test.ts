import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import schema from '../../public/codebook.schema.json'
import { defaultCodebook } from '../core/default-codebook.ts'
import { pageKeys } from '../core/page-keys.ts'
import { arbitraryCodebook } from '../testing/arbitrary-codebook.ts'
import { arbitraryMutation, mutate } from '../testing/arbitrary-mutation.ts'
import { checkProperty } from '../testing/property.ts'
import { parseCodebook } from './parse-codebook.ts'
import { presentCodebook } from './present-codebook.ts'

const ajv = new Ajv2020({ allErrors: true, strict: true })
const matches = ajv.compile(schema)

test('what is written is read back, and written again the same', () => {
  const property = fc.property(arbitraryCodebook(), codebook => {
    const source = presentCodebook(codebook)
    const parsed = parseCodebook(new TextEncoder().encode(source))
    expect(parsed).toEqual({ ok: true, value: codebook })
    if (parsed.ok) expect(presentCodebook(parsed.value)).toBe(source)
  })
  checkProperty('codebook there and back', property, { runs: 500 })
})

describe('the published schema', () => {
  test('is itself valid', () => {
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
  })

  test('accepts the default codebook and every other that is written', () => {
    const any = fc.oneof(fc.constant(defaultCodebook), arbitraryCodebook())
    const property = fc.property(any, codebook => {
      const file: unknown = JSON.parse(presentCodebook(codebook))
      expect(matches(file), ajv.errorsText(matches.errors)).toBe(true)
    })
    checkProperty('codebooks against the schema', property, { runs: 300 })
  })

  test('accepts nothing less than the reader: what it refuses is refused', () => {
    const counts = { both: 0, reader: 0, neither: 0 }
    const property = fc.property(arbitraryCodebook(), arbitraryMutation(), (codebook, mutation) => {
      const mutant = mutate(JSON.parse(presentCodebook(codebook)), mutation)
      const isAccepted = parseCodebook(JSON.stringify(mutant)).ok
      if (matches(mutant)) counts[isAccepted ? 'neither' : 'reader']++
      else {
        const told = `the reader takes what the schema refuses: ${ajv.errorsText(matches.errors)}`
        expect(isAccepted, told).toBe(false)
        counts.both++
      }
    })
    checkProperty('mutants against the codebook schema', property, { runs: 1_500 })
    expect(counts.both).toBeGreaterThan(300)
    expect(counts.neither).toBeGreaterThan(20)
  }, 60_000)

  test('knows the keys that the article page leaves free', () => {
    const free = new RegExp(schema.$defs.type.properties.key.pattern)
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      expect(free.test(letter), letter).toBe(!pageKeys.has(letter))
    }
  })
})
