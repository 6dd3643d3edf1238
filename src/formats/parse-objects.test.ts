import { expect, test } from 'vitest'
import { parseObjects } from './parse-objects.ts'

test.each([
  ['one object over lines', '{\n  "a": 1\n}\n', [{ a: 1 }]],
  ['one a line', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
  ['lines of which some are no objects', '{"a":1}\n[2]\nnot JSON\n\n{"a":3}', [{ a: 1 }, { a: 3 }]],
  ['what is no object', '[{"a":1}]', []],
  ['nothing', '', []],
])('%s', (_, source, objects) => {
  expect(parseObjects(source)).toEqual(objects)
})
