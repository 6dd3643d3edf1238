import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { convertThereAndBack } from '../../testing/convert-options.ts'
import { presentClaims } from '../../testing/present-claims.ts'
import { checkProperty } from '../../testing/property.ts'
import { w3cImport } from './read-w3c.ts'
import { w3cExport } from './write-w3c.ts'

test('claims come back from W3C annotations as they were', () => {
  const bundles = arbitraryBundle().filter(({ claims }) => claims.length > 0)
  const property = fc.property(bundles, bundle => {
    const { bundles: read, report } = convertThereAndBack(w3cExport, w3cImport, bundle)
    expect(report).toMatchObject({ in: bundle.claims.length, out: bundle.claims.length, problems: [] })
    const [back] = read
    if (!back) throw new Error('nothing came back')
    expect(presentClaims(back)).toEqual(presentClaims(bundle))
    const { title, language, url, publisher, author, publishedOn, sha256, length } = bundle.article
    const known = { title, language, url, publisher: publisher || undefined, author: author || undefined }
    expect(back.article).toMatchObject(JSON.parse(JSON.stringify({ ...known, publishedOn, sha256, length })))
  })
  checkProperty('W3C there and back', property, { runs: 150 })
}, 120_000)

test('reading twice gives the same ids', () => {
  const property = fc.property(arbitraryBundle(), bundle => {
    const [first, second] = [0, 1].map(() => convertThereAndBack(w3cExport, w3cImport, bundle))
    expect(second).toEqual(first)
  })
  checkProperty('W3C twice', property, { runs: 30 })
}, 60_000)
