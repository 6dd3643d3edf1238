import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { presentAssayFile } from '../formats/present-assay-file.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { createFakeCliIo } from '../testing/fake-cli-io.ts'
import { runCli } from './run-cli.ts'

const butusov = readFileSync(new URL('../../fixtures/butusov.assay.json', import.meta.url), 'utf8')
const text = 'One 😀 Two Three Two'
const files = {
  'butusov.assay.json': butusov,
  'butusov.txt': readFileSync(new URL('../../fixtures/butusov.txt', import.meta.url), 'utf8'),
  'a.txt': text,
  'windows.txt': '\uFEFFOne 😀 Two\r\nThree Two',
  'bare.assay.json': presentAssayFile(createBundle({ reviews: [] }), { generator: 'x', withText: false }),
  'bare.txt': createBundle().text ?? '',
  'labels.csv': 'text,start,end,label\nTwo,6,9,Forecast\nThree,10,15,OTHER\n',
  'half.csv': 'text,label\nThree,forecast\nFour,quote\n',
  'windows.csv': 'text,start,end,label\n"Three",13,18,forecast\n',
  'map.json': '{"OTHER": "assessment"}',
  'bad-map.json': '{\n"OTHER": 5}',
  'broken.json': '{"@context": "http://www.w3.org/ns/anno.jsonld",\n"type" }',
  'empty.json': '{"type": "AnnotationPage", "items": []}',
  'odd.json': '{"a": 1}',
  '-': 'text,label\nThree,forecast\n',
}

async function run(line: string) {
  const io = createFakeCliIo(files)
  const code = await runCli(line.split(' ').filter(Boolean), io)
  return { code, ...io.output, written: io.written }
}

function reportOf(written: ReadonlyMap<string, string>) {
  return JSON.parse(written.get('r.json') ?? 'null')
}

