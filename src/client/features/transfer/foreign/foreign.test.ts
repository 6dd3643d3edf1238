// Other tools' files up to the native file: labels, texts, and the same ids whenever they are read.
import { expect, test } from 'vitest'
import { defaultCodebook } from '../../../../core/default-codebook.ts'
import type { SourceFile } from '../../../../formats/foreign.ts'
import { parseAssayFile } from '../../../../formats/parse-assay-file.ts'
import { createArticle } from '../../../../testing/create-article.ts'
import { sha256 } from '../../../data/sha256.ts'
import { convertReading } from './convert-reading.ts'
import { listUndecided, proposeChoices } from './label-choices.ts'
import { type ReadForeign, readForeign } from './read-foreign.ts'
import { summariseReading } from './summarise-reading.ts'
import { proposeTexts } from './text-choices.ts'

const text = 'Prices will rise, he said.\n'
const ann = 'T1\tPREDICTION 0 16\tPrices will rise\nT2\tQuote 18 25\the said\n'
const brat: readonly SourceFile[] = [
  { name: 'prices.ann', source: ann },
  { name: 'prices.txt', source: text },
]
const hypothesis: readonly SourceFile[] = [
  {
    name: 'h.json',
    source: JSON.stringify({
      rows: [row('1', ['ukraine', 'forecast'], 'Prices will rise'), row('2', ['ukraine'], 'he said')],
    }),
  },
]

function row(id: string, tags: readonly string[], exact: string) {
  const selector = [{ type: 'TextQuoteSelector', exact }]
  return { id, uri: 'https://example.org/prices', tags, target: [{ source: 'x', selector }] }
}

function read(files: readonly SourceFile[]): ReadForeign {
  const found = readForeign(files)
  if (!found?.ok) throw new Error(JSON.stringify(found))
  return found.value
}

const options = {
  file: 'prices.ann',
  texts: new Map<number, string | null>(),
  here: [],
  codebook: defaultCodebook,
  generator: 'assay test',
}

test('labels are listed with counts and words; one that names a type needs no choice', () => {
  const summary = summariseReading(read(brat))
  expect(summary.labels).toEqual([
    { label: 'PREDICTION', count: 1, samples: ['Prices will rise'] },
    { label: 'Quote', count: 1, samples: ['he said'] },
  ])
  const proposed = proposeChoices(summary, new Map(), defaultCodebook)
  expect([...proposed]).toEqual([['Quote', 'quote']])
  expect([...listUndecided(summary, proposed)]).toEqual(['PREDICTION'])
  const remembered = new Map([['PREDICTION', 'gone']])
  expect([...proposeChoices(summary, remembered, defaultCodebook)]).toEqual([['Quote', 'quote']])
})

test('where a file quotes nothing, the words at its places are shown, each once', () => {
  const line = {
    text: '😀 Prices will rise',
    label: [
      [3, 19, 'UP'],
      [3, 19, 'UP'],
      [3, 9, 'UP'],
    ],
  }
  const { labels } = summariseReading(read([{ name: 'd.jsonl', source: JSON.stringify(line) }]))
  expect(labels).toEqual([{ label: 'UP', count: 3, samples: ['Prices will rise', 'Prices'] }])
})

test('a label beside one that has a type needs no choice; leaving it out keeps what the other says', () => {
  const found = read(hypothesis)
  const summary = summariseReading(found)
  const proposed = proposeChoices(summary, new Map(), defaultCodebook)
  expect([...listUndecided(summary, proposed)]).toEqual(['ukraine'])
  const choices = new Map([...proposed, ['ukraine', null] as const])
  expect(listUndecided(summary, choices).size).toBe(0)
  const { content, report } = convertReading(found.reading, {
    ...options,
    format: 'hypothesis',
    choices,
    texts: new Map([[0, text]]),
  })
  const bundles = parseAssayFile(content ?? '', { codebook: defaultCodebook, sha256 })
  expect(bundles.ok && bundles.value[0]?.claims.map(({ type }) => type)).toEqual(['forecast'])
  expect(report).toMatchObject({ in: 2, out: 1, problems: [] })
  expect(report.losses.join('\n')).toContain('1 annotation labelled “ukraine”, left out as the map says.')
})

test('the same files give the same bytes, in the article here that has their text', () => {
  const choices = new Map([
    ['PREDICTION', 'forecast'],
    ['Quote', 'quote'],
  ])
  const here = [createArticle(text, { id: 'here', title: 'Of prices' })]
  const convert = () => convertReading(read(brat).reading, { ...options, format: 'brat', choices, here })
  const made = convert()
  expect(convert()).toEqual(made)
  const parsed = parseAssayFile(made.content ?? '', { codebook: defaultCodebook, sha256 })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  expect(parsed.value.map(({ article, claims }) => [article.id, article.title, claims.length])).toEqual([
    ['here', 'Of prices', 2],
  ])
})

test('a document left out for want of its text is told', () => {
  const { content, report } = convertReading(read(hypothesis).reading, {
    ...options,
    format: 'hypothesis',
    choices: new Map(),
    texts: new Map([[0, null]]),
  })
  expect(content).toBeNull()
  expect(report).toMatchObject({ in: 2, out: 0 })
  expect(report.losses).toContain(
    '2 annotations of “https://example.org/prices”, left out as you chose: its text was not given.',
  )
})

test('a text of another name waits for the document that has none', () => {
  const found = read([
    { name: 'table.csv', source: 'label,text\nforecast,Prices will rise\n' },
    { name: 'the text.txt', source: text },
  ])
  expect(found.looseTexts).toEqual(['the text.txt'])
  const { textless } = summariseReading(found)
  expect(textless).toHaveLength(1)
  const file = new File([text], 'the text.txt')
  expect(proposeTexts(textless, { articles: [], files: [file] }).get(0)).toEqual({ kind: 'file', file })
})

test('an article with the address that a file points at is proposed', () => {
  const { textless } = summariseReading(read(hypothesis))
  const article = createArticle(text, { url: 'https://example.org/prices' })
  const proposed = proposeTexts(textless, { articles: [createArticle('Other'), article], files: [] })
  expect(proposed.get(0)).toEqual({ kind: 'article', article })
})

test('files of two formats, and files of none, are not read', () => {
  const mixed = readForeign([...brat, ...hypothesis])
  expect(mixed && !mixed.ok && mixed.error[0]?.message).toBe(
    'Expected files of one format; prices.ann is brat standoff, h.json is Hypothesis. Import them one after the other.',
  )
  expect(readForeign([{ name: 'a.json', source: '{}' }])).toBeNull()
  expect(readForeign([{ name: 'a.txt', source: text }])).toBeNull()
})

test('a file that the format passes over is told', () => {
  const { losses } = read([...brat, { name: 'annotation.conf', source: '[entities]' }]).reading
  expect(losses).toContain('annotation.conf: not read, it holds no annotations.')
})
