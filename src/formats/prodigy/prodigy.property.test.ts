import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { checkProperty } from '../../testing/property.ts'
import { expectBack, readBack } from '../../testing/read-back.ts'
import { prodigyExport, prodigyImport } from './prodigy.ts'

test('Prodigy gives back everything that Assay wrote, but for reviews', () => {
  const property = fc.property(arbitraryBundle(), bundle => {
    const files = prodigyExport.write([bundle]).map(({ name, content }) => ({ name, source: content }))
    expect(prodigyImport.detect(files)).toBe(true)
    const read = prodigyImport.read(files)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.documents.map(readBack)).toEqual([expectBack(bundle)])
    expect(read.value.losses).toEqual([])
  })
  checkProperty('Prodigy and back', property, { runs: 150 })
}, 60_000)
