import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { presentAssayFile, presentAssayLine } from '../formats/present-assay-file.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { createClaim } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { createFakeCliIo } from '../testing/fake-cli-io.ts'
import { runCli } from './run-cli.ts'

const bundle = createBundle()
const generator = 'x'
const old = bundle.text ?? ''
const now = `So: ${old.replace('a long time', 'a very long time').replace('never', 'hardly')}`
const [first, ...others] = bundle.claims
const changed = {
  ...bundle,
  reviews: [],
  claims: [
    { ...(first ?? createClaim()), note: 'Another note.' },
    ...others.slice(1),
    createClaim({ id: createId(9) }),
  ],
}
const files = {
  'a.assay.json': presentAssayFile(bundle, { generator }),
  'b.assay.json': presentAssayFile(changed, { generator }),
  'bare.assay.json': presentAssayFile(bundle, { generator, withText: false }),
  'many.assay.jsonl': presentAssayLine(bundle, { generator }) + presentAssayLine(changed, { generator }),
  'broken.assay.jsonl': `${presentAssayLine(bundle, { generator })}{"format":\n`,
  'other.assay.json': readFileSync(new URL('../../fixtures/butusov.assay.json', import.meta.url), 'utf8'),
  'now.txt': `\ufeff${now.replaceAll('\n', '\r\n')}`,
  'selectors.jsonl': [
    '{"text":"the long war","exact":"long","prefix":"the ","suffix":" war","hint":4}',
    '{"text":"a 😀 war and a war","exact":"war","hint":null}',
    '{"text":"the warm dewars","exact":"war","prefix":"the ","suffix":" began"}',
    '{"text":"the long war","exact":"lang war"}',
  ].join('\n'),
  'bad.jsonl':
    '{"text":"a","exact":3}\n\n{"text":"a","exact":"a"}\n{"text":"a"\n{"text":"a","exact":"a","hint":1.5}\n[]\n',
}

async function run(line: string) {
  const io = createFakeCliIo(files)
  const code = await runCli(line.split(' ').filter(Boolean), io)
  return { code, ...io.output, written: io.written }
}

describe('assay anchor', () => {
  test.each(['a.assay.json', 'bare.assay.json'])('finds the claims of %s in a changed text', async file => {
    const { code, out, said } = await run(`anchor ${file} --to now.txt --json`)
    expect([code, said]).toEqual([0, ''])
    const { claims } = JSON.parse(out)
    expect(claims.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
      [createId(1), 'changed'],
      [createId(3), 'moved'],
      [createId(2), file.startsWith('a') ? 'changed' : expect.stringMatching(/changed|orphan/)],
    ])
    expect(claims[0]).toEqual({
      id: createId(1),
      status: 'changed',
      score: expect.any(Number),
      fragments: [{ start: 4, end: 40, exact: 'Russia will fight 😀 a very long time' }],
      before: ['Russia will fight 😀 a long time'],
      missing: [],
      diff: [
        { kind: 'same', text: 'Russia will fight 😀 a ' },
        { kind: 'added', text: 'very ' },
        { kind: 'same', text: 'long time' },
      ],
    })
    expect(claims[1]).toMatchObject({ fragments: [{ start: 4, end: 10, exact: 'Russia' }] })
  })

  test('tells it in words', async () => {
    const { out } = await run('anchor a.assay.json --to now.txt')
    expect(out).toContain(`moved     0.94 ${createId(3)} 4–10 “Russia”\n`)
    expect(out).toContain(
      '  was “Russia will fight 😀 a long time”\n  now “Russia will fight 😀 a very long time”\n',
    )
    expect(out).toMatch(/0 exact, 1 moved, 2 changed, 0 ambiguous, 0 orphan\n$/)
  })

  test('answers selectors line by line', async () => {
    const { code, out, said } = await run('anchor --selectors selectors.jsonl')
    expect([code, said]).toEqual([0, ''])
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([
      { status: 'exact', score: 1, start: 4, end: 8 },
      {
        status: 'ambiguous',
        score: 1,
        start: null,
        end: null,
        candidates: [expect.objectContaining({ start: 4 }), expect.objectContaining({ start: 14 })],
      },
      { status: 'orphan', score: 0, start: null, end: null },
      { status: 'changed', score: 0.875, start: 4, end: 12 },
    ])
    const kept = await run('anchor --selectors selectors.jsonl -o out.jsonl --json')
    expect(kept.written.get('out.jsonl')).toBe(out)
  })

  test('says where a line is wrong and goes on', async () => {
    const { code, out, said } = await run('anchor --selectors bad.jsonl')
    expect(code).toBe(1)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).status),
    ).toEqual([null, 'exact', null, null, null])
    const lines = said.trimEnd().split('\n')
    expect(lines.map(line => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'bad.jsonl:1:1 $.exact',
      expect.stringMatching(/^bad\.jsonl:4:\d+ \$/),
      'bad.jsonl:5:1 $.hint',
      'bad.jsonl:6:1 $',
    ])
  })
})

