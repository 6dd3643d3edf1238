import { expect, test } from 'vitest'
import type { ImportReport } from '../../../api/import-report.ts'
import { presentKeptPeople } from './present-kept-people.ts'

type Article = ImportReport['articles'][number]

function articleOf(...keptPeople: Article['keptPeople']): Article {
  return {
    article: 'a',
    title: 'Harbour strike',
    status: 'here',
    counts: { new: 0, same: 0, differs: 0 },
    types: {},
    annotators: [],
    keptPeople,
    reviews: [],
    items: [],
  }
}

const renamed = { id: 'b', nameHere: 'Bo', nameInFile: 'Bob' }
const noted = { id: 'c', nameHere: 'Cy', nameInFile: 'Cy' }

test('says of each person once what the file has otherwise, and that it stays', () => {
  expect(presentKeptPeople({ articles: [articleOf()] })).toEqual([])
  expect(presentKeptPeople({ articles: [articleOf(renamed, noted), articleOf(renamed)] })).toEqual([
    'The file calls Bo “Bob”. Here the name stays Bo.',
    'The file has other tools’ notes on Cy that are not those here. Those here stay.',
  ])
})
