import { describe, expect, test } from 'vitest'
import { convertSource } from '../../testing/convert-options.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import { w3cImport } from './read-w3c.ts'
import { annotationContext } from './terms.ts'
import { w3cExport } from './write-w3c.ts'

interface Node {
  readonly [key: string]: unknown
}

function writeAll(): readonly Node[] {
  return JSON.parse(w3cExport.write([createBundle()])[0]?.content ?? '[]')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each)
  if (!isNode(value)) return
  yield value
  for (const each of Object.values(value)) yield* nodesOf(each)
}

function list(value: unknown): readonly Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

const purposes = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]
const iri = /^[a-z][a-z0-9+.-]*:\S+$/i

describe('every annotation keeps what the model says MUST be so', () => {
  test.each(writeAll().map(each => [String(each['id']), each]))('%s', (_, annotation) => {
    expect(annotation['@context']).toBe(annotationContext)
    expect(annotation['id']).toMatch(iri)
    expect(annotation['type']).toBe('Annotation')
    expect(purposes).toContain(annotation['motivation'])
    for (const key of ['created', 'modified']) expect(annotation[key]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(annotation['creator']).toEqual({ id: expect.stringMatching(iri), type: 'Person', name: 'Ana' })
    const bodies = list(annotation['body'])
    expect(bodies.length).toBeGreaterThan(0)
    for (const body of bodies) {
      expect(body).toMatchObject({
        type: 'TextualBody',
        value: expect.any(String),
        format: expect.any(String),
      })
      expect(purposes).toContain(body['purpose'])
    }
    const targets = list(annotation['target'])
    expect(targets.length).toBeGreaterThan(0)
    for (const target of targets) {
      expect(target).toMatchObject({ type: 'SpecificResource', source: expect.stringMatching(iri) })
      const [quote, position] = list(target['selector'])
      expect(quote).toEqual({
        type: 'TextQuoteSelector',
        exact: expect.any(String),
        prefix: expect.any(String),
        suffix: expect.any(String),
      })
      expect(position).toEqual({
        type: 'TextPositionSelector',
        start: expect.any(Number),
        end: expect.any(Number),
      })
      expect(Number(position?.['start'])).toBeLessThan(Number(position?.['end']))
    }
  })
})

test('a claim in parts has a target for each, its type in a body to classify and its note in one to comment', () => {
  const [first, , third] = writeAll()
  expect(list(first?.['body'])).toEqual(
    expect.arrayContaining([
      { type: 'TextualBody', purpose: 'classifying', value: 'forecast', format: 'text/plain' },
      { type: 'TextualBody', purpose: 'commenting', value: 'A note.', format: 'text/plain' },
    ]),
  )
  const parts = list(third?.['target']).map(target => list(target['selector'])[0]?.['exact'])
  expect(parts).toEqual(['a long time', 'never'])
})

/** Of the W3C context: the terms that we write, and the prefixes. */
const terms =
  'id type body target source selector creator motivation purpose format language value exact prefix suffix name created modified start end'
const types = 'Annotation TextualBody SpecificResource TextQuoteSelector TextPositionSelector Person Text'
const prefixes = 'oa dc dcterms dctypes foaf rdf rdfs skos xsd iana owl as schema'

test('no key and no type vanishes where a reader expands the file by the W3C context', () => {
  const keys = new Set<string>()
  const used = new Set<unknown>()
  for (const node of nodesOf(writeAll())) {
    for (const key of Object.keys(node)) if (!key.startsWith('@')) keys.add(key)
    used.add(node['type'])
  }
  const known = new Set([...terms.split(' '), ...purposes])
  const lost = [...keys].filter(key => !known.has(key) && !isExpanded(key))
  expect(lost).toEqual([])
  expect([...used].filter(type => type !== undefined && !types.split(' ').includes(String(type)))).toEqual([])
})

/** A prefix of the context and a name, or an IRI already. */
function isExpanded(key: string): boolean {
  const [prefix = '', name] = key.split(':')
  return name !== undefined && (prefixes.split(' ').includes(prefix) || prefix === 'urn')
}

const text = 'One 😀 Two Three Two'
const quote = (exact: string, prefix = '') => ({ type: 'TextQuoteSelector', exact, prefix })
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })
const tagged = { type: 'TextualBody', purpose: 'tagging', value: 'Forecast' }
function annotate(selector: unknown, more: object = {}) {
  return {
    '@context': annotationContext,
    id: 'urn:x:1',
    type: 'Annotation',
    body: tagged,
    target: { source: 'https://example.org/a', selector },
    ...more,
  }
}

