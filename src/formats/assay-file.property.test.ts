import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bundle } from '../core/bundle.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { checkProperty, propertyTime } from '../testing/property.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile, presentAssayLine } from './present-assay-file.ts'

const generator = 'assay 0.1.0'

function parse(source: string | Uint8Array): readonly Bundle[] {
  const parsed = parseAssayFile(source, parseOptions)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2))
  return parsed.value
}

/** The bundle with its records in the order of the file. */
function inFileOrder(bundle: Bundle): Bundle {
  const [sorted] = parse(presentAssayFile(bundle, { generator }))
  if (!sorted) throw new Error('nothing was parsed')
  const places = new Map(
    Object.values(sorted).flatMap(list => (Array.isArray(list) ? list.map(({ id }, i) => [id, i]) : [])),
  )
  const sort = <T extends { id: string }>(records: readonly T[]) =>
    records.toSorted((a, b) => (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1))
  const { people, layers, claims, reviews } = bundle
  return {
    ...bundle,
    people: sort(people),
    layers: sort(layers),
    claims: sort(claims),
    reviews: sort(reviews),
  }
}

test(
  'what is written is read back, and written again the same',
  () => {
    const property = fc.property(arbitraryBundle(), bundle => {
      const source = presentAssayFile(bundle, { generator })
      const [read] = parse(new TextEncoder().encode(source))
      expect(read).toEqual(inFileOrder(bundle))
      if (read) expect(presentAssayFile(read, { generator })).toBe(source)
    })
    checkProperty('annotation file there and back', property, { runs: 1_000 })
  },
  propertyTime(120_000),
)

test(
  'the order of records does not show in the file',
  () => {
    const shuffled = arbitraryBundle().chain(bundle =>
      fc.record({
        bundle: fc.constant(bundle),
        people: shuffle(bundle.people),
        layers: shuffle(bundle.layers),
        claims: shuffle(bundle.claims),
        reviews: shuffle(bundle.reviews),
      }),
    )
    const property = fc.property(shuffled, ({ bundle, ...lists }) => {
      expect(presentAssayFile({ ...bundle, ...lists }, { generator })).toBe(
        presentAssayFile(bundle, { generator }),
      )
    })
    checkProperty('annotation file from shuffled records', property, { runs: 500 })
  },
  propertyTime(60_000),
)

test(
  'many articles go on lines and come back',
  () => {
    const bundles = fc.uniqueArray(arbitraryBundle(), { minLength: 1, maxLength: 3, comparator: sharesId })
    const property = fc.property(bundles, fc.constantFrom('', '\n', '\n \n'), (list, end) => {
      const source = list.map(bundle => presentAssayLine(bundle, { generator })).join('')
      expect(parse(source + end)).toEqual(list.map(inFileOrder))
    })
    checkProperty('annotation lines there and back', property, { runs: 200 })
  },
  propertyTime(60_000),
)

function shuffle<T>(list: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}

function sharesId(a: Bundle, b: Bundle): boolean {
  const ids = new Set(listIds(a))
  return listIds(b).some(id => ids.has(id))
}

function listIds({ article, people, layers, claims, reviews }: Bundle): readonly string[] {
  return [article, ...people, ...layers, ...claims, ...reviews].map(({ id }) => id)
}
