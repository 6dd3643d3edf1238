import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { presentAssayFile, presentAssayLine } from '../formats/present-assay-file.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { createFakeCliIo } from '../testing/fake-cli-io.ts'
import { runCli } from './run-cli.ts'

const good = readFileSync(new URL('../../fixtures/butusov.assay.json', import.meta.url), 'utf8')
const bad = good.replace('"start": 557', '"start": 558').replace('"status": "submitted"', '"status": "done"')
const bundle = createBundle()
const files = {
  'good.assay.json': good,
  'bad.assay.json': bad,
  'broken.assay.json': good.replace('"layers": [', '"layers": '),
  'bytes.assay.json': new Uint8Array([0x7b, 0xff]),
  'many.assay.jsonl': presentAssayLine(bundle, { generator: 'x' }),
  'bare.assay.json': presentAssayFile(bundle, { generator: 'x', withText: false }),
  '-': good,
  '--odd': good,
}

async function run(line: string) {
  const io = createFakeCliIo(files)
  const code = await runCli(line.split(' ').filter(Boolean), io)
  return { code, ...io.output, written: io.written }
}

describe('assay validate', () => {
  test('says of each file whether it is valid', async () => {
    expect(await run('validate good.assay.json many.assay.jsonl -')).toMatchObject({
      code: 0,
      out: 'good.assay.json: valid\nmany.assay.jsonl: valid\n-: valid\n',
      said: '',
    })
  })

  test('tells problems as a compiler does', async () => {
    const { code, out, said } = await run('validate bad.assay.json good.assay.json')
    expect(code).toBe(1)
    expect(said).toBe('')
    const lines = out.split('\n')
    expect(lines[0]).toMatch(/^bad\.assay\.json:\d+:\d+ \$\.layers\[0\]\.status Expected one of “draft”/)
    expect(lines[1]).toMatch(
      /^bad\.assay\.json:\d+:\d+ \$\.claims\[\d\]\.fragments\[0\]\.exact Expected the text/,
    )
    expect(lines.slice(-2)).toEqual(['good.assay.json: valid', ''])
    const [, line, column] = (lines[0] ?? '').split(/[: ]/).map(Number)
    expect(bad.split('\n')[Number(line) - 1]?.slice(Number(column) - 1)).toBe('"done"')
  })

  test('tells the place of broken JSON once', async () => {
    const { code, out } = await run('validate broken.assay.json')
    expect(code).toBe(1)
    expect(out).toMatch(
      /^broken\.assay\.json:\d+:\d+ \$ expected a comma or } after a value; found “\]”\.\n$/,
    )
  })

  test('prints JSON with exactly the promised keys, and places', async () => {
    const { code, out, said } = await run(
      'validate --json good.assay.json bad.assay.json nowhere.json bytes.assay.json',
    )
    expect([code, said]).toEqual([1, ''])
    expect(JSON.parse(out)).toEqual({
      files: [
        { file: 'good.assay.json', valid: true, problems: [] },
        {
          file: 'bad.assay.json',
          valid: false,
          problems: [
            { path: '$.layers[0].status', message: expect.any(String), line: expect.any(Number), column: 17 },
            {
              path: expect.stringMatching(/exact$/),
              message: expect.any(String),
              line: expect.any(Number),
              column: expect.any(Number),
            },
            {
              path: expect.stringMatching(/prefix$/),
              message: expect.any(String),
              line: expect.any(Number),
              column: expect.any(Number),
            },
          ],
        },
        {
          file: 'nowhere.json',
          valid: false,
          problems: [{ path: '$', message: 'Cannot read this file: there is no file of this name.' }],
        },
        {
          file: 'bytes.assay.json',
          valid: false,
          problems: [
            { path: '$', message: expect.stringContaining('Byte 1 (counting from 0) is not valid UTF-8.') },
          ],
        },
      ],
    })
  })

  test('writes to a file what it would print', async () => {
    const printed = await run('validate --json bad.assay.json')
    const { code, out, written } = await run('validate -o report.json bad.assay.json --json')
    expect([code, out]).toEqual([1, ''])
    expect(written.get('report.json')).toBe(printed.out)
  })

  test('warns that a text left out could not be checked against', async () => {
    const { code, out, said } = await run('validate bare.assay.json')
    expect([code, out]).toEqual([0, 'bare.assay.json: valid\n'])
    expect(said).toBe(
      'bare.assay.json: the text is left out, so offsets and quotations were not checked against it.\n',
    )
  })
})

describe('wrong usage', () => {
  const cases: [string, string][] = [
    ['', 'A command is missing. Try assay --help.'],
    ['check', 'There is no command “check”. Try assay --help.'],
    ['constructor', 'There is no command “constructor”. Try assay --help.'],
    ['validate', 'A file is missing. Try assay validate --help.'],
    ['validate --json', 'A file is missing. Try assay validate --help.'],
    ['validate --fast a', 'There is no option --fast. Try assay validate --help.'],
    ['validate a -o', '-o needs the name of a file to write. Try assay validate --help.'],
    ['validate a -o b -o c', '-o may be given once. Try assay validate --help.'],
    ['validate - -', '- (standard input) may be given once. Try assay validate --help.'],
    [
      'validate good.assay.json -o no/where',
      'no/where: Cannot write this file: there is no folder of this name.',
    ],
  ]
  test.each(cases)('%s', async (line, words) => {
    expect(await run(line)).toMatchObject({ code: 2, out: '', said: `${words}\n` })
  })
})

test('help and version', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, out: `${version}\n` })
  expect((await run('--help')).out).toContain('validate FILE…')
  expect((await run('validate --help')).out).toContain('Exit code: 0')
  expect(await run('validate -- --odd')).toMatchObject({ code: 0, out: '--odd: valid\n' })
})
