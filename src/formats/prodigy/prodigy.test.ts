import { describe, expect, test } from 'vitest'
import { createBundle } from '../../testing/create-bundle.ts'
import { prodigyExport, prodigyImport } from './prodigy.ts'

const tokens = [
  { text: 'Rain', start: 0, end: 4, id: 0 },
  { text: 'will', start: 5, end: 9, id: 1 },
  { text: 'fall', start: 10, end: 14, id: 2 },
]
const text = 'Rain will fall'

function read(name: string, ...lines: readonly unknown[]) {
  const source = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  return prodigyImport.read([{ name, source }])
}

function readGood(...lines: readonly unknown[]) {
  const result = read('all.jsonl', ...lines)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('reading Prodigy', () => {
  test('takes spans with the words of their tokens, the last one among them', () => {
    const { documents, losses } = readGood({
      text,
      tokens,
      spans: [
        { start: 0, end: 9, token_start: 0, token_end: 1, label: 'a' },
        { token_start: 1, token_end: 2, label: 'b' },
        { start: 0, end: 4, token_start: 1, token_end: 1, label: 'c', kb_id: 'Q1' },
      ],
      answer: 'accept',
      _session_id: 'news-ana',
      meta: { source: 'x' },
    })
    expect(documents).toMatchObject([
      {
        text,
        unit: 'code-point',
        annotations: [
          { label: 'a', annotator: 'news-ana', targets: [{ start: 0, end: 9, exact: 'Rain will' }] },
          { label: 'b', targets: [{ start: 5, end: 14, exact: 'will fall' }] },
          { label: 'c', targets: [{ start: 0, end: 4, exact: null }], attributes: { kb_id: 'Q1' } },
        ],
      },
    ])
    expect(losses).toEqual([
      '1 span has tokens at another place: the offsets were taken.',
      '1 value of “meta” beside the text.',
    ])
  })

  test('leaves out what was rejected or ignored, and joins examples of one text', () => {
    const spans = [{ start: 0, end: 4, label: 'a' }]
    const { documents, losses } = readGood(
      { text, spans, answer: 'reject' },
      { text, spans, answer: 'ignore' },
      { text, spans, answer: 'accept', _annotator_id: 'ana', _session_id: 'other' },
      { text, spans, answer: 'accept', _annotator_id: 'ben' },
    )
    expect(documents.length).toBe(1)
    expect(documents[0]?.annotations.map(({ annotator, line }) => [annotator, line])).toEqual([
      ['ana', 3],
      ['ben', 4],
    ])
    expect(new Set(documents[0]?.annotations.map(({ id }) => id)).size).toBe(2)
    expect(losses).toEqual([
      '1 example was answered “reject” and is left out.',
      '1 example was answered “ignore” and is left out.',
    ])
  })

  test.each([
    ['entities', { text, entities: [[0, 4, 'a']] }],
    ['ents', { text, ents: [{ start: 0, end: 4, label: 'a' }], tokens: [{ id: 0, start: 0, end: 4 }] }],
    ['groups of spans', { text, spans: { sc: [{ start: 0, end: 4, label: 'a', kb_id: '' }] } }],
    ['pairs', [[text, { entities: [[0, 4, 'a']] }]]],
    ['pairs with a list', [[text, [[0, 4, 'a']]]]],
  ])('reads spaCy’s %s', (_, value) => {
    const result = read('train.json', value)
    expect(result).toMatchObject({
      ok: true,
      value: { documents: [{ text, annotations: [{ label: 'a', targets: [{ start: 0, end: 4 }] }] }] },
    })
  })

  test.each([
    ['{"spans": []}', 'Line 2: Expected the text of the example; found nothing.', '$.text'],
    [
      '{"text": "a", "answer": "maybe"}',
      'Expected “accept”, “reject” or “ignore”; found “maybe”.',
      '$.answer',
    ],
    ['{"text": "a", "spans": [{"label": "x"}]}', 'Expected an offset', '$.spans[0].start'],
    ['{"text": "a", "spans": [{"start": 0, "end": -1}]}', 'found -1', '$.spans[0].end'],
    ['["a"]', 'Line 2: Expected an object; found nothing.', '$[1]'],
    ['{"text": "a",}', 'Line 2, column 14: expected a key', '$'],
  ])('refuses %s with its place', (line, message, path) => {
    const result = read('all.jsonl', { text: 'fine' }, line)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error[0]).toMatchObject({ path, line: 2 })
    expect(result.error[0]?.message).toContain(message)
  })

  test('gives the line of a problem within a list over many lines', () => {
    const result = read('all.json', '[\n {"text": "a"},\n {"text": 3}\n]')
    expect(result).toMatchObject({ ok: false, error: [{ path: '$[1].text', line: 3, column: 11 }] })
  })
})

describe('writing Prodigy', () => {
  test('writes an example for each layer, offsets in code points', () => {
    const [file] = prodigyExport.write([createBundle()])
    const example = JSON.parse(file?.content ?? '')
    expect(example).toMatchObject({ _annotator_id: 'Ana', answer: 'accept' })
    expect(example.spans[0]).toMatchObject({ start: 0, end: 31, label: 'forecast' })
    expect(example.spans.map(({ text: words }: { text: string }) => words)).toContain('never')
  })

  test('says what is lost, with counts', () => {
    expect(prodigyExport.listLosses([createBundle()])).toEqual([
      '4 reviews are left out: Prodigy has no place for them.',
      '1 claim has several parts: Prodigy shows each by itself, and only Assay joins them again.',
      '2 claims have notes or values: Prodigy keeps them in the span and does not show them.',
    ])
  })
})
