import { describe, expect, test } from 'vitest'
import { createBundle } from '../../testing/create-bundle.ts'
import { labelStudioExport, labelStudioImport } from './label-studio.ts'

const text = 'Rain will fall,\nAna said.'

function region(id: string, value: object, more: object = {}) {
  return { id, from_name: 'label', to_name: 'text', type: 'labels', value, ...more }
}

const rain = region('r1', { start: 0, end: 4, text: 'Rain', labels: ['forecast', 'weather'] })
const fall = region('r2', { start: 10, end: 14, text: 'fall', labels: ['forecast', 'weather'] })

function read(value: unknown) {
  const source = typeof value === 'string' ? value : JSON.stringify(value)
  return labelStudioImport.read([{ name: 'tasks.json', source }])
}

function readGood(value: unknown) {
  const result = read(value)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function task(annotations: readonly object[], more: object = {}) {
  return [{ id: 7, data: { text }, annotations, ...more }]
}

describe('reading Label Studio', () => {
  test('takes what people submitted, with their names and times', () => {
    const at = '2026-01-02T03:04:05.000000Z'
    const { documents, losses } = readGood(
      task(
        [
          {
            id: 1,
            completed_by: { id: 3, email: 'a@b.c', first_name: 'Ana', last_name: '' },
            result: [rain],
          },
          { id: 2, completed_by: 4, created_at: at, updated_at: at, result: [fall] },
          { id: 3, completed_by: { id: 3, email: 'a@b.c' }, result: [fall] },
          { id: 4, was_cancelled: true, result: [rain] },
        ],
        { predictions: [{ model_version: '1', result: [rain] }], drafts: [] },
      ),
    )
    expect(documents).toMatchObject([
      {
        id: 'tasks.json#7',
        text,
        annotations: [
          { id: '1:r1', annotator: 'Ana', label: 'forecast', otherLabels: ['weather'] },
          { id: '2:r2', annotator: '4', created: at, modified: at },
          { id: '3:r2', annotator: 'a@b.c' },
        ],
      },
    ])
    expect(losses).toEqual([
      '1 prediction is left out: no person made it.',
      '1 annotation of a task that was skipped.',
    ])
  })

  test.each([
    ['a text', true, [{ data: { text } }]],
    ['a text under another key', true, [{ id: 1, data: { html: '<p>Rain</p>' } }]],
    ['a single task', true, { data: { body: text }, meta: {} }],
    ['no text', false, [{ data: { pages: 3 } }]],
    ['keys that no task has', false, [{ data: { text }, event: 'x' }]],
  ])('knows tasks that nobody labelled by what they show: %s', (_, isTask, value) => {
    const files = [{ name: 'tasks.json', source: JSON.stringify(value, null, 2) }]
    expect(labelStudioImport.detect(files)).toBe(isTask)
  })

  test('takes no source of HTML for an article where nothing is labelled either', () => {
    const { documents, losses } = readGood([
      { data: { html: '<div class="a"><p>Rain</p></div>\n' } },
      { data: { html: 'a < b and b > c' } },
    ])
    expect(documents.map(({ text }) => text)).toEqual(['a < b and b > c'])
    expect(losses).toEqual(['1 task shows HTML, whose source is no article, and is left out.'])
  })

  test('makes regions that relations link one annotation, and tells the other relations', () => {
    const said = region('r3', { start: 16, end: 24, text: 'Ana said', labels: ['quote'] })
    const { documents, losses } = readGood(
      task([
        {
          id: 1,
          result: [
            rain,
            fall,
            said,
            { type: 'relation', from_id: 'r1', to_id: 'r2', direction: 'right' },
            { type: 'relation', from_id: 'r3', to_id: 'r1', direction: 'right', labels: ['about'] },
          ],
        },
      ]),
    )
    expect(documents[0]?.annotations.map(({ targets }) => targets.map(({ exact }) => exact))).toEqual([
      ['Rain', 'fall'],
      ['Ana said'],
    ])
    expect(losses).toEqual(['1 relation between regions: Assay has no place for it.'])
  })

  test('takes the values given to a region as attributes, and words as its note', () => {
    const of = (type: string, from_name: string, value: object) => ({ id: 'r1', type, from_name, value })
    const { documents, losses } = readGood(
      task([
        {
          id: 1,
          result: [
            { ...rain, meta: { text: ['First'] } },
            of('choices', 'modality', { choices: ['hedged'] }),
            of('choices', 'many', { choices: ['a', 'b'] }),
            of('number', 'probability', { number: 40 }),
            of('textarea', 'comment', { text: ['Second'] }),
            { id: 'x', type: 'choices', from_name: 'topic', value: { choices: ['war'] } },
            { id: 'y', type: 'rectanglelabels', from_name: 'box', value: { x: 1 } },
          ],
        },
      ]),
    )
    expect(documents[0]?.annotations).toMatchObject([
      { attributes: { modality: 'hedged', many: ['a', 'b'], probability: 40 }, note: 'First\nSecond' },
    ])
    expect(losses).toEqual([
      '1 value of “topic” for a whole text: Assay labels words.',
      '1 result of the kind “rectanglelabels”: Assay has no place for it.',
    ])
  })

  test.each([
    [
      'JSON-MIN',
      [
        {
          id: 7,
          text,
          annotation_id: 1,
          annotator: 2,
          ner: [{ start: 0, end: 4, text: 'Rain', labels: ['a'] }],
        },
      ],
    ],
    [
      'an annotation with its task',
      {
        id: 1,
        completed_by: 2,
        result: [region('r', { start: 0, end: 4, text: 'Rain', labels: ['a'] })],
        task: { id: 7, data: { text } },
      },
    ],
    [
      'a single task',
      {
        id: 7,
        data: { body: text, title: 'T' },
        annotations: [
          {
            completed_by: 2,
            result: [region('r', { start: 0, end: 4, labels: ['a'] }, { source: '$body' })],
          },
        ],
      },
    ],
  ])('reads %s', (_, value) => {
    expect(readGood(value).documents).toMatchObject([
      { text, annotations: [{ annotator: '2', label: 'a', targets: [{ start: 0, end: 4 }] }] },
    ])
  })

  test('tells of each region in HTML where it stands, and takes no HTML for an article', () => {
    const value = { start: '/p[1]/text()[1]', end: '/p[1]/text()[1]', startOffset: 0, endOffset: 4 }
    const html = {
      id: 'h',
      type: 'hypertextlabels',
      value: { ...value, text: 'Rain', hypertextlabels: ['a'] },
    }
    const { documents, losses } = readGood([
      { id: 7, data: { text: '<p>Rain</p>' }, annotations: [{ id: 1, result: [html] }] },
    ])
    expect(documents).toEqual([])
    expect(losses).toEqual([
      '$[0].annotations[0].result[0]: “Rain” stands in HTML by an XPath (/p[1]/text()[1], 0 to 4), not in plain text, and is left out.',
    ])
  })

  test('reads line ends that were written as two characters, and keeps words that have these', () => {
    const quoted = (exact: string, source: string) =>
      readGood([
        {
          data: { text: source },
          annotations: [{ result: [region('r', { start: 10, end: 19, text: exact, labels: ['a'] })] }],
        },
      ]).documents[0]?.annotations[0]?.targets[0]?.exact
    expect(quoted('fall,\\nAna', text)).toBe('fall,\nAna')
    expect(quoted('fall\\nAna', 'Rain will fall\\nAna')).toBe('fall\\nAna')
  })

  test('takes an address for what it points at', () => {
    const { documents } = readGood([{ id: 1, data: { text: 'https://example.org/a.txt' } }])
    expect(documents).toMatchObject([{ text: null, url: 'https://example.org/a.txt', annotations: [] }])
  })

  test.each([
    [[{ data: 3 }], '$[0].data', 'Expected an object; found 3.'],
    [[3], '$[0]', 'Expected an object; found 3.'],
    [
      task([{ result: [region('r', { start: '0', end: 4, labels: [] })] }]),
      '$[0].annotations[0].result[0].value.start',
      'Expected an offset',
    ],
    [
      task([{ result: [region('r', { start: 5, end: 4, labels: [] })] }]),
      '$[0].annotations[0].result[0].value.end',
      'at or after the start 5',
    ],
    [[{ id: 1 }], '$[0]', 'Expected a task with “data”'],
    ['[{"data": {"text": "a", "text": "b"}}]', '$[0].data.text', 'expected each key once'],
  ])('refuses %j with its place', (value, path, message) => {
    const result = read(value)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error[0]).toMatchObject({ path, line: 1, file: 'tasks.json' })
    expect(result.error[0]?.message).toContain(message)
  })
})

