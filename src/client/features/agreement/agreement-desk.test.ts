import { expect, test } from 'vitest'
import { runCli } from '../../../cli/run-cli.ts'
import type { Bundle } from '../../../core/bundle.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { presentAssayLine } from '../../../formats/present-assay-file.ts'
import { createArticle } from '../../../testing/create-article.ts'
import { createBundle } from '../../../testing/create-bundle.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createId } from '../../../testing/create-id.ts'
import { createLayer } from '../../../testing/create-layer.ts'
import { createPerson } from '../../../testing/create-person.ts'
import { createFakeCliIo } from '../../../testing/fake-cli-io.ts'
import { AgreementDesk } from './agreement-desk.ts'

const people = [
  createPerson({ id: createId(1), name: 'Ana' }),
  createPerson({ id: createId(2), name: 'Ben' }),
]
const all = { annotators: null, articles: null, leastIou: 0.5 }

/** Both have the forecast; Ben ends the quote later, and alone has an assessment. */
function createArticleOf(n: number, extra: number): Bundle {
  const text = `Article ${n}. Prices will rise. Officials say that this is so. It may be wrong.`
  const layers = people.map(({ id }, at) => createLayer({ id: createId(n * 100 + at), annotator: id }))
  const claim = (at: number, layer: number, type: string, start: number, end: number) =>
    createClaim({
      ...{ id: createId(n * 100 + 10 + at), type, attributes: {}, fragments: [{ start, end }] },
      layer: layers[layer]?.id ?? '',
    })
  return createBundle({
    ...{ people, layers, text, reviews: [] },
    article: createArticle(text, { id: createId(0xa00 + n), title: `Title ${n}` }),
    claims: [
      claim(1, 0, 'forecast', 11, 28),
      claim(2, 1, 'forecast', 11, 28),
      claim(3, 0, 'quote', 29, 42),
      claim(4, 1, 'quote', 29, 42 + extra),
      claim(5, 1, 'assessment', 61, 76),
    ],
  })
}

const bundles = [createArticleOf(1, 3), createArticleOf(2, 9), createArticleOf(3, 0)]
const createDesk = () => new AgreementDesk(bundles, defaultCodebook)

async function printed(flags = '') {
  const file = bundles.map(bundle => presentAssayLine(bundle, { generator: 'assay test' })).join('')
  const io = createFakeCliIo({ 'all.assay.jsonl': file })
  await runCli(`agree all.assay.jsonl --json${flags}`.split(' '), io)
  expect(io.output.said).toBe('')
  return JSON.parse(io.output.out)
}

test('what is saved as JSON is what the command line prints of the same articles', async () => {
  const desk = createDesk()
  expect(JSON.parse(desk.write(all, 'json'))).toEqual(await printed())
  const steps = desk.gamma(all)
  while (!steps.next().done);
  expect(JSON.parse(desk.write(all, 'json'))).toEqual(await printed(' --gamma'))
})

test('the figures shown and the CSV are those of the command line', async () => {
  const { pairs, alpha, characterAlpha, differences } = await printed()
  const figures = createDesk().measure(all)
  expect(figures.pairs[0]?.spans.overlap.f1.value).toBe(pairs[0].iou50.f1)
  expect(figures.type.alpha.value ?? null).toBe(alpha.value)
  expect(figures.characterAlpha.labels.interval).toEqual(characterAlpha.interval)
  expect(figures.groups.map(({ count }) => count)).toEqual(
    differences.map(({ cases }: { cases: readonly unknown[] }) => cases.length),
  )
  const lines = createDesk().write(all, 'csv').split('\r\n')
  const find = (start: string) => lines.find(line => line.startsWith(start))?.split(',')
  expect(Number(find('Ana,Ben,,exact.f1')?.[4])).toBe(pairs[0].exact.f1)
  expect(Number(find(',,,characterAlpha')?.[4])).toBe(characterAlpha.value)
  expect(Number(find(',,forecast,characterAlpha')?.[4])).toBe(1)
})

test('from which overlap on claims count is chosen, and is the same on the command line', async () => {
  const choice = { ...all, leastIou: 0.75 }
  const { pairs } = await printed(' --iou .75')
  expect(createDesk().measure(choice).pairs[0]?.spans.overlap.f1.value).toBe(pairs[0].iou75.f1)
  expect(pairs[0].iou75.f1).toBeLessThan((await printed()).pairs[0].iou50.f1)
  expect(createDesk().write(choice, 'csv')).toContain(`Ana,Ben,,iou75.f1,${pairs[0].iou75.f1},`)
})

test('only what is chosen counts', () => {
  const desk = createDesk()
  const one = desk.measure({ annotators: null, articles: [createId(0xa03)], leastIou: 0.5 })
  expect([one.articles, one.pairs[0]?.spans.exact.f1.value]).toEqual([1, 0.8])
  expect(desk.measure({ annotators: [createId(1)], articles: null, leastIou: 0.5 }).pairs).toEqual([])
})

test('a difference tells its places with the words there, and the report all of them', () => {
  const desk = createDesk()
  const group = desk.measure(all).groups.find(({ what }) => what === 'borders')
  expect(group).toMatchObject({ type: 'quote', count: 2 })
  const rows = group ? desk.cases(all, group, 1) : []
  expect(rows).toEqual([
    {
      ...{ article: createId(0xa02), title: 'Title 2' },
      a: { id: createId(213), type: 'quote', words: 'Officials say' },
      b: { id: createId(214), type: 'quote', words: 'Officials say that thi' },
    },
  ])
  const report = desk.write(all, 'markdown')
  expect(report).toContain('Ben has an assessment that Ana has not | 3 |')
  expect(report).toContain('| Forecast | 0 | 3 |')
  expect(desk.write(all, 'html')).toContain('<caption>Two by two</caption>')
})
