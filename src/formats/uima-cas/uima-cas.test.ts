import { describe, expect, test } from 'vitest'
import { createBundle } from '../../testing/create-bundle.ts'
import { uimaCasExport, uimaCasImport } from './uima-cas.ts'

const text = '😀 Rain will fall'
const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: text }
const annotation = 'uima.tcas.Annotation'

/** A CAS with a view over the text that lists the structures, which are numbered from 2. */
function createCas(structures: readonly object[], types: { [name: string]: string } = {}) {
  const numbered = structures.map((structure, index) => ({ '%ID': index + 2, '@sofa': 1, ...structure }))
  const members = numbered.map(structure => structure['%ID'])
  return {
    '%TYPES': Object.fromEntries(
      Object.entries(types).map(([name, above]) => [name, { '%NAME': name, '%SUPER_TYPE': above }]),
    ),
    '%FEATURE_STRUCTURES': [sofa, ...numbered] as object[],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  }
}

function read(value: unknown) {
  const source = typeof value === 'string' ? value : JSON.stringify(value)
  return uimaCasImport.read([{ name: 'a.json', source }])
}

function readGood(value: unknown) {
  const result = read(value)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('reading UIMA', () => {
  test('takes a layer’s features as label, note and attributes, and offsets as UTF-16', () => {
    const { documents, losses } = readGood(
      createCas(
        [
          {
            '%TYPE': 'custom.Claim',
            begin: 3,
            end: 7,
            value: 'forecast',
            comment: 'Hm',
            sure: true,
            '#p': 'NaN',
          },
          { '%TYPE': 'custom.Claim', begin: 8, end: 17, '@repeats': 2, '@people': 4 },
          { '%TYPE': 'uima.cas.StringArray', '@sofa': undefined, '%ELEMENTS': ['Ana', 'Ben'] },
          { '%TYPE': 'a.type.CASMetadata', username: 'ana' },
          { '%TYPE': 'b.segmentation.type.Token', begin: 3, end: 7 },
          { '%TYPE': 'c.Dependency', begin: 3, end: 7, '@Governor': 2, '@Dependent': 3 },
          { '%TYPE': 'custom.Claim', begin: 3, end: 3 },
          { '%TYPE': 'uima.tcas.DocumentAnnotation', begin: 0, end: 17, language: 'en' },
        ],
        {
          'custom.Claim': 'custom.Above',
          'custom.Above': annotation,
          'b.segmentation.type.Token': annotation,
          'c.Dependency': annotation,
          'a.type.CASMetadata': 'uima.cas.TOP',
        },
      ),
    )
    expect(documents).toMatchObject([
      {
        id: 'a.json',
        language: 'en',
        text,
        unit: 'utf-16',
        annotations: [
          {
            id: '2',
            annotator: 'ana',
            label: 'forecast',
            otherLabels: ['Claim'],
            note: 'Hm',
            attributes: { sure: true, p: 'NaN' },
            targets: [{ start: 3, end: 7 }],
            path: "$['%FEATURE_STRUCTURES'][1]",
          },
          { id: '3', label: 'Claim', attributes: { repeats: '2', people: ['Ana', 'Ben'] } },
        ],
      },
    ])
    expect(losses).toEqual([
      '1 structure of the type uima.cas.StringArray, which marks no words.',
      '1 annotation of the type Token, which divides the text.',
      '1 relation of the type Dependency: Assay has no place for it.',
      '1 annotation covers no character and was left out.',
    ])
  })

  test('reads structures under their ids, and every view as a document', () => {
    const { documents, losses } = readGood({
      '%FEATURE_STRUCTURES': {
        '1': { '%TYPE': 'uima.cas.Sofa', sofaID: 'a', sofaString: 'Rain' },
        '2': { '%TYPE': 'uima.cas.Sofa', sofaID: 'b', sofaURI: 'https://example.org/b' },
        '3': { '%TYPE': annotation, '@sofa': 1, begin: 0, end: 4 },
        '4': { '%TYPE': annotation, '@sofa': 2, begin: 1, end: 2 },
      },
    })
    expect(documents).toMatchObject([
      { id: 'a.json#a', text: 'Rain', annotations: [{ id: '3', label: 'Annotation' }] },
      { id: 'a.json#b', text: null, url: 'https://example.org/b', annotations: [{ id: '4' }] },
    ])
    expect(losses).toEqual(['A view points at a text elsewhere: “https://example.org/b”.'])
  })

  test('follows a link no further than it has a place, and says so', () => {
    const { documents, losses } = readGood(
      createCas(
        [
          { '%TYPE': annotation, begin: 3, end: 7, '@links': 3 },
          { '%TYPE': 'custom.Link[]', '%ELEMENTS': [4] },
          { '%TYPE': 'custom.Link', role: 'part', '@target': 2 },
        ],
        { 'custom.Link': 'uima.cas.TOP' },
      ),
    )
    expect(documents[0]?.annotations[0]?.attributes).toEqual({})
    expect(losses).toContain('1 reference to a structure of the type custom.Link: Assay has no place for it.')
  })

  test('tells of bytes in place of a text', () => {
    const { documents, losses } = readGood({
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.ByteArray', '%ELEMENTS': 'UmFpbg==' },
        { '%ID': 2, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', '@sofaArray': 1 },
      ],
      '%VIEWS': { _InitialView: { '%SOFA': 2, '%MEMBERS': [] } },
    })
    expect(documents).toEqual([])
    expect(losses).toEqual(['1 view has bytes in place of a text: Assay reads text alone.'])
  })

  test.each([
    [{}, '$', 'Expected a CAS with the keys'],
    [
      createCas([{ '%TYPE': annotation, begin: 2, end: 1 }]),
      "$['%FEATURE_STRUCTURES'][1].end",
      'at or after the start 2',
    ],
    [
      createCas([{ '%TYPE': annotation, begin: 0.5, end: 1 }]),
      "$['%FEATURE_STRUCTURES'][1].begin",
      'a whole number',
    ],
    [
      createCas([{ begin: 0, end: 1 }]),
      "$['%FEATURE_STRUCTURES'][1]['%TYPE']",
      'Expected the name of a type',
    ],
    [
      createCas([
        { '%TYPE': annotation, '%ID': 5 },
        { '%TYPE': annotation, '%ID': 5 },
      ]),
      "$['%FEATURE_STRUCTURES'][2]['%ID']",
      'Expected each id once; 5',
    ],
    [
      createCas([{ '%TYPE': annotation, begin: 0, end: 2, '@x': 9 }]),
      "$['%FEATURE_STRUCTURES'][1]['@x']",
      'the id of a feature structure',
    ],
    [{ '%VIEWS': { v: { '%SOFA': 1, '%MEMBERS': [7] } } }, "$['%VIEWS'].v['%MEMBERS']", 'found “7”'],
    ['{"%TYPES": {}, "%TYPES": {}}', "$['%TYPES']", 'expected each key once'],
  ])('refuses %j with its place', (value, path, message) => {
    const result = read(value)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error[0]).toMatchObject({ path, line: 1 })
    expect(result.error[0]?.message).toContain(message)
  })
})

describe('writing UIMA', () => {
  test('writes a text first, then annotations in UTF-16', () => {
    const [file] = uimaCasExport.write([createBundle()])
    expect(file?.name).toBe('a-long-fight.json')
    const structures = JSON.parse(file?.content ?? '')['%FEATURE_STRUCTURES']
    expect(structures[0]).toMatchObject({ '%TYPE': 'uima.cas.Sofa', sofaString: createBundle().text })
    const claims = structures.filter((each: { '%TYPE': string }) => each['%TYPE'] === 'assay.Claim')
    expect(claims[0]).toMatchObject({
      begin: 0,
      end: 32,
      label: 'forecast',
      note: 'A note.',
      annotator: 'Ana',
    })
    expect(claims[0]).toMatchObject({ speaker: 'The analyst', modality: 'categorical' })
    expect(claims[2]).toMatchObject({ begin: 21, end: 58, label: 'quote' })
  })

  test('says what is lost, with counts', () => {
    expect(uimaCasExport.listLosses([createBundle()])).toEqual([
      '4 reviews are left out: UIMA has no place for them.',
      '1 claim has several parts: its annotation reaches from the first to the last, and names them as fragments.',
    ])
  })
})
