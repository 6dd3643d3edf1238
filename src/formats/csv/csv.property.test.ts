import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { convertThereAndBack } from '../../testing/convert-options.ts'
import { checkProperty } from '../../testing/property.ts'
import { stripToClaims } from '../../testing/strip-bundle.ts'
import { csvImport } from './read-csv.ts'
import { csvExport } from './write-csv.ts'

test('claims come back from a table as they were', () => {
  const bundles = arbitraryBundle().filter(({ claims }) => claims.length > 0)
  const property = fc.property(bundles, bundle => {
    const { bundles: read, report } = convertThereAndBack(csvExport, csvImport, bundle)
    expect(report).toMatchObject({
      in: bundle.claims.length,
      out: bundle.claims.length,
      unit: 'code-point',
      losses: [],
      problems: [],
    })
    expect(read.map(stripToClaims)).toEqual([stripToClaims(bundle)])
  })
  checkProperty('CSV there and back', property, { runs: 150 })
}, 120_000)