describe('writing Label Studio', () => {
  test('writes an annotation for each layer, and the project’s configuration', () => {
    const [tasks, config] = labelStudioExport.write([createBundle()])
    const [{ data, annotations }] = JSON.parse(tasks?.content ?? '')
    expect(data).toEqual({
      text: createBundle().text,
      title: 'A long fight',
      url: 'https://example.org/fight',
    })
    const { result } = annotations[0]
    expect(result[0]).toMatchObject({
      id: 'c1',
      value: { start: 0, end: 31, text: 'Russia will fight 😀 a long time', labels: ['forecast'] },
      meta: { text: ['A note.'] },
    })
    expect(result.at(-1)).toEqual({
      type: 'relation',
      from_id: 'c3',
      to_id: 'c3-2',
      direction: 'right',
      labels: ['continues'],
    })
    expect(config?.content).toContain('<Label value="forecast"/>')
  })

  test('says what is lost, with counts', () => {
    expect(labelStudioExport.listLosses([createBundle()])).toEqual([
      '4 reviews are left out: Label Studio has no place for them.',
      '1 claim has several parts: it becomes regions that relations link.',
      '2 claims have values: Label Studio keeps them in the region’s meta and does not show them.',
      '2 annotators are named for Assay alone: Label Studio gives imported annotations to whoever imports them.',
    ])
  })

  test('a region that was copied is a new claim, and a note that was changed there is the note', () => {
    const [tasks] = labelStudioExport.write([createBundle()])
    const value = JSON.parse(tasks?.content ?? '')
    const { result } = value[0].annotations[0]
    result[0].meta.text = ['Changed.']
    result.push({ ...result[0], id: 'copy' })
    const { documents } = readGood(value)
    const [first, ...others] = documents[0]?.annotations ?? []
    expect(first).toMatchObject({ note: 'Changed.', annotator: 'Ana', own: { layer: expect.any(String) } })
    expect(others.find(({ id }) => id.endsWith(':copy'))?.own).toBeUndefined()
  })
})
