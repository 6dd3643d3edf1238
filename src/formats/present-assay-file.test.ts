import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createBundle } from '../testing/create-bundle.ts'
import { createClaim } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { createSampleBundle } from '../testing/create-sample-bundle.ts'
import { parseOptions } from '../testing/parse-options.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile, presentAssayLine } from './present-assay-file.ts'

const generator = 'assay 0.1.0'
const bundle = createBundle()

describe('the canonical file', () => {
  const source = presentAssayFile(bundle, { generator })

  test('has its keys in the published order', () => {
    expect(keysOf(source, '')).toEqual([
      'format',
      'version',
      'offsetUnit',
      'generator',
      'article',
      'annotators',
      'layers',
      'claims',
      'reviews',
    ])
    expect(keysOf(source, 'article')).toEqual([
      'id',
      'title',
      'language',
      'url',
      'publisher',
      'author',
      'publishedOn',
      'text',
      'sha256',
      'length',
    ])
    expect(keysOf(source, 'annotators.0')).toEqual(['id', 'name'])
    expect(keysOf(source, 'layers.0')).toEqual(['id', 'annotator', 'status'])
    expect(keysOf(source, 'claims.0')).toEqual([
      'id',
      'layer',
      'type',
      'fragments',
      'attributes',
      'note',
      'origin',
      'created',
      'modified',
    ])
    expect(keysOf(source, 'claims.0.fragments.0')).toEqual(['start', 'end', 'exact', 'prefix', 'suffix'])
    expect(keysOf(source, 'claims.0.attributes')).toEqual(['speaker', 'modality'])
    expect(keysOf(source, 'claims.1.origin')).toEqual(['kind', 'format', 'file', 'id'])
    expect(keysOf(source, 'claims.2.origin')).toEqual(['kind', 'rule', 'score', 'edited'])
    expect(keysOf(source, 'reviews.1')).toEqual([
      'id',
      'claim',
      'layer',
      'reviewer',
      'verdict',
      'proposal',
      'comment',
      'created',
      'modified',
    ])
    expect(keysOf(source, 'reviews.1.proposal')).toEqual(['type', 'fragments', 'attributes'])
  })

  test('is indented by two spaces, ends with one line end, and is the same as one line', () => {
    const value: unknown = JSON.parse(source)
    expect(source).toBe(`${JSON.stringify(value, null, 2)}\n`)
    expect(presentAssayLine(bundle, { generator })).toBe(`${JSON.stringify(value)}\n`)
  })

  test('quotes with thirty-two code points on either side', () => {
    const [first, second] = JSON.parse(source).claims[2].fragments
    expect(first).toMatchObject({
      exact: 'a long time',
      prefix: 'Russia will fight 😀 ',
      suffix: ', said the analyst, “never” to w',
    })
    expect(second).toMatchObject({
      exact: 'never',
      prefix: 'a long time, said the analyst, “',
      suffix: '” to win',
    })
  })

  test('leaves out what is unset', () => {
    const claims = [createClaim({ fragments: [{ start: 0, end: 6 }] })]
    const [claim] = JSON.parse(presentAssayFile({ ...bundle, claims, reviews: [] }, { generator })).claims
    expect(claim).not.toHaveProperty('note')
    expect(claim.attributes).toEqual({})
    expect(JSON.parse(presentAssayFile(bundle, { generator, withText: false })).article).not.toHaveProperty(
      'text',
    )
  })

  test('puts claims by first start, longer first, then type, then id; the rest by id', () => {
    const spans = [
      ['forecast', 3, 0, 6],
      ['forecast', 2, 0, 6],
      ['quote', 1, 0, 6],
      ['assessment', 9, 0, 6],
      ['quote', 4, 0, 20],
      ['quote', 5, 2, 40],
    ] as const
    const claims = spans.map(([type, id, start, end]) =>
      createClaim({ type, id: createId(id), fragments: [{ start, end }] }),
    )
    const file = JSON.parse(
      presentAssayFile({ ...bundle, claims, reviews: [], people: bundle.people.toReversed() }, { generator }),
    )
    expect(file.claims.map(({ id }: { id: string }) => id)).toEqual([4, 9, 2, 3, 1, 5].map(createId))
    expect(file.annotators.map(({ id }: { id: string }) => id)).toEqual(bundle.people.map(({ id }) => id))
  })

  test('cannot be made without the text that it quotes', () => {
    expect(() => presentAssayFile({ ...bundle, text: null }, { generator })).toThrow(/without its text/)
  })
})

describe('the sample', () => {
  const sample = createSampleBundle()

  test('is the gold export', async () => {
    await expect(presentAssayFile(sample, { generator })).toMatchFileSnapshot(
      '../../fixtures/butusov.assay.json',
    )
  })

  test('is valid, and canonical as it stands', () => {
    const source = readFileSync(new URL('../../fixtures/butusov.assay.json', import.meta.url))
    const parsed = parseAssayFile(source, parseOptions)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    expect(parsed.value.map(read => presentAssayFile(read, { generator }))).toEqual([source.toString()])
    expect(parsed.value[0]?.claims).toHaveLength(13)
  })
})

function keysOf(source: string, path: string): readonly string[] {
  const steps = path === '' ? [] : path.split('.')
  return Object.keys(steps.reduce((value, step) => value[step], JSON.parse(source)))
}
