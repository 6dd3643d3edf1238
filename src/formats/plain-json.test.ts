import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../testing/property.ts'
import { JsonParser } from './json-parser.ts'
import { readPlainJson } from './plain-json.ts'

test.each([
  ['a key that stands twice', '{"a":1,"b":{"a":2},"a":3}'],
  ['a key that stands twice, with space before its colon', '{"a" :1,"a"\n:1}'],
  ['__proto__', '{"__proto__":{}}'],
  ['an escaped unit, which may hide one', '{"\\u005f_proto__":{}}'],
  ['half a surrogate pair', '["\ud800"]'],
  ['the other half', '["\udc00x"]'],
  ['NUL', '["\u0000"]'],
  ['a number with needless digits', '[1.0]'],
  ['a number with an exponent', '[1e2]'],
  ['minus zero', '[-0]'],
  ['a number that does not keep its digits', '[12345678901234567890]'],
  ['a number beyond a double', '[1e999]'],
  ['a leading zero', '[01]'],
  ['too many levels', `${'['.repeat(5)}${']'.repeat(5)}`],
  ['a string without its end', '["a'],
  ['a backslash at the end', '["a\\'],
  ['nothing', ''],
  ['two values', '1 2'],
])('%s is left to the parser', (_, source) => {
  expect(readPlainJson(source, 4)).toBeUndefined()
})

test.each([
  ['{"a":"x\\n\\"y\\\\","b":[1,-2.5,0,true,null],"1":{},"0":"😀 : {"}', 4],
  [' [ "a:b" , "\\":" , {"k" : "v:w"} ] ', 4],
  ['"x"', 4],
  ['[[[[]]]]', 4],
])('%s is read as the parser reads it', (source, deepest) => {
  const read = readPlainJson(source, deepest)
  const parsed = new JsonParser(source).readDocument()
  expect(read).toBeDefined()
  // Also in the order of its keys.
  expect(JSON.stringify(read)).toBe(JSON.stringify(parsed))
})

/** JSON and what a few random characters make of it. */
const arbitrarySource = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', '"', ':', ',', '0', '.', 'e', '-', '\\', '{', ']', ' '),
  )
  .map(([json, place, more]) => {
    const at = place % (json.length + 1)
    return json.slice(0, at) + more + json.slice(at)
  })

test('whatever is read is what the parser reads, with every number written the shortest way', () => {
  checkProperty(
    'plain-json',
    fc.property(arbitrarySource, source => {
      const read = readPlainJson(source, 200)
      if (read === undefined) return
      const parser = new JsonParser(source)
      expect(JSON.stringify(read)).toBe(JSON.stringify(parser.readDocument()))
      expect(parser.literals.size).toBe(0)
    }),
  )
})
