import { expect, test } from 'vitest'
import type { Json } from '../core/json.ts'
import { parseCodebook } from './parse-codebook.ts'

const speaker = { name: 'speaker', label: 'Speaker', kind: 'person', required: true }
const tone = {
  name: 'tone',
  label: 'Tone',
  kind: 'enum',
  options: [
    { value: 'calm', label: 'Calm', key: 'c' },
    { value: 'loud', label: 'Loud', key: 'l' },
  ],
  required: false,
}
const rumour = {
  name: 'rumour',
  label: 'Rumour',
  plural: 'Rumours',
  key: 'u',
  hue: 'rose',
  line: 'wavy',
  attributes: [speaker, tone],
}

function file(...types: readonly Json[]): string {
  return JSON.stringify({ format: 'assay/codebook', version: '1.0', types })
}

function withAttribute(...attributes: readonly Json[]): string {
  return file({ ...rumour, attributes })
}

function problemsOf(source: string): readonly string[] {
  const parsed = parseCodebook(source)
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => `${path}: ${message}`)
}

test('a codebook with a type of one’s own is read', () => {
  expect(parseCodebook(file(rumour))).toEqual({ ok: true, value: { version: '1.0', types: [rumour] } })
})

const more = { name: 'more', label: 'More', kind: 'text', required: false }
const enumOf = (...options: readonly Json[]) => ({ ...tone, options })

// the file, and the one thing that is wrong with it
const broken: [string, string][] = [
  ['{', '$: Line 1, column 2: expected a key in double quotation marks'],
  ['[]', '$: Expected an object with "format": "assay/codebook"; found an empty list.'],
  [
    '{"format":"assay/annotations"}',
    '$.format: Expected an object with "format": "assay/codebook"; found “assay/annotations”.',
  ],
  [
    JSON.stringify({ format: 'assay/codebook', version: '2.0', types: [rumour] }),
    '$.version: Expected version “1.0” or a later 1.x; found “2.0”.',
  ],
  [file(), '$.types: Expected at least one type; found none.'],
  [file({ ...rumour, hue: 'red' }), '$.types[0].hue: Expected one of “blue”, “ochre”'],
  [file({ ...rumour, line: 'zigzag' }), '$.types[0].line: Expected one of “dashed”, “solid”'],
  [file({ ...rumour, key: 'U' }), '$.types[0].key: Expected one lower-case letter from a to z; found “U”.'],
  [
    file({ ...rumour, key: 'j' }),
    '$.types[0].key: Expected a letter that is free on the article page; “j” does something else there.',
  ],
  [
    file(rumour, { ...rumour, key: 'h' }),
    '$.types[1].name: Expected every name once; “rumour” is that of $.types[0] too.',
  ],
  [
    file(rumour, { ...rumour, name: 'gossip' }),
    '$.types[1].key: Expected every key once; “u” is that of $.types[0] too.',
  ],
  [file({ ...rumour, colour: 'pink' }), '$.types[0].colour: Expected only the keys name, label'],
  [
    withAttribute(speaker, speaker),
    '$.types[0].attributes[1].name: Expected every name once; “speaker” is that of $.types[0].attributes[0] too.',
  ],
  [withAttribute({ ...more, kind: 'colour' }), '$.types[0].attributes[0].kind: Expected one of “enum”'],
  [withAttribute({ ...more, name: 'x-mood' }), '$.types[0].attributes[0].name: Expected a name of up to'],
  [withAttribute({ ...more, name: '1st' }), '$.types[0].attributes[0].name: Expected a name of up to'],
  [
    withAttribute({ ...more, options: [] }),
    '$.types[0].attributes[0].options: Expected only the keys name, label, definition, kind, required',
  ],
  [withAttribute(enumOf()), '$.types[0].attributes[0].options: Expected at least one option; found none.'],
  [
    withAttribute(enumOf({ value: 'a', label: 'A' }, { value: 'a', label: 'B' })),
    '$.types[0].attributes[0].options[1].value: Expected every value once',
  ],
  [
    withAttribute(enumOf({ value: 'a', label: 'A', key: '1' }, { value: 'b', label: 'B', key: '1' })),
    '$.types[0].attributes[0].options[1].key: Expected every key once',
  ],
  [
    withAttribute(enumOf({ value: 'a', label: 'A', range: [20, 10] })),
    '$.types[0].attributes[0].options[0].range: Expected the lower bound first; found 20 before 10.',
  ],
  [
    withAttribute(enumOf({ value: 'a', label: 'A', range: [20, 101] })),
    '$.types[0].attributes[0].options[0].range: Expected two numbers of per cent, from 0 to 100; found a list.',
  ],
  [
    withAttribute({ ...more, kind: 'number', min: 2, max: 1 }),
    '$.types[0].attributes[0].max: Expected a max of at least the min, 2; found 1.',
  ],
  [
    withAttribute({ ...more, when: { attribute: 'tone', values: ['loud'] } }, tone),
    '$.types[0].attributes[0].when.attribute: Expected the name of an attribute that stands before this one; found “tone”.',
  ],
  [
    withAttribute(tone, { ...more, when: { attribute: 'tone', values: [] } }),
    '$.types[0].attributes[1].when.values: Expected at least one value; found none.',
  ],
  [
    withAttribute(tone, { ...more, when: { attribute: 'tone', values: ['loud', 'shrill'] } }),
    '$.types[0].attributes[1].when.values[1]: Expected one of calm, loud, as “tone” has; found “shrill”.',
  ],
  [
    withAttribute({ ...tone, default: 'shrill' }),
    '$.types[0].attributes[0].default: Expected one of calm, loud; found “shrill”.',
  ],
  [
    withAttribute({ ...tone, suggested: 'shrill' }),
    '$.types[0].attributes[0].suggested: Expected one of calm, loud; found “shrill”.',
  ],
  [
    withAttribute({ ...tone, default: 'calm', suggested: 'loud' }),
    '$.types[0].attributes[0].suggested: Expected a default or a suggestion, not both',
  ],
  [
    withAttribute({ ...more, kind: 'fragment', default: { start: 0, end: 2, exact: 'ab' } }),
    '$.types[0].attributes[0].default: Expected words, for a place is that of one article; found an object.',
  ],
  [
    withAttribute({ ...more, kind: 'number', min: 0, max: 1, default: 0.5 }).replace(
      '"default":0.5',
      '"default":0.12345678901234567890123',
    ),
    '$.types[0].attributes[0].default: Expected a number that keeps its digits',
  ],
]
test.each(broken)('%s', (source, problem) => {
  expect(problemsOf(source)).toEqual([expect.stringContaining(problem)])
})

test('a condition goes by one value of a list', () => {
  const several = { ...tone, kind: 'multi-enum' }
  const when = { attribute: 'tone', values: ['loud', ['calm', 'loud']] }
  expect(problemsOf(withAttribute(several, { ...more, when }))).toEqual([])
})

test('problems come in the order of the file, with their lines', () => {
  const source = JSON.stringify(
    { format: 'assay/codebook', version: '1.0', types: [{ ...rumour, hue: 'red', line: 'zigzag' }] },
    null,
    2,
  )
  const parsed = parseCodebook(source)
  expect(parsed.ok ? [] : parsed.error.map(({ path, line }) => [path, line])).toEqual([
    ['$.types[0].hue', 10],
    ['$.types[0].line', 11],
  ])
})

test('bytes that are no text are refused', () => {
  expect(parseCodebook(new Uint8Array([0xff, 0xfe])).ok).toBe(false)
})
