import { describe, expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import { recordLimits } from '../core/record-limits.ts'
import { createArticle } from '../testing/create-article.ts'
import { createId } from '../testing/create-id.ts'
import { createPerson } from '../testing/create-person.ts'
import { hashText } from '../testing/hash-text.ts'
import type { ConvertOptions } from './convert-options.ts'
import { createDeriveId } from './derive-id.ts'
import type { ForeignAnnotation, ForeignDocument } from './foreign.ts'
import { toBundles } from './to-bundles.ts'

const options: ConvertOptions = {
  format: 'tool',
  file: 'a.json',
  codebook: defaultCodebook,
  sha256: hashText,
  deriveId: createDeriveId(hashText),
}

function annotate(fields: Partial<ForeignAnnotation> = {}): ForeignAnnotation {
  return {
    id: 'T1',
    annotator: 'Ana',
    label: 'forecast',
    targets: [{ start: 0, end: 3, exact: 'One', prefix: '', suffix: '' }],
    attributes: {},
    note: '',
    created: '2020-01-01T00:00:00.000Z',
    path: '$[0]',
    ...fields,
  }
}

function document(fields: Partial<ForeignDocument> = {}): ForeignDocument {
  return { id: 'folder/one.txt', text: 'One, two.', annotations: [annotate()], ...fields }
}

function convert(documents: readonly ForeignDocument[], more: Partial<ConvertOptions> = {}) {
  return toBundles({ documents, losses: [] }, { ...options, ...more })
}

test('an article, a person, a layer and a claim, with ids that depend on the text and the file alone', () => {
  const { bundles, report } = convert([document()])
  expect(bundles).toEqual(convert([document()]).bundles)
  expect(report).toEqual({ in: 1, out: 1, unit: 'code-point', losses: [], problems: [] })
  const [{ article, people, layers, claims } = {}] = bundles
  expect(article).toMatchObject({ title: 'one.txt', length: 9, sha256: hashText('One, two.') })
  expect(layers).toMatchObject([{ annotator: people?.[0]?.id, status: 'draft' }])
  expect(claims).toMatchObject([
    { layer: layers?.[0]?.id, origin: { kind: 'imported', format: 'tool', file: 'a.json', id: 'T1' } },
  ])
  const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  for (const record of [article, ...(people ?? []), ...(layers ?? []), ...(claims ?? [])])
    expect(record?.id).toMatch(uuid)
})

test('one layer for each annotator, who is the same in every article', () => {
  const two = [annotate(), annotate({ id: 'T2', annotator: 'Ben' }), annotate({ id: 'T3', annotator: null })]
  const { bundles } = convert([document({ annotations: two }), document({ id: 'b', text: 'One.' })], {
    annotator: 'Me',
  })
  expect(bundles.map(({ people }) => people.map(({ name }) => name))).toEqual([['Ana', 'Ben', 'Me'], ['Ana']])
  expect(bundles[1]?.people[0]).toEqual(bundles[0]?.people[0])
  expect(new Set(bundles.flatMap(({ layers }) => layers.map(({ id }) => id))).size).toBe(4)
})

test('documents of one text are one article', () => {
  const { bundles, report } = convert([
    document(),
    document({ id: 'two', annotations: [annotate({ annotator: 'Ben' })] }),
  ])
  expect(bundles).toHaveLength(1)
  expect(new Set(bundles[0]?.claims.map(({ id }) => id)).size).toBe(2)
  expect(bundles[0]?.people.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
  expect(report.losses).toEqual(['1 document has the same text as one before and was joined with it.'])
})

test('a document that is there twice has its claims twice, each under its own id', () => {
  const { bundles } = convert([document(), document()])
  expect(new Set(bundles[0]?.claims.map(({ id }) => id)).size).toBe(2)
})

test('two annotations of one id are two claims', () => {
  const { bundles } = convert([document({ annotations: [annotate(), annotate({ note: 'again' })] })])
  expect(new Set(bundles[0]?.claims.map(({ id }) => id)).size).toBe(2)
})

describe('values', () => {
  const take = (attributes: ForeignAnnotation['attributes']) => {
    const { bundles, report } = convert([document({ annotations: [annotate({ attributes })] })])
    return { taken: bundles[0]?.claims[0]?.attributes, losses: report.losses }
  }
  test('text becomes what the codebook asks for', () => {
    const attributes = {
      conditional: 'Yes',
      probability: '40 %',
      Modality: ['categorical'],
      horizonEnd: '2023-05',
    }
    expect(take(attributes).taken).toEqual({
      conditional: true,
      probability: 40,
      modality: 'categorical',
      horizonEnd: '2023-05',
    })
  })
  test('what the codebook does not know, or not in that form, is told', () => {
    const { taken, losses } = take({
      mood: 'grim',
      horizonEnd: 'soon',
      condition: '{"start":0,"end":3,"exact":"Two"}',
    })
    expect(taken).toEqual({})
    expect(losses).toEqual([
      '1 value of “mood”, which the codebook does not give forecasts.',
      expect.stringContaining(
        '1 value of “horizonEnd” in a form that the codebook does not take: Expected a date such as',
      ),
      expect.stringContaining(
        '1 value of “condition” in a form that the codebook does not take: Expected the text from 0 to 3',
      ),
    ])
  })
  test('a claim is named by its id here', () => {
    const annotations = [annotate(), annotate({ id: 'T2', attributes: { repeats: 'T1' } })]
    const claims = convert([document({ annotations })]).bundles[0]?.claims
    expect(claims?.[1]?.attributes).toEqual({ repeats: claims?.[0]?.id })
  })
})

describe('what Assay wrote beside', () => {
  const person = createPerson()
  const layer = { id: createId(0xb1), annotator: person.id, status: 'submitted' } as const
  const own = { article: createArticle('One, two.', { title: 'Mine' }), people: [person], layers: [layer] }
  const claim = { id: createId(7), layer: layer.id, origin: { kind: 'manual' } } as const
  const mine = document({
    own,
    annotations: [annotate({ own: claim }), annotate({ id: 'T2', annotator: 'Ben' })],
  })

  test('comes back as it was, with what others added', () => {
    const [bundle] = convert([mine]).bundles
    expect(bundle?.article).toEqual(own.article)
    expect(bundle?.layers[0]).toEqual(layer)
    expect(bundle?.people.map(({ name }) => name)).toEqual([person.name, 'Ben'])
    expect(bundle?.claims[0]).toMatchObject(claim)
    expect(bundle?.claims[1]).toMatchObject({ layer: bundle?.layers[1]?.id, origin: { kind: 'imported' } })
  })

  test('is not believed of another text', () => {
    const { bundles, report } = convert([{ ...mine, text: 'One, three.' }])
    expect(bundles[0]?.article.id).not.toBe(own.article.id)
    expect(bundles[0]?.claims[0]).toMatchObject({ origin: { kind: 'imported' } })
    expect(report.losses[0]).toBe('1 article of another text than Assay wrote: its ids were made anew.')
  })
})

describe('texts', () => {
  test('are taken in as articles are, and places move with them', () => {
    const targets = [{ start: 6, end: 9, exact: 'two', prefix: '', suffix: '' }]
    const { bundles, report } = convert([
      document({ text: '\uFEFFOne\r\ntwo', annotations: [annotate({ targets })] }),
    ])
    expect(report.unit).toBe('code-point-crlf-bom')
    expect(bundles[0]).toMatchObject({ text: 'One\ntwo', claims: [{ fragments: [{ start: 4, end: 7 }] }] })
  })
  const refused: [string, string, string][] = [
    ['empty', ' \n', 'The text is empty'],
    ['half a surrogate pair', 'a\ud800', 'half a surrogate pair'],
    ['NUL', 'a\0', 'is NUL'],
  ]
  test.each(refused)('%s: refused once for the document', (_, text, words) => {
    const annotations = [annotate({ line: 4 }), annotate({ id: 'T2' })]
    const { bundles, report } = convert([document({ text, annotations, file: 'x.json' })])
    expect(bundles).toEqual([])
    expect(report).toMatchObject({ in: 2, out: 0 })
    expect(report.problems).toEqual([
      { path: '$[0]', line: 4, file: 'x.json', message: expect.stringContaining(words) },
    ])
  })
})

test('a note that is too long is a problem, a long id or name is cut', () => {
  const long = 'x'.repeat(recordLimits.line + 1)
  const annotations = [
    annotate({ note: 'x'.repeat(recordLimits.note + 1) }),
    annotate({ id: long, annotator: long }),
  ]
  const { bundles, report } = convert([document({ annotations })])
  expect(report.problems).toMatchObject([
    { message: `Expected a note of up to ${recordLimits.note} characters; found ${recordLimits.note + 1}.` },
  ])
  expect(bundles[0]?.claims[0]?.origin).toMatchObject({ id: long.slice(1) })
})
