import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { checkProperty } from '../../testing/property.ts'
import { expectBack, readBack } from '../../testing/read-back.ts'
import { uimaCasExport, uimaCasImport } from './uima-cas.ts'

test('UIMA gives back everything that Assay wrote, but for reviews', () => {
  const property = fc.property(arbitraryBundle(), bundle => {
    const files = uimaCasExport.write([bundle]).map(({ name, content }) => ({ name, source: content }))
    expect(uimaCasImport.detect(files)).toBe(true)
    const read = uimaCasImport.read(files)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.documents.map(readBack)).toEqual([expectBack(bundle)])
    expect(read.value.losses).toEqual([])
  })
  checkProperty('UIMA and back', property, { runs: 150 })
}, 60_000)

test('every reference in a written CAS leads to a structure of a declared type', () => {
  const property = fc.property(arbitraryBundle(), bundle => {
    const cas = JSON.parse(uimaCasExport.write([bundle])[0]?.content ?? '')
    const structures: { [key: string]: unknown }[] = cas['%FEATURE_STRUCTURES']
    const ids = new Set(structures.map(structure => structure['%ID']))
    expect(ids.size).toBe(structures.length)
    for (const structure of structures) {
      const type = String(structure['%TYPE']).replace('[]', '')
      if (!type.startsWith('uima.')) expect(cas['%TYPES']).toHaveProperty([type])
      for (const [key, value] of Object.entries(structure)) {
        if (key.startsWith('@')) expect(ids).toContain(value)
        if (!/^[%@]|^(begin|end)$/.test(key) && cas['%TYPES'][type])
          expect([...Object.keys(cas['%TYPES'][type]), 'language']).toContain(key)
      }
    }
    for (const id of cas['%VIEWS']['_InitialView']['%MEMBERS']) expect(ids).toContain(id)
  })
  checkProperty('UIMA references', property, { runs: 100 })
}, 60_000)