describe('assay stats', () => {
  test('counts files and all of them together', async () => {
    const { code, out } = await run('stats a.assay.json many.assay.jsonl --json')
    expect(code).toBe(0)
    const { files: counted, total } = JSON.parse(out)
    expect(counted[0]).toMatchObject({
      file: 'a.assay.json',
      articles: 1,
      claims: 3,
      parts: 4,
      notes: 1,
      byType: { forecast: 1, quote: 1, assessment: 1 },
      reviews: 4,
      byVerdict: { agree: 1, fix: 1, dispute: 1, missed: 1 },
    })
    expect(counted[1]).toMatchObject({ articles: 2, annotators: 2, layers: 2 })
    expect(total).toMatchObject({ articles: 3, claims: 9 })
    expect((await run('stats a.assay.json')).out).toContain('claims 3 (')
  })

  test('says which line has a problem', async () => {
    const { code, said, out } = await run('stats broken.assay.jsonl')
    expect(code).toBe(1)
    expect(said).toMatch(/^broken\.assay\.jsonl:2:\d+ \$/)
    expect(out).toContain('articles 1')
  })
})

describe('assay diff', () => {
  test('tells claim by claim', async () => {
    const { code, out } = await run('diff a.assay.json b.assay.json')
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toEqual([
      `~ ${createId(1)} forecast “Russia will fight 😀 a long time”: changed the note`,
      `+ ${createId(9)} forecast “Russia wil”`,
      expect.stringMatching(`^- ${createId(2)} quote “`),
      '1 added, 1 removed, 1 changed, 1 the same',
    ])
    const json = JSON.parse((await run('diff a.assay.json b.assay.json --json')).out)
    expect(json).toMatchObject({ sameText: true, same: 1 })
    expect(json.changes[0]).toMatchObject({ id: createId(1), change: 'changed', keys: ['note'] })
  })

  test('warns of another text', async () => {
    const { code, said } = await run('diff a.assay.json other.assay.json')
    expect(code).toBe(0)
    expect(said).toContain('offsets are not of the same words')
  })
})

describe('assay merge', () => {
  test('takes what is the same once', async () => {
    const { code, out } = await run('merge a.assay.json bare.assay.json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ...JSON.parse(files['a.assay.json']),
      generator: expect.any(String),
    })
  })

  test('one id with two contents is told with both, and nothing is written', async () => {
    const { code, said, written } = await run('merge a.assay.json b.assay.json -o c.assay.json')
    expect([code, written.size]).toEqual([1, 0])
    expect(said).toMatch(/^b\.assay\.json: \$\.claims\[\d\] Expected one content/)
    expect(said).toContain('a.assay.json has {"note":"A note."}, b.assay.json has {"note":"Another note."}')
  })

  test('another text is a problem', async () => {
    const { code, said } = await run('merge a.assay.json other.assay.json')
    expect(code).toBe(1)
    expect(said).toMatch(/^other\.assay\.json: \$\.article\.sha256 Expected the text of a\.assay\.json/)
  })
})

describe('wrong usage', () => {
  const cases: [string, string, number][] = [
    ['anchor', 'A file is missing. Try assay anchor --help.', 2],
    ['anchor a.assay.json', '--to TEXT is missing. Try assay anchor --help.', 2],
    ['anchor a b --to c', 'One file at a time. Try assay anchor --help.', 2],
    ['anchor - --to -', '- (standard input) may be given once. Try assay anchor --help.', 2],
    [
      'anchor --selectors a --to b',
      '--selectors has a text on each line and takes no --to. Try assay anchor --help.',
      2,
    ],
    ['anchor a --fast', 'There is no option --fast. Try assay anchor --help.', 2],
    ['diff a', 'Two files are needed; there is 1. Try assay diff --help.', 2],
    ['merge', 'A file is missing. Try assay merge --help.', 2],
    ['stats -o', '-o needs the name of a file. Try assay stats --help.', 2],
    ['anchor none --to now.txt', 'none: $ Cannot read this file: there is no file of this name.', 1],
    [
      'anchor --selectors selectors.jsonl -o no/where',
      'no/where: Cannot write this file: there is no folder of this name.',
      2,
    ],
  ]
  test.each(cases)('%s', async (line, words, code) => {
    expect(await run(line)).toMatchObject({ code, out: '', said: `${words}\n` })
  })

  test.each(['anchor', 'stats', 'diff', 'merge'])('%s --help teaches', async name => {
    const { code, out } = await run(`${name} --help`)
    expect(code).toBe(0)
    for (const part of [`Usage: assay ${name}`, 'Example:', 'Exit code: 0']) expect(out).toContain(part)
  })
})
