import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCodebook as codebook } from '../../../core/default-codebook.ts'
import { checkProperty } from '../../../testing/property.ts'
import { fold } from '../../ui/fold.ts'
import { type TableRow, toTableRows } from './claim-rows.ts'
import { presentClaimsCsv } from './claims-csv.ts'
import { parseClaimsSearch } from './claims-search.ts'
import { createLongTest, foldText, passageWith, wholeText } from './long-texts.ts'
import { createRowTest } from './row-test.ts'

/** A row whose words stand in the text `hash`, told as “Cut…”. */
function createRow(...places: readonly (readonly [number, number])[]): TableRow {
  const [row] = toTableRows({
    article: { id: 'a', title: 'Prices', sha256: 'hash' },
    layers: [{ id: 'l', annotator: 'p', name: 'Ana' }],
    claims: [
      {
        ...{ id: 'c', layer: 'l', type: 'forecast', start: 0, text: 'Cut…', speaker: null, attributes: {} },
        ...{ note: '', origin: { kind: 'manual' as const }, created: '2026-03-04T05:06:07.000Z' },
        fragments: places.map(([start, end]) => ({ start, end })),
      },
    ],
  })
  if (!row) throw new Error('no row')
  return row
}

const filler = 'Nobody knows 😀. '.repeat(200)
const text = `${filler}Café prices. ${filler}`
const length = Array.from(text).length
/** Where “Café” begins, in code points. */
const cafe = Array.from(filler).length
const texts = new Map([['hash', foldText(text)]])

test('a word far on in a claim is found, and one beyond its end is not', () => {
  const shows = (row: TableRow, q: string) => createRowTest(parseClaimsSearch({ q }), codebook, texts)(row)
  expect(shows(createRow([0, length]), 'cafe')).toBe(true)
  expect(shows(createRow([0, cafe + 2], [cafe + 2, length]), 'cafe')).toBe(false)
  expect(shows(createRow([0, cafe], [cafe, length]), 'cafe nobody')).toBe(true)
  expect(shows(createRow([0, cafe]), 'cafe')).toBe(false)
  expect(shows(createRow([0, length]), 'cafe absent')).toBe(false)
})

test('the passage with the word is shown', () => {
  expect(passageWith(createRow([0, length]), 'cafe', texts)).toMatch(/^… .*Café prices\. .* …$/)
  expect(passageWith(createRow([0, cafe]), 'cafe', texts)).toBe(null)
})

test('a file has all words of a claim, and none is made where they are not there', async () => {
  const row = createRow([0, cafe], [cafe, length])
  const options = { codebook, texts, pause: async () => {} }
  const file = await (await presentClaimsCsv([row], options)).text()
  expect(file.includes(`forecast,${filler} … Café prices. ${filler},`)).toBe(true)
  await expect(presentClaimsCsv([row], { ...options, texts: new Map() })).rejects.toThrow(
    'the words of c are not there',
  )
})

test('claims as long as their articles are no harder to find in', () => {
  const words = fc.constantFrom('ärger ', 'x ', '😀 ', 'long '.repeat(300), 'y'.repeat(1_500), '\n')
  const place = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  checkProperty(
    'words in long claims',
    fc.property(
      fc.array(words, { maxLength: 8 }),
      place,
      fc.constantFrom('arg', 'x', '😀', 'yy', 'g'),
      (all, at, word) => {
        const text = all.join('')
        const points = Array.from(text).length
        const [from = 0, to = 0] = at.map(share => Math.round(share * points)).sort((a, b) => a - b)
        const row = createRow([from, to])
        const known = new Map([['hash', foldText(text)]])
        const expected = fold(wholeText(row, known) ?? '').includes(word)
        expect(createLongTest(known)(row, word)).toBe(expected)
      },
    ),
  )
})