describe('assay convert', () => {
  test.each(['w3c', 'csv', 'assay'])('our file there by %s and back has the same claims', async format => {
    const io = createFakeCliIo(files)
    expect(await runCli(['convert', 'butusov.assay.json', '--to', format], io)).toBe(0)
    const back = createFakeCliIo({ ...files, there: io.output.out })
    const code = await runCli('convert there --to assay --text butusov.txt'.split(' '), back)
    expect(code).toBe(0)
    const [read, wanted] = [JSON.parse(back.output.out), JSON.parse(butusov)]
    expect(read.claims).toEqual(wanted.claims)
    expect(read.article).toEqual(wanted.article)
    expect(read.layers).toEqual(wanted.layers)
  })

  test('reads standard input and writes to a file, with a report', async () => {
    const { code, out, written } = await run(
      'convert - --from csv --text a.txt --to assay -o out.json --report r.json',
    )
    expect([code, out]).toEqual([0, ''])
    expect(JSON.parse(written.get('out.json') ?? '')).toMatchObject({
      claims: [{ fragments: [{ start: 10, end: 15, exact: 'Three' }] }],
    })
    expect(reportOf(written)).toEqual({
      in: 1,
      out: 1,
      unit: null,
      losses: ['1 annotation has no time; 1970-01-01T00:00:00.000Z stands for it.'],
      problems: [],
    })
  })

  test('without a report a problem means that nothing is written', async () => {
    const { code, out, said, written } = await run('convert half.csv --text a.txt --to assay -o out.json')
    expect([code, out, written.size]).toEqual([1, '', 0])
    expect(said).toContain('half.csv:3:1 row 3 Expected “Four” in the text; the text has it nowhere.\n')
    expect(said).toContain('Nothing was written.\n')
  })

  test('with a report all others are', async () => {
    const { code, said, written } = await run(
      'convert half.csv --text a.txt --to assay -o out.json --report r.json',
    )
    expect(code).toBe(1)
    expect(said).toContain('1 of 2 annotations were converted.\n')
    expect(JSON.parse(written.get('out.json') ?? '').claims).toHaveLength(1)
    expect(reportOf(written)).toMatchObject({
      in: 2,
      out: 1,
      problems: [{ file: 'half.csv', path: 'row 3', line: 3 }],
    })
  })

  test('maps labels', async () => {
    const without = await run('convert labels.csv --text a.txt --to csv')
    expect(without.code).toBe(1)
    expect(without.said).toContain(
      'labels.csv:3:1 row 3 Expected a label that names one of the types forecast, assessment, quote; found the label “OTHER”.',
    )
    const { code, out } = await run('convert labels.csv --text=a.txt --to csv --map map.json')
    expect(code).toBe(0)
    expect(out).toContain(',assessment,Three,')
  })

  test('a text of Windows: the stored text has LF, and places move with it', async () => {
    const { code, out, written } = await run(
      'convert windows.csv --text windows.txt --to assay --report r.json',
    )
    expect(code).toBe(0)
    expect(reportOf(written)).toMatchObject({ unit: 'utf-16-crlf-bom' })
    expect(JSON.parse(out)).toMatchObject({
      article: { text: 'One 😀 Two\nThree Two' },
      claims: [{ fragments: [{ start: 10, end: 15, exact: 'Three' }] }],
    })
  })

  test('a file that leaves its text out takes the one of its hash', async () => {
    const { code, out } = await run('convert bare.assay.json --text bare.txt --to assay')
    expect(code).toBe(0)
    expect(JSON.parse(out).article.text).toBe(createBundle().text)
    const without = await run('convert bare.assay.json --text a.txt --to w3c')
    expect(without.code).toBe(1)
    expect(without.said).toContain('bare.assay.json: $.article.text Expected the text of the article')
  })

  test('several files go into the folder that -o names', async () => {
    const { code, written } = await run('convert butusov.assay.json --to brat -o corpus')
    expect(code).toBe(0)
    expect([...written.keys()].map(name => name.replace(/.*\./, '')).sort()).toEqual(['ann', 'conf', 'txt'])
    expect([...written.keys()].every(name => name.startsWith('corpus/'))).toBe(true)
  })

  test('says what is lost', async () => {
    const { said } = await run('convert butusov.assay.json --to markdown')
    expect(said).toContain('Left out or changed: Markdown is for reading')
  })

  const refusals: [string, 1 | 2, string][] = [
    ['convert butusov.assay.json', 2, '--to is missing: the format to write, one of assay, w3c,'],
    ['convert butusov.assay.json --to word', 2, 'There is no format “word” to write; there are assay, w3c,'],
    [
      'convert butusov.assay.json --to w3c --from word',
      2,
      'There is no format “word” to read; there are auto, assay,',
    ],
    ['convert butusov.assay.json --to', 2, '--to needs a value.'],
    ['convert odd.json --to w3c', 2, 'Cannot tell which format odd.json is. Say it with --from.'],
    ['convert butusov.assay.json --to brat', 2, 'Name a folder with -o.'],
    [
      'convert nothing.json --to w3c --map none.json',
      1,
      'none.json: Cannot read this file: there is no file of this name.',
    ],
    [
      'convert labels.csv --to w3c --map bad-map.json',
      1,
      'bad-map.json: $.OTHER Expected the name of a type, or null to leave out; found 5.',
    ],
    ['convert broken.json --to csv', 1, 'broken.json:2:8 $ expected a colon after a key'],
    [
      'convert labels.csv --to w3c',
      1,
      'labels.csv: Expected the text of the article; the file only points at it.',
    ],
    ['convert empty.json --to csv', 1, 'empty.json: $ Expected an article with its text; there is none.'],
    ['convert butusov.assay.json butusov.assay.json --to w3c', 1, 'is in several files. Merge them first.'],
  ]
  test.each(refusals)('%s', async (line, code, words) => {
    const found = await run(line)
    expect(found).toMatchObject({ code, out: '' })
    expect(found.said).toContain(words)
    expect(found.written.size).toBe(0)
  })

  test('--help teaches', async () => {
    const { code, out } = await run('convert --help')
    expect(code).toBe(0)
    for (const words of ['--from FORMAT', '--map FILE', 'hypothesis', 'Examples:', 'Exit code: 0'])
      expect(out).toContain(words)
  })
})
