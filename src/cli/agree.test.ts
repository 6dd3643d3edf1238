import { describe, expect, test } from 'vitest'
import type { Claim } from '../core/claim.ts'
import type { Codebook } from '../core/codebook.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import { presentAssayFile } from '../formats/present-assay-file.ts'
import { presentCodebook } from '../formats/present-codebook.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { createClaim } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { createLayer } from '../testing/create-layer.ts'
import { createPerson } from '../testing/create-person.ts'
import { createFakeCliIo } from '../testing/fake-cli-io.ts'
import { runCli } from './run-cli.ts'

const ana = [span(1, 'forecast', 0, 17), span(2, 'quote', 20, 31), span(3, 'assessment', 40, 60)]
const ben = [span(4, 'forecast', 0, 17), span(5, 'quote', 22, 31), span(6, 'forecast', 40, 60)]
const cem = [span(7, 'forecast', 0, 17)]

const cases = [
  { id: 'two', kind: 'coding', items: [...pairs('aa', 5), ...pairs('ab', 2), ...pairs('bb', 3)] },
  { id: 'same', kind: 'coding', items: pairs('aa', 3) },
  {
    id: 'units',
    kind: 'unitizing',
    continuum: { begin: 0, length: 20 },
    raters: 2,
    units: [0, 1].map(rater => ({ rater, start: 2, end: 9, category: 'A' })),
  },
  {
    id: 'gamma-near',
    kind: 'gamma',
    params: { alpha: 1, beta: 1, deltaEmpty: 1 },
    units: ['x', 'y'].map((annotator, at) => ({ annotator, start: 1 + at, end: 5 + at, category: 'a' })),
  },
  {
    id: 'spans',
    kind: 'span-f1',
    gold: [{ label: 'PER', start: 1, end: 3 }],
    predicted: [{ label: 'ORG', start: 1, end: 3 }],
  },
]
const sample = [
  { annotator: 'x', start: 0, end: 4, category: 'a' },
  { annotator: 'y', start: 2, end: 6, category: 'a' },
]

/** A project that tags rain, with what the sky was like. */
const rain = ['grey', 'blue'].map((sky, at) =>
  [0, 20].map((start, place) => ({
    ...span(0x20 + at * 2 + place, 'rain', start, start + 9),
    attributes: { sky: place === 0 ? 'grey' : sky },
  })),
)
const ownCodebook: Codebook = {
  version: defaultCodebook.version,
  types: defaultCodebook.types.slice(0, 1).map(type => ({
    ...{ ...type, name: 'rain', label: 'Rain', plural: 'Rains' },
    attributes: [
      {
        ...{ name: 'sky', label: 'Sky', definition: 'How the sky is.', kind: 'enum', required: false },
        options: ['grey', 'blue'].map(value => ({ value, label: value })),
      },
    ],
  })),
}

const files = {
  'rain.assay.json': file(0xa4, 'Rea', rain[0] ?? []),
  'sun.assay.json': file(0xa5, 'Sol', rain[1] ?? []),
  'codebook.json': presentCodebook(ownCodebook),
  'ana.assay.json': file(0xa1, 'Ana', ana),
  'ben.assay.json': file(0xa2, 'Ben', ben),
  'cem.assay.json': file(0xa3, 'Cem', cem),
  'broken.assay.json': '{}',
  'data/cases.json': JSON.stringify({ cases }),
  'data/fixture_near.json': JSON.stringify({ tier2: { sampledContinua: [{ units: sample }] } }),
  'bad.json': JSON.stringify({ cases: [cases[0], { ...cases[2], raters: '2' }, { id: 'x', kind: 'y' }] }),
  'text.json': 'no',
}

async function run(line: string) {
  const io = createFakeCliIo(files)
  const code = await runCli(line.split(' ').filter(Boolean), io)
  return { code, ...io.output, written: io.written }
}

