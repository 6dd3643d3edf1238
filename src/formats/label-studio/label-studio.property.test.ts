import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { checkProperty } from '../../testing/property.ts'
import { expectBack, readBack } from '../../testing/read-back.ts'
import { labelStudioExport, labelStudioImport } from './label-studio.ts'

test('Label Studio gives back everything that Assay wrote, but for reviews', () => {
  const property = fc.property(arbitraryBundle(), bundle => {
    const [tasks] = labelStudioExport.write([bundle])
    const files = [{ name: 'tasks.json', source: tasks?.content ?? '' }]
    expect(labelStudioImport.detect(files)).toBe(true)
    const read = labelStudioImport.read(files)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const looksLikeAddress = /^https?:\/\/\S+$/.test(bundle.text ?? '')
    fc.pre(!looksLikeAddress)
    expect(read.value.documents.map(readBack)).toEqual([expectBack(bundle)])
    expect(read.value.losses).toEqual([])
  })
  checkProperty('Label Studio and back', property, { runs: 150 })
}, 60_000)
