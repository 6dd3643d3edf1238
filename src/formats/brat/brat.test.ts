import { describe, expect, test } from 'vitest'
import { createBundle } from '../../testing/create-bundle.ts'
import { bratExport, bratImport } from './brat.ts'

const text = 'Oil 😀 will rise,\nsays Ana, and fall.\n'

function read(ann: string, source = text) {
  return bratImport.read([
    { name: 'day/one.txt', source },
    { name: 'day/one.ann', source: ann },
  ])
}

function readGood(ann: string, source = text) {
  const result = read(ann, source)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const [document] = result.value.documents
  return { annotations: document?.annotations ?? [], document, losses: result.value.losses }
}

describe('reading brat', () => {
  test('takes parts, attributes and notes, those of an event on its trigger', () => {
    const { annotations, losses } = readGood(
      [
        'T1\tforecast 0 3;6 15\tOil will rise',
        'T2\tSay 17 21\tsays',
        'E1\tSay:T2 Who:T1',
        'A1\tNegation E1',
        'A2\tmodality T1 hedged',
        '#1\tAnnotatorNotes T1\tTwo\tparts',
        '#2\tAnnotatorNotes R1\tLost',
        'R1\tCause Arg1:T1 Arg2:T2\t',
        '*\tAlias T1 T2',
        'N1\tReference T1 Wiki:1\tOil',
        '',
      ].join('\n'),
    )
    expect(annotations).toMatchObject([
      {
        id: 'T1',
        label: 'forecast',
        targets: [
          { start: 0, end: 3, exact: 'Oil' },
          { start: 6, end: 15, exact: 'will rise' },
        ],
        attributes: { modality: 'hedged' },
        note: 'Two\tparts',
        line: 1,
      },
      { id: 'T2', label: 'Say', attributes: { Negation: true } },
    ])
    expect(losses).toEqual([
      '1 event was read as the words that trigger it: its roles have no place in Assay.',
      '1 note on what is no annotation of words.',
      '1 relation between annotations: Assay has no place for it.',
      '1 set of annotations that mean the same: Assay has no place for it.',
      '1 link to an entry of another database: Assay has no place for it.',
    ])
  })

  test('joins parts that a line end alone parts', () => {
    const { annotations, losses } = readGood('T1\tquote 11 16;17 21\trise, says\n')
    expect(annotations[0]?.targets).toMatchObject([{ start: 11, end: 21, exact: 'rise,\nsays' }])
    expect(losses).toEqual(['1 part parted from the one before by a line end alone was joined with it.'])
  })

  test('cuts the words of UTF-16 offsets, and of parts joined with nothing', () => {
    const astral = readGood('T1\tquote 0 6;7 11\tOil 😀 will\n')
    expect(astral.annotations[0]?.targets.map(({ exact }) => exact)).toEqual(['Oil 😀', 'will'])
    expect(astral.document?.unit).toBe('utf-16')
    const old = readGood('T1\tquote 0 3;6 10\tOilwill\n')
    expect(old.annotations[0]?.targets.map(({ exact }) => exact)).toEqual(['Oil', 'will'])
  })

  test('keeps the text as it is, and lines that end in CRLF', () => {
    const crlf = text.replaceAll('\n', '\r\n')
    const { document, annotations } = readGood(
      'T1\tquote 18 22\tsays\r\n#1\tAnnotatorNotes T1\tA note\r\n',
      crlf,
    )
    expect(document?.text).toBe(crlf)
    expect(annotations).toMatchObject([{ note: 'A note', targets: [{ exact: 'says' }] }])
  })

  test('reads an .ann file whose text is elsewhere', () => {
    const result = bratImport.read([{ name: 'one.ann', source: 'T1\tquote 0 3\tOil\n' }])
    expect(result).toMatchObject({ ok: true, value: { documents: [{ id: 'one', text: null }] } })
  })

  test.each([
    ['T1\tquote 0 3 Oil', 'Line 1: Expected a text-bound line such as'],
    ['T1\tquote 3 0\tOil', 'with ⇥ for a tab and the end after the start.'],
    ['T1\tquote 0 3;6 10\tOil', 'Line 1: Expected 7 characters of quoted text in 2 parts'],
    ['\nT1\tquote 0 3\tOil\nT1\tquote 0 3\tOil', 'Line 3: Expected every id once; T1 is on line 2 too.'],
    ['Oil', 'Line 1: Expected an id of brat at the start of the line'],
    ['E1\tSay', 'Line 1: Expected an event'],
    ['#1\tAnnotatorNotes', 'Line 1: Expected a note'],
    ['A1\tNegation', 'Line 1: Expected an attribute'],
  ])('refuses %j with its line', (ann, message) => {
    const result = read(ann)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.error[0]?.message).toContain(message)
  })

  test('reads what brat says where the record of Assay is damaged', () => {
    const { annotations, losses } = readGood('T1\tquote 0 3\tOil\n#1\tAssay T1\t{"id":\n')
    expect(annotations).toMatchObject([{ id: 'T1', label: 'quote', annotator: null }])
    expect(losses).toEqual([
      '1 record that Assay wrote is damaged: what the format itself says was read instead.',
    ])
  })
})

describe('writing brat', () => {
  test('makes a text, its annotations and a configuration', () => {
    const files = bratExport.write([createBundle()])
    expect(files.map(({ name }) => name)).toEqual(['a-long-fight.txt', 'a-long-fight.ann', 'annotation.conf'])
    const lines = files[1]?.content.split('\n') ?? []
    expect(lines[0]).toBe('T1\tforecast 0 31\tRussia will fight 😀 a long time')
    expect(lines[1]).toBe('A1\tmodality T1 categorical')
    expect(lines[2]).toBe('#1\tAnnotatorNotes T1\tA note.')
    expect(lines).toContain('T3\tquote 20 31;52 57\ta long time never')
    expect(files[2]?.content).toBe(
      '[entities]\nassessment\nforecast\nquote\n\n[relations]\n\n[events]\n\n[attributes]\n' +
        'marks\tArg:<ENTITY>, Value:broken\nmodality\tArg:<ENTITY>, Value:categorical\n',
    )
  })

  test('says what is lost, with counts', () => {
    const { text: _, ...rest } = createBundle()
    expect(bratExport.listLosses([createBundle(), { ...rest, text: null }])).toEqual([
      '1 article comes without its text and is left out.',
      '4 reviews are left out: brat has no place for them.',
      '2 values are more than a word: brat shows them in a note for Assay.',
    ])
  })

  test('gives articles of one title names of their own', () => {
    const names = bratExport.write([createBundle(), createBundle()]).map(({ name }) => name)
    expect(names).toContain('a-long-fight-2.ann')
  })

  test('lets a change made in brat stand over what Assay wrote', () => {
    const files = bratExport.write([createBundle()]).map(({ name, content }) => ({
      name,
      source: content
        .replace('T1\tforecast', 'T1\tassessment')
        .replace('A note.', 'Another note.')
        .replace('modality T1 categorical', 'modality T1 hedged'),
    }))
    const result = bratImport.read(files)
    if (!result.ok) throw new Error('refused')
    expect(result.value.documents[0]?.annotations[0]).toMatchObject({
      label: 'assessment',
      note: 'Another note.',
      attributes: { modality: 'hedged', speaker: 'The analyst' },
      annotator: 'Ana',
    })
  })
})
