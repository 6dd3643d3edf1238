import { describe, expect, test } from 'vitest'
import { convertSource } from '../../testing/convert-options.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import { doccanoExport, doccanoImport } from './doccano.ts'

function read(...lines: readonly unknown[]) {
  const source = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  return doccanoImport.read([{ name: 'all.jsonl', source }])
}

function readGood(...lines: readonly unknown[]) {
  const result = read(...lines)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('reading doccano', () => {
  test.each([
    ['label', { label: [[0, 4, 'forecast']] }],
    ['labels', { labels: [[0, 4, 'forecast']] }],
    ['entities', { entities: [{ id: 7, label: 'forecast', start_offset: 0, end_offset: 4 }], relations: [] }],
    ['annotations', { annotations: [{ label: 'forecast', start_offset: 0, end_offset: 4, user: 2 }] }],
  ])('takes spans under “%s”', (_, labels) => {
    const { documents } = readGood({ id: 1, text: 'Rain will fall.', ...labels })
    expect(documents).toMatchObject([
      {
        id: 'all.jsonl#1',
        text: 'Rain will fall.',
        unit: 'utf-16',
        annotations: [{ label: 'forecast', targets: [{ start: 0, end: 4, exact: null }], line: 1 }],
      },
    ])
  })

  test('says what it has no place for', () => {
    const { losses } = readGood(
      {
        text: 'Rain',
        entities: [{ id: 1, label: 'a', start_offset: 0, end_offset: 4 }],
        relations: [{ id: 1, from_id: 1, to_id: 1, type: 'is' }],
        Comments: ['Hm'],
      },
      { text: 'Sun', label: ['good', [1, 1, 'a']], meta: { page: 1 } },
    )
    expect(losses).toEqual([
      '1 relation between spans: Assay has no place for it.',
      '1 comment on a whole text.',
      '1 label of a whole text: Assay labels words.',
      '1 span covers no character and was left out.',
      '1 value of “meta” beside the text.',
    ])
  })

  test.each([
    ['utf-16', '👍🏽 up', [[5, 7, 'a']]],
    ['code-point', '👍🏽 up', [[3, 5, 'a']]],
    ['grapheme', '👍🏽 up', [[1, 4, 'a']]],
    ['utf-16', 'plain', [[9, 12, 'a']]],
  ])('counts in %s where offsets lead into no character', (unit, text, label) => {
    expect(readGood({ text, label }).documents[0]?.unit).toBe(unit)
  })

  test('refuses a line without a text by itself, and lets the others in', () => {
    const lines = [
      '{"text": "Rain will fall.", "label": [[0, 4, "forecast"]]}',
      '{"label": [[0, 4, "quote"], [5, 9, "quote"]]}',
      '{"text": null, "label": []}',
    ]
    const { bundles, report } = convertSource(doccanoImport, lines.join('\n'))
    expect(bundles.map(({ text, claims }) => [text, claims.length])).toEqual([['Rain will fall.', 1]])
    expect(report).toMatchObject({
      in: 3,
      out: 1,
      problems: [
        {
          path: '$.label[0]',
          line: 2,
          message: expect.stringContaining('Expected the text of the article'),
        },
      ],
    })
    expect(report.losses).toContain('1 line with neither a text nor a labelled span.')
  })

  test.each([
    ['{"text": 5, "label": []}', 'Line 2: Expected the text of the document; found 5.', '$.text'],
    ['{"text": "a", "label": [[0, 1]]}', 'Line 2: Expected a label; found nothing.', '$.label[0][2]'],
    [
      '{"text": "a", "label": [[1, 0, "x"]]}',
      'Line 2: Expected an end at or after the start 1',
      '$.label[0][1]',
    ],
    ['{"text": "a", "label": [[0.5, 1, "x"]]}', 'Line 2: Expected an offset, a whole', '$.label[0][0]'],
    ['{"text": "a", "label": 3}', 'Line 2: Expected a list; found 3.', '$.label'],
    ['{"text": "a", "text": "b"}', 'Line 2, column 15: expected each key once', '$.text'],
    ['{"__proto__": 1}', 'Line 2, column 2: expected another key than __proto__', '$'],
    ['{"text": "a", "label": [[0, 1e400, "x"]]}', 'below 1.8e308', '$.label[0][1]'],
    ['"text"', 'Line 2: Expected an object; found “text”.', '$'],
  ])('refuses %s with its place', (line, message, path) => {
    const result = read({ text: 'fine', label: [] }, line)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error[0]).toMatchObject({ path, line: 2, file: 'all.jsonl' })
    expect(result.error[0]?.message).toContain(message)
  })
})

describe('writing doccano', () => {
  test('counts UTF-16 units, and says what is lost', () => {
    const [file] = doccanoExport.write([createBundle()])
    const line = JSON.parse(file?.content ?? '')
    expect(line.label).toEqual([
      [0, 32, 'forecast'],
      [0, 6, 'assessment'],
      [21, 32, 'quote'],
      [53, 58, 'quote'],
    ])
    expect(doccanoExport.listLosses([createBundle()])).toEqual([
      '4 reviews are left out: doccano has no place for them.',
      '1 claim has several parts: doccano shows each by itself, and only Assay joins them again.',
      '2 claims have notes or values: doccano keeps them beside the text and does not show them.',
    ])
  })

  test('reads a span that was added in doccano, and one of a claim whose other part is gone', () => {
    const [file] = doccanoExport.write([createBundle()])
    const line = JSON.parse(file?.content ?? '')
    const { documents, losses } = readGood({ ...line, label: [...line.label.slice(0, 3), [0, 2, 'quote']] })
    expect(documents[0]?.annotations.map(({ label, own }) => [label, own !== undefined])).toEqual([
      ['forecast', true],
      ['assessment', true],
      ['quote', false],
      ['quote', false],
    ])
    expect(losses).toEqual(['1 claim of Assay with spans that were changed or taken away.'])
  })

  test.each([[{ start: 66, end: 3 }], [{ start: 0, end: 66 }]])('takes no claim whose span is %j', span => {
    const [file] = doccanoExport.write([createBundle()])
    const line = JSON.parse(file?.content ?? '')
    line.assay.claims[0].spans = [span]
    expect(readGood(line).documents[0]?.annotations.map(({ own }) => own !== undefined)).toEqual([
      true,
      true,
      false,
    ])
  })
})
