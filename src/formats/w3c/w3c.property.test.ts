import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { convertThereAndBack } from '../../testing/convert-options.ts'
import { presentClaims } from '../../testing/present-claims.ts'
import { checkProperty } from '../../testing/property.ts'
import { stripReviews } from '../../testing/strip-bundle.ts'
import { w3cImport } from './read-w3c.ts'
import { recordKey } from './terms.ts'
import { w3cExport } from './write-w3c.ts'

const bundles = arbitraryBundle().filter(({ claims }) => claims.length > 0)

test('all but reviews comes back from W3C annotations as it was', () => {
  const property = fc.property(bundles, bundle => {
    const { bundles: read, report } = convertThereAndBack(w3cExport, w3cImport, bundle)
    const count = bundle.claims.length
    expect(report).toEqual({ in: count, out: count, unit: 'code-point', losses: [], problems: [] })
    expect(read.map(stripReviews)).toEqual([stripReviews(bundle)])
  })
  checkProperty('W3C there and back', property, { runs: 150 })
}, 120_000)

test('what others can read of it says the same, with new ids', () => {
  const property = fc.property(bundles, bundle => {
    const write: typeof w3cExport.write = each =>
      w3cExport
        .write(each)
        .map(file => ({ ...file, content: file.content.replaceAll(recordKey, 'schema:text') }))
    const [first, second] = [0, 1].map(() => convertThereAndBack({ ...w3cExport, write }, w3cImport, bundle))
    expect(second).toEqual(first)
    expect(first?.report.problems).toEqual([])
    const [back] = first?.bundles ?? []
    if (!back) throw new Error('nothing came back')
    expect(presentClaims(back)).toEqual(presentClaims(bundle))
    const { title, language, url, publishedOn, sha256, length } = bundle.article
    expect(back.article).toMatchObject(
      JSON.parse(JSON.stringify({ title, language, url, publishedOn, sha256, length })),
    )
  })
  checkProperty('W3C without records', property, { runs: 100 })
}, 120_000)
