import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryFragments } from '../testing/arbitrary-claims.ts'
import { arbitraryRawText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from '../text/code-points.ts'
import { findOffsetUnit } from './find-offset-unit.ts'
import { intakeText } from './intake-text.ts'
import type { OffsetUnit } from './offset-unit.ts'

function articleOf(raw: string) {
  const stored = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return { raw, points: indexCodePoints(stored) }
}

describe('the unit under which quotations fit', () => {
  const family = '👨‍👩‍👧'
  const cases: [string, string, { start: number; end: number; exact: string | null }, OffsetUnit?][] = [
    ['code-point', '😀 war', { start: 2, end: 5, exact: 'war' }],
    ['utf-16', '😀 war', { start: 3, end: 6, exact: 'war' }],
    ['grapheme', `${family} e\u0301 war`, { start: 4, end: 7, exact: 'war' }],
    ['code-point-crlf', '😀\r\nwar', { start: 3, end: 6, exact: 'war' }],
    ['code-point', '😀\r\nwar', { start: 2, end: 5, exact: 'war' }],
    ['utf-16-crlf', '😀😀\r\nwar', { start: 6, end: 9, exact: 'war' }],
    ['code-point-crlf', 'a\nb\nwar', { start: 6, end: 9, exact: 'war' }],
    ['code-point-bom', '\uFEFFa war', { start: 3, end: 6, exact: 'war' }],
    ['code-point', '\uFEFFa war', { start: 2, end: 5, exact: 'war' }],
    ['code-point-crlf-bom', '\uFEFFa\r\nwar', { start: 4, end: 7, exact: 'war' }],
    ['utf-16', 'a war', { start: 2, end: 5, exact: null }, 'utf-16'],
    ['code-point', 'a\nwar', { start: 0, end: 5, exact: 'a war' }],
    ['code-point', 'a\r\nwar', { start: 0, end: 5, exact: 'a\r\nwar' }],
  ]
  test.each(cases)('%s in %j', (count, raw, quotation, expected) => {
    const article = articleOf(raw)
    const fit = findOffsetUnit(article, [quotation], expected)
    expect(fit).toMatchObject({ count, misfits: [], isProven: quotation.exact !== null })
    const [span] = fit.spans
    if (!span) throw new Error('no place')
    expect(article.points.slice(span.start, span.end)).toMatch(/war$/)
  })

  test('says which do not fit when no unit suits all', () => {
    const quotations = [
      { start: 3, end: 6, exact: 'war' },
      { start: 0, end: 6, exact: 'peace' },
      { start: 90, end: 95, exact: 'there' },
    ]
    const fit = findOffsetUnit(articleOf('😀 war'), quotations)
    expect(fit).toMatchObject({ count: 'utf-16', misfits: [1, 2] })
    expect(fit.spans).toEqual([{ start: 2, end: 5 }, { start: 0, end: 5 }, null])
  })

  test('an offset inside a character leads nowhere', () => {
    const fit = findOffsetUnit(articleOf('😀\r\n'), [{ start: 1, end: 2, exact: 'x' }], 'utf-16')
    expect(fit.misfits).toEqual([0])
  })
})

/** Offsets of a prefix of the file's own text, counted in the plainest way there is. */
const plainly: { readonly [U in OffsetUnit]: (text: string) => number } = {
  'code-point': text => Array.from(text).length,
  'utf-16': text => text.length,
  grapheme: text => [...new Intl.Segmenter('en').segment(text)].length,
}

test('whatever a file counts in, its quotations are found where they stand', () => {
  const articles = arbitraryRawText()
    .filter(raw => intakeText(raw, { maxBytes: 1e6 }).ok)
    .chain(raw => {
      const { points } = articleOf(raw)
      return fc.tuple(fc.constant(raw), arbitraryFragments(points.length))
    })
  const unit = fc.constantFrom<OffsetUnit>('code-point', 'utf-16')
  const property = fc.property(articles, unit, fc.boolean(), ([raw, fragments], of, isStored) => {
    const { points } = articleOf(raw)
    const before = isStored ? '' : raw.startsWith('\uFEFF') ? '\uFEFF' : ''
    const ends = raw.match(/\r\n?|\n/g) ?? []
    const asCounted = (text: string) => {
      let line = 0
      return isStored ? text : before + text.replaceAll('\n', () => ends[line++] ?? '\n')
    }
    const quotations = fragments.map(({ start, end }) => ({
      start: plainly[of](asCounted(points.slice(0, start))),
      end: plainly[of](asCounted(points.slice(0, end))),
      exact: points.slice(start, end),
    }))
    const fit = findOffsetUnit({ raw, points }, quotations, of)
    expect(fit.misfits).toEqual([])
    for (const [index, span] of fit.spans.entries()) {
      if (!span) throw new Error('no place')
      expect(points.slice(span.start, span.end).replace(/\s/g, ' ')).toBe(
        quotations[index]?.exact.replace(/\s/g, ' '),
      )
    }
  })
  checkProperty('offset unit', property, { runs: 300 })
}, 60_000)

test('graphemes are counted as Intl.Segmenter counts the whole text', () => {
  const articles = arbitraryRawText().filter(raw => intakeText(raw, { maxBytes: 1e6 }).ok)
  const property = fc.property(articles, raw => {
    const { points } = articleOf(raw)
    const graphemes = Array.from(new Intl.Segmenter('en').segment(points.text), each => each.segment)
    const quotations = graphemes.map((exact, start) => ({ start, end: start + 1, exact }))
    const fit = findOffsetUnit({ raw: points.text, points }, quotations, 'grapheme')
    expect(fit).toMatchObject({ count: 'grapheme', misfits: [] })
  })
  checkProperty('graphemes', property, { runs: 200 })
}, 60_000)
