import { expect, test } from 'vitest'
import type { ImportItem, ImportReport } from '../../../api/import-report.ts'
import { isHarmless, presentHeadline, presentWriting, totalImport } from './import-headline.ts'

type Article = ImportReport['articles'][number]

function articleOf(
  [added, same, differs]: readonly [number, number, number],
  { kinds = [], ...rest }: Partial<Article> & { kinds?: readonly ImportItem['kind'][] } = {},
): Article {
  const differing = [...Array<ImportItem['kind']>(differs).fill('claim'), ...kinds]
  return {
    article: 'a',
    title: 'Harbour “strike”',
    status: 'here',
    counts: { new: added, same, differs: differing.length },
    types: { forecast: added + same + differs },
    annotators: ['Ana'],
    keptPeople: [],
    reviews: [],
    items: differing.map((kind, i) => ({
      kind,
      id: `i${i}`,
      status: 'differs',
      label: 'forecast',
      text: '',
    })),
    ...rest,
  }
}

const two = { annotators: ['Ana', 'Tomás'] }

test.each<[string, Article[]]>([
  ['Ana’s 12 claims are new.', [articleOf([12, 0, 0])]],
  ['Ana’s 1 claim is new.', [articleOf([1, 0, 0])]],
  ['12 of Ana’s 15 claims are new, 3 are already here.', [articleOf([12, 3, 0])]],
  ['12 of Ana’s 15 claims are new, 1 is already here. 2 need you.', [articleOf([12, 1, 2])]],
  ['13 of Ana’s 14 claims are already here. 1 needs you.', [articleOf([0, 13, 1])]],
  ['Ana’s 2 claims differ from what is here. 2 need you.', [articleOf([0, 0, 2])]],
  ['1,200 of 1,203 claims are new, 3 are already here.', [articleOf([1200, 3, 0], two)]],
  ['5 of 6 claims are new, 1 is already here.', [articleOf([5, 0, 0]), articleOf([0, 1, 0], two)]],
  ['Everything in this file is already here.', [articleOf([0, 15, 0])]],
  ['Everything in this file is already here.', [articleOf([0, 0, 0])]],
  [
    'Everything in this file is already here, but for what it says of people.',
    [articleOf([0, 3, 0], { keptPeople: [{ id: 'b', nameHere: 'Bo', nameInFile: 'Bob' }] })],
  ],
  ['The article “Harbour ‘strike’” comes in with the file.', [articleOf([0, 0, 0], { status: 'new' })]],
  [
    'Ana’s 4 claims are new. 2 articles come in with the file.',
    [articleOf([1, 0, 0], { status: 'new' }), articleOf([3, 0, 0], { status: 'new' })],
  ],
  ['3 of Ana’s 4 claims are new. 2 need you.', [articleOf([3, 0, 1], { kinds: ['layer'] })]],
  ['2 need you.', [articleOf([0, 0, 0], { kinds: ['article', 'layer'] })]],
  [
    '2 of Ana’s 3 claims and reviews are new, 1 is already here.',
    [articleOf([2, 1, 0], { types: { forecast: 2 } })],
  ],
])('%s', (sentence, articles) => {
  expect(presentHeadline({ file: 'x.assay.json', articles })).toBe(sentence)
})

test('a differing layer alone makes a file worth importing; a repeated file is harmless', () => {
  const report = (article: Article) => ({ file: 'x', articles: [article] })
  expect(isHarmless(totalImport(report(articleOf([0, 3, 0]))))).toBe(true)
  expect(isHarmless(totalImport(report(articleOf([0, 3, 0], { kinds: ['layer'] }))))).toBe(false)
})

test.each([
  [[12, 3, 2], 0, 'Writing 12 claims…'],
  [[0, 3, 1], 1, 'Writing 1 claim…'],
  [[0, 3, 1], 0, 'Writing…'],
] as const)('%j with %i replaced is written as “%s”', (counts, replaced, told) => {
  expect(presentWriting(totalImport({ file: '', articles: [articleOf(counts)] }), replaced)).toBe(told)
})
