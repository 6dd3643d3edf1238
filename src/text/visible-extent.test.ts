import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Span } from '../core/span.ts'
import { arbitraryAnnotatedText } from '../testing/arbitrary-claims.ts'
import { parseClaims } from '../testing/parse-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from './code-points.ts'
import type { ClaimLike } from './lanes.ts'
import { splitParagraphs } from './paragraphs.ts'
import { segmentParagraph } from './segments.ts'
import { createTypeOrder } from './type-order.ts'
import { visibleExtent } from './visible-extent.ts'

// a text with `|` for its newlines, a claim drawn below it, and what of it can be seen
const drawings: [string, string, string, [number, number] | null][] = [
  ['within a paragraph', 'one|two', 'f ==     ', [0, 2]],
  ['from a newline on', 'one|two', 'f    === ', [4, 6]],
  ['up to a newline', 'one|two', 'f ====   ', [0, 3]],
  ['over a newline', 'one|two', 'f   =====', [2, 7]],
  ['a newline alone', 'one|two', 'f    =   ', null],
  ['blank lines alone', 'one|| |two', 'f    === ', null],
  ['before all text', '||one', 'f == ', null],
  ['after all text', 'one||', 'f    ==', null],
  ['from before the text to behind it', '|one||', 'f ======', [1, 4]],
  ['a newline, and then words', 'one|two', 'f    = =', [5, 6]],
  ['words, and then a newline', 'one|two', 'f =  = ', [0, 1]],
  ['a text without paragraphs', '| |', 'f == ', null],
]

test.each(drawings)('%s', (_, text, drawing, expected) => {
  const paragraphs = splitParagraphs(indexCodePoints(text.replaceAll('|', '\n')))
  const [claim] = parseClaims([drawing])
  const extent = expected && { start: expected[0], end: expected[1] }
  expect(claim && visibleExtent(paragraphs, claim)).toEqual(extent)
})

test('a claim opens and closes once over all paragraphs, where it is first and last seen', () => {
  const typeOrder = createTypeOrder(defaultCodebook)
  const property = fc.property(arbitraryAnnotatedText(), ({ text, claims }) => {
    const paragraphs = splitParagraphs(indexCodePoints(text))
    const extentOf = (claim: ClaimLike) => visibleExtent(paragraphs, claim)
    const covers = paragraphs.flatMap(paragraph =>
      segmentParagraph(paragraph, claims, { typeOrder, extentOf }).flatMap(segment =>
        segment.covers.map(cover => ({ ...cover, start: segment.start, end: segment.end })),
      ),
    )
    for (const claim of claims) {
      const here = covers.filter(cover => cover.claim === claim.id)
      const ends = {
        starts: here.filter(({ opens }) => opens).map(({ start }) => start),
        ends: here.filter(({ closes }) => closes).map(({ end }) => end),
      }
      expect(ends).toEqual(presentEnds(here.length === 0 ? null : extentOf(claim)))
    }
  })
  checkProperty('visible extent', property, { runs: 500 })
})

function presentEnds(extent: Span | null) {
  return extent ? { starts: [extent.start], ends: [extent.end] } : { starts: [], ends: [] }
}
