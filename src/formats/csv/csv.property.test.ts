import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bundle } from '../../core/bundle.ts'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { convertThereAndBack } from '../../testing/convert-options.ts'
import { presentClaims } from '../../testing/present-claims.ts'
import { checkProperty } from '../../testing/property.ts'
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
    const [back] = read
    if (!back) throw new Error('nothing came back')
    expect(presentClaims(back)).toEqual(presentClaims(bundle))
    expect(detailsOf(back)).toEqual(detailsOf(bundle))
  })
  checkProperty('CSV there and back', property, { runs: 150 })
}, 120_000)

function detailsOf({ article }: Bundle) {
  const { title, language = '', url = '', publisher = '', author = '', publishedOn = '', sha256 } = article
  return { title, language, url, publisher, author, publishedOn, sha256 }
}
