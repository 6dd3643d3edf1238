import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBundle } from '../../testing/arbitrary-bundle.ts'
import { checkProperty } from '../../testing/property.ts'
import { expectBack, readBack } from '../../testing/read-back.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import { bratExport, bratImport } from './brat.ts'
import { splitAtLines } from './brat-fragments.ts'

describe('brat', () => {
  test('gives back every claim that marks more than line ends', () => {
    const property = fc.property(arbitraryBundle(), bundle => {
      const points = indexCodePoints(bundle.text ?? '')
      const claims = bundle.claims.filter(({ fragments }) => splitAtLines(fragments, points).length > 0)
      const files = bratExport.write([bundle]).map(({ name, content }) => ({ name, source: content }))
      const read = bratImport.read(files)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const [document] = read.value.documents
      if (!document) throw new Error('no document')
      const wanted = expectBack({ ...bundle, claims })
      if (claims.length > 0) expect(readBack(document)).toEqual(wanted)
      else expect(document).toMatchObject({ text: bundle.text, annotations: [] })
      expect(read.value.losses).toEqual([])
    })
    checkProperty('brat and back', property, { runs: 200 })
  }, 60_000)

  test('writes text-bound lines whose words are those at their offsets', () => {
    const property = fc.property(arbitraryBundle(), bundle => {
      const points = indexCodePoints(bundle.text ?? '')
      const ann = bratExport.write([bundle]).find(({ name }) => name.endsWith('.ann'))?.content ?? ''
      for (const line of ann.split('\n').filter(each => each.startsWith('T'))) {
        const [, where = '', ...words] = line.split('\t')
        const places = where.slice(where.indexOf(' ') + 1).split(';')
        const slices = places.map(place => {
          const [start = 0, end = 0] = place.split(' ').map(Number)
          return points.slice(start, end)
        })
        expect(words.join('\t')).toBe(slices.join(' '))
      }
    })
    checkProperty('brat lines', property, { runs: 100 })
  }, 60_000)
})