function read(value: unknown) {
  return convertSource(w3cImport, JSON.stringify(value), { findText: () => text })
}

describe('what others write comes in', () => {
  const two = [{ start: 6, end: 9 }]
  const cases: [string, unknown, object][] = [
    ['one annotation', annotate([quote('Two'), position(6, 9)]), { unit: 'code-point' }],
    ['a list, positions in UTF-16', [annotate([position(7, 10), quote('Two')])], { unit: 'utf-16' }],
    ['a page', { type: 'AnnotationPage', items: [annotate([quote('Two', '😀 ')])] }, { unit: null }],
    [
      'a collection',
      {
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [annotate(quote('Two', '😀 '))] },
      },
      {},
    ],
    [
      'a graph with old names',
      {
        '@graph': [
          {
            '@id': 'urn:x:1',
            '@type': 'oa:Annotation',
            'oa:hasBody': { '@type': 'oa:Tag', 'cnt:chars': 'forecast' },
            'oa:hasTarget': {
              'oa:hasSource': 'https://example.org/a',
              'oa:hasSelector': { '@type': 'oa:TextPositionSelector', start: 6, end: 9 },
            },
          },
        ],
      },
      {},
    ],
    [
      'a quotation within a fragment',
      annotate({ type: 'FragmentSelector', value: 'p1', refinedBy: quote('Two', '😀 ') }),
      {},
    ],
    ['a fragment of plain text', annotate({ type: 'FragmentSelector', value: 'char=6,9' }), {}],
    [
      'a composite target',
      annotate(null, {
        target: {
          type: 'Composite',
          items: [{ source: 'https://example.org/a', selector: [position(6, 9)] }],
        },
      }),
      {},
    ],
  ]
  test.each(cases)('%s', (_, value, report) => {
    const { bundles, report: found } = read(value)
    expect(found).toMatchObject({ in: 1, out: 1, problems: [], ...report })
    expect(bundles[0]?.claims).toMatchObject([{ type: 'forecast', fragments: two }])
    expect(bundles[0]?.article).toMatchObject({ title: 'a', url: 'https://example.org/a' })
  })

  test('comments are the note, the first label names the type, and the rest is told', () => {
    const body = [
      { type: 'TextualBody', value: 'One.' },
      { type: 'TextualBody', value: 'Two.', purpose: 'commenting' },
      { type: 'TextualBody', value: 'draft', purpose: 'tagging' },
      tagged,
      'https://example.org/image',
    ]
    const { bundles, report } = read(
      annotate([position(6, 9)], {
        body,
        rights: 'https://example.org/r',
        creator: [{ name: 'Ana' }, 'urn:x:b'],
        created: '2020-01-01T01:00:00+01:00',
      }),
    )
    expect(bundles[0]?.claims[0]).toMatchObject({
      type: 'forecast',
      note: 'One.\n\nTwo.',
      created: '2020-01-01T00:00:00.000Z',
    })
    expect(bundles[0]?.people).toMatchObject([{ name: 'Ana' }])
    expect(report.losses).toEqual([
      '1 annotation has “rights”, which Assay does not keep.',
      '1 body of annotations that only points somewhere else.',
      '1 creator beyond the first of an annotation.',
      '1 position could not be proven: the file quotes nothing. They were read as code-point.',
      '1 time the label “draft”, beside the one that gave the type.',
    ])
  })

  test('what has no place is told, and what has no type is a problem with its line', () => {
    const { report } = read([
      annotate(null, { target: 'https://example.org/a' }),
      annotate(quote('Three'), { body: [] }),
    ])
    expect(report.losses[0]).toBe('1 annotation of a whole resource, without a place in its text.')
    expect(report.problems).toEqual([
      {
        path: '$[1]',
        line: 1,
        file: 'test.json',
        message: expect.stringContaining('found no label. A map of labels'),
      },
    ])
  })

  test('attributes by names that every object has are only attributes', () => {
    const body = [
      tagged,
      { type: 'TextualBody', purpose: 'describing', 'schema:propertyID': '__proto__', value: 'x' },
    ]
    const { bundles, report } = read(annotate([position(6, 9)], { body }))
    expect(bundles[0]?.claims[0]?.attributes).toEqual({})
    expect(report.losses).toContain('1 value of “__proto__”, which the codebook does not give forecasts.')
  })
})
