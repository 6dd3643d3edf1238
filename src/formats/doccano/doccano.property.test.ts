import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { checkProperty } from '../../testing/property.ts'
import { expectBack, readBack } from '../../testing/read-back.ts'
import { doccanoExport, doccanoImport } from './doccano.ts'

test('doccano gives back everything that Assay wrote, but for reviews', () => {
  const property = fc.property(fc.array(arbitraryBundle(), { minLength: 1, maxLength: 2 }), bundles => {
    // Two articles of one file share no claim.
    const ids = bundles.flatMap(({ claims }) => claims.map(({ id }) => id))
    fc.pre(new Set(ids).size === ids.length)
    const files = doccanoExport.write(bundles).map(({ name, content }) => ({ name, source: content }))
    expect(doccanoImport.detect(files)).toBe(true)
    const read = doccanoImport.read(files)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.documents.map(readBack)).toEqual(bundles.map(expectBack))
    expect(read.value.losses).toEqual([])
  })
  checkProperty('doccano and back', property, { runs: 150 })
}, 60_000)
