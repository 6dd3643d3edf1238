import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Json } from '../core/json.ts'
import type { Span } from '../core/span.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { arbitraryMutation, mutate } from '../testing/arbitrary-mutation.ts'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from '../text/code-points.ts'
import { segmenterFor } from '../text/segmenter.ts'
import { bratExport, bratImport } from './brat/brat.ts'
import { createDeriveId } from './derive-id.ts'
import { doccanoExport, doccanoImport } from './doccano/doccano.ts'
import type { ImportFormat, SourceFile } from './foreign.ts'
import { labelStudioExport, labelStudioImport } from './label-studio/label-studio.ts'
import { prodigyExport, prodigyImport } from './prodigy/prodigy.ts'
import { toBundles } from './to-bundles.ts'
import { uimaCasExport, uimaCasImport } from './uima-cas/uima-cas.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A span as a tool would write it of the raw text. */
interface RawSpan {
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** How each tool writes a text with spans, and in which units it counts. */
const writers: readonly (readonly [
  ImportFormat,
  'code-point' | 'utf-16',
  (text: string, spans: readonly RawSpan[]) => readonly SourceFile[],
])[] = [
  [bratImport, 'code-point', writeBratFiles],
  [bratImport, 'utf-16', writeBratFiles],
  [labelStudioImport, 'code-point', writeTasks],
  [labelStudioImport, 'utf-16', writeTasks],
  [prodigyImport, 'code-point', writeExample],
  [doccanoImport, 'utf-16', writeLabels],
  [uimaCasImport, 'utf-16', writeCas],
]

function writeBratFiles(text: string, spans: readonly RawSpan[]) {
  const lines = spans.map(
    ({ start, end, exact }, index) => `T${index + 1}\tquote ${start} ${end}\t${exact.replace(/\s/g, ' ')}\n`,
  )
  return [
    { name: 'a.txt', source: text },
    { name: 'a.ann', source: lines.join('') },
  ]
}

function writeTasks(text: string, spans: readonly RawSpan[]) {
  const result = spans.map(({ start, end, exact }, index) => ({
    id: `r${index}`,
    type: 'labels',
    value: { start, end, text: exact, labels: ['quote'] },
  }))
  return [{ name: 'a.json', source: JSON.stringify([{ data: { text }, annotations: [{ result }] }]) }]
}

function writeExample(text: string, spans: readonly RawSpan[]) {
  const labelled = spans.map(({ start, end, exact }) => ({ start, end, text: exact, label: 'quote' }))
  return [{ name: 'a.jsonl', source: JSON.stringify({ text, spans: labelled, answer: 'accept' }) }]
}

function writeLabels(text: string, spans: readonly RawSpan[]) {
  const label = spans.map(({ start, end }) => [start, end, 'quote'])
  return [{ name: 'a.jsonl', source: JSON.stringify({ text, label }) }]
}

function writeCas(text: string, spans: readonly RawSpan[]) {
  const annotations = spans.map(({ start, end }, index) => ({
    ...{ '%ID': index + 2, '%TYPE': 'custom.Quote', '@sofa': 1, begin: start, end },
  }))
  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: text }
  const types = { 'custom.Quote': { '%SUPER_TYPE': 'uima.tcas.Annotation' } }
  const cas = { '%TYPES': types, '%FEATURE_STRUCTURES': [sofa, ...annotations] }
  return [{ name: 'a.json', source: JSON.stringify(cas) }]
}

/** Spans of whole characters within lines of a text, in code points. */
function wordsOf(text: string): readonly Span[] {
  const points = indexCodePoints(text)
  const segments = [...segmenterFor('en', 'grapheme').segment(text)]
  return segments.flatMap(({ index, segment }, at) => {
    const end = (segments[at + 1]?.index ?? index) + (segments[at + 1]?.segment.length ?? 0)
    const exact = text.slice(index, end)
    if (at % 3 !== 0 || segment === '' || exact === '' || /[\p{C}\p{Z}]/u.test(exact)) return []
    return [{ start: points.toCodePoint(index), end: points.toCodePoint(end) }]
  })
}

describe('files of other tools whose lines end in CRLF', () => {
  test.each(
    writers.map(([format, unit, write]) => ({ name: `${format.title}, ${unit}`, format, unit, write })),
  )(
    '$name: every span is found',
    ({ name, format, unit, write }) => {
      const property = fc.property(arbitraryBundle(), ({ text }) => {
        const stored = text ?? ''
        const points = indexCodePoints(stored)
        const spans = wordsOf(stored)
        const raw = stored.replaceAll('\n', '\r\n')
        const count = (offset: number) => {
          const before = points.slice(0, offset).replaceAll('\n', '\r\n')
          return unit === 'utf-16' ? before.length : Array.from(before).length
        }
        const written = spans.map(({ start, end }) => {
          return { start: count(start), end: count(end), exact: points.slice(start, end) }
        })
        const read = format.read(write(raw, written))
        if (!read.ok) throw new Error(JSON.stringify(read.error))
        const options = { codebook: defaultCodebook, sha256, deriveId: createDeriveId(sha256) }
        const { bundles, report } = toBundles(read.value, { ...options, format: format.id, file: 'a' })
        expect(report.problems).toEqual([])
        expect(bundles[0]?.text).toBe(stored)
        const found = bundles[0]?.claims.map(claim => claim.fragments)
        expect(found).toEqual(spans.map(span => [span]))
      })
      checkProperty(`${name} with CRLF`, property, { runs: 100 })
    },
    60_000,
  )
})

describe('files of other tools that were damaged', () => {
  test.each([
    ['Label Studio', labelStudioExport, labelStudioImport],
    ['doccano', doccanoExport, doccanoImport],
    ['Prodigy', prodigyExport, prodigyImport],
    ['UIMA', uimaCasExport, uimaCasImport],
  ] as const)(
    '%s: are read or refused with a place, and nothing is thrown',
    (name, output, input) => {
      const property = fc.property(arbitraryBundle(), arbitraryMutation(), (bundle, mutation) => {
        const value: Json = JSON.parse((output.write([bundle])[0]?.content ?? '').split('\n{')[0] ?? '')
        const read = input.read([{ name: 'a.json', source: JSON.stringify(mutate(value, mutation)) }])
        if (read.ok) expect(read.value.losses.every(loss => loss !== '')).toBe(true)
        else for (const { path, line } of read.error) expect([path.charAt(0), line]).toEqual(['$', 1])
      })
      checkProperty(`${name} mutants`, property, { runs: 200 })
    },
    60_000,
  )

  test('brat: are read or refused with a line, and nothing is thrown', () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 6 }),
      by: fc.constantFrom('', '\t', ' ', ';', '\n', 'T1', '#', '-1', '9'),
    })
    const property = fc.property(arbitraryBundle(), change, (bundle, { at, length, by }) => {
      const files = bratExport.write([bundle]).map(({ name, content }) => {
        const from = at % (content.length + 1)
        const isChanged = name.endsWith('.ann')
        return {
          name,
          source: isChanged ? content.slice(0, from) + by + content.slice(from + length) : content,
        }
      })
      const read = bratImport.read(files)
      if (read.ok) expect(read.value.documents.length).toBe(1)
      else for (const { line, message } of read.error) expect(message).toContain(`Line ${line}: Expected`)
    })
    checkProperty('brat mutants', property, { runs: 200 })
  }, 60_000)
})