describe('assay agree', () => {
  test('measures every two and all, and leaves undefined what is', async () => {
    const { code, out, said } = await run('agree ana.assay.json ben.assay.json cem.assay.json --gamma --json')
    expect([code, said]).toEqual([0, ''])
    const result = JSON.parse(out)
    expect(result.annotators).toEqual([createId(0xa1), createId(0xa2), createId(0xa3)])
    expect(result.names[createId(0xa2)]).toBe('Ben')
    expect(result.pairs).toHaveLength(3)
    expect(result.pairs[0]).toMatchObject({
      ...{ a: createId(0xa1), b: createId(0xa2), claims: [3, 3] },
      exact: { matched: 1, precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 },
      iou50: { matched: 2, f1: 2 / 3 },
      typeKappa: { value: expect.closeTo(0.5, 9), n: 3 },
    })
    expect(result.pairs[0].byType).toMatchObject({
      quote: { exact: { matched: 0 }, iou50: { matched: 1 }, characterKappa: { value: expect.any(Number) } },
      assessment: { iou50: { matched: 0, precision: null, recall: 0, reason: 'The second has no claim.' } },
    })
    expect(result.pairs[1].typeKappa).toMatchObject({
      value: null,
      reason: expect.stringMatching(/one code/),
    })
    expect(result.fleissKappa).toMatchObject({ value: null, n: 1 })
    for (const figure of [result.alpha, result.alphaU, result.alphaU.byType.forecast, result.gamma])
      expect(figure.value).toEqual(expect.any(Number))
    expect(result.differences[0].cases.length).toBeGreaterThan(0)
    expect(JSON.parse((await run('agree ana.assay.json ben.assay.json --json')).out)).not.toHaveProperty(
      'gamma',
    )
  })

  test('takes another share of the words as enough', async () => {
    const near = (await run('agree ana.assay.json ben.assay.json --iou .8 --json')).out
    expect(JSON.parse(near)).toMatchObject({ leastIou: 0.8, pairs: [{ iou80: { matched: 2 } }] })
    const far = (await run('agree ana.assay.json ben.assay.json --iou 0.85 --json')).out
    expect(JSON.parse(far).pairs[0]).toMatchObject({
      iou85: { matched: 1 },
      byType: { quote: { iou85: {} } },
    })
    expect((await run('agree ana.assay.json ben.assay.json --iou .85')).out).toMatch(/exact F1 +\.85 F1/)
  })

  test('reads by the codebook of a project, and compares its enums', async () => {
    const line = 'agree rain.assay.json sun.assay.json --json'
    expect((await run(line)).code).toBe(1)
    const { code, out, said } = await run(`${line} --codebook codebook.json`)
    expect([code, said]).toEqual([0, ''])
    expect(JSON.parse(out).attributes).toMatchObject([{ type: 'rain', name: 'sky', alpha: { n: 4 } }])
    expect((await run(`${line} --codebook broken.assay.json`)).said).toContain('broken.assay.json')
  })

  test('tells people first where they differ', async () => {
    const { code, out } = await run('agree ana.assay.json ben.assay.json --gamma')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Most often, Ana and Ben differ in .* \(1 time\); then .* 2 annotators on 1 text\.\n/,
    )
    expect(out).toMatch(/Ana, Ben +3, 3 +\.33 +\.67 +two in three +\.50/)
    expect(out).toMatch(/Gamma +\S+ +(Reliable|Tentative|Discuss first)\n$/)
  })

  test.each([
    ['agree', 2, 'A file is missing.'],
    ['agree --data data/cases.json ana.assay.json', 2, '--data stands alone'],
    ['agree --data data/cases.json --gamma', 2, '--gamma does not go with --data'],
    ['agree ana.assay.json --iou 0', 2, '--iou needs a number over 0 and up to 1.'],
    ['agree ana.assay.json --iou', 2, '--iou needs a number.'],
    ['agree --data data/cases.json --iou .5', 2, '--iou does not go with --data'],
    ['agree ana.assay.json --grammar', 2, 'There is no option --grammar.'],
    ['agree ana.assay.json', 1, 'Two annotators are needed; there is 1.'],
    ['agree ana.assay.json broken.assay.json', 1, 'broken.assay.json'],
    ['agree --data none.json', 1, 'there is no file'],
    ['agree --data text.json', 1, 'This is not JSON.'],
  ])('%s exits with %i', async (line, expected, words) => {
    const { code, said } = await run(line)
    expect(code).toBe(expected)
    expect(said).toContain(words)
  })

  test('does not take a consensus for what its annotator tagged', async () => {
    const drawnUp = JSON.parse(files['cem.assay.json'])
    drawnUp.layers[0]['x-assay-consensus'] = { accept: { kind: 'exact' }, sources: [], decisions: {} }
    const io = createFakeCliIo({ ...files, 'all.assay.json': JSON.stringify(drawnUp) })
    await runCli(['agree', 'ana.assay.json', 'ben.assay.json', 'all.assay.json', '--json'], io)
    expect(JSON.parse(io.output.out).annotators).toEqual([createId(0xa1), createId(0xa2)])
  })

  test('explains itself', async () => {
    expect((await run('agree --help')).out).toMatch(/Krippendorff[\s\S]*Example: assay agree/)
  })
})

describe('assay agree --data', () => {
  test('computes what each kind allows', async () => {
    const { code, out, said } = await run('agree --data data/cases.json --json')
    expect([code, said]).toEqual([0, ''])
    const measures = Object.fromEntries(
      JSON.parse(out).map((each: { id: string; measures: object }) => [each.id, each.measures]),
    )
    expect(measures.two).toMatchObject({
      percent_agreement: { value: 0.8 },
      cohen_kappa: { value: expect.closeTo(0.6, 9) },
    })
    expect(measures.same.cohen_kappa).toEqual({ value: null, reason: expect.any(String) })
    expect(measures.units.krippendorff_alpha_u).toMatchObject({ value: 1, A: { value: 1 } })
    expect(measures['gamma-near']).toMatchObject({
      best_alignment_disorder: { value: 1 / 16, isExact: true },
      gamma_given_the_1_stored_samples: { value: 0.75 },
    })
    expect(measures.spans).toMatchObject({
      strict: { correct: 0, incorrect: 1, precision: 0 },
      exact: { correct: 1, f1: 1 },
    })
  })

  test('says every place that is no case', async () => {
    const { code, out, said } = await run('agree --data bad.json --json')
    expect([code, out]).toEqual([1, ''])
    expect(said).toContain('$.cases[1].raters')
    expect(said).toContain('$.cases[2].kind')
  })

  test('prints a table for people', async () => {
    expect((await run('agree --data data/cases.json')).out).toMatch(/two\n {2}percent_agreement {2}0\.8\n/)
  })
})

function span(id: number, type: string, start: number, end: number): Claim {
  return createClaim({ id: createId(id), type, fragments: [{ start, end }] })
}

function file(person: number, name: string, claims: readonly Claim[]): string {
  const [annotator, layer] = [createId(person), createId(person + 0x100)]
  const bundle = createBundle({
    people: [createPerson({ id: annotator, name })],
    layers: [createLayer({ id: layer, annotator })],
    claims: claims.map(claim => ({ ...claim, layer })),
    reviews: [],
  })
  return presentAssayFile(bundle, { generator: 'x' })
}

function pairs(codes: string, count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, () => codes.split(''))
}
