import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePath, presentPath } from '../core/json-path.ts'
import { arbitraryJson } from '../testing/arbitrary-json.ts'
import { checkProperty } from '../testing/property.ts'
import { locatePaths } from './locate-paths.ts'

// the source, with a mark before each value that is asked for
const source = '§{ "a": §[1, §{"b c": §"}]", "d": §-2.5e1}, §[]], "é\\n": §null, "e": true }'
const paths = ['$', '$.a', '$.a[1]', "$.a[1]['b c']", '$.a[1].d', '$.a[2]', "$['é\\n']"]

test('finds every value', () => {
  const marks = source.split('§').slice(0, -1)
  const offsets = marks.map((_, i) => marks.slice(0, i + 1).join('').length)
  const found = locatePaths(source.replaceAll('§', ''), paths)
  expect(paths.map(path => found.get(path))).toEqual(offsets)
})

test('what is not there is where the nearest value around it is', () => {
  const found = locatePaths('{"a": [1, {"b": 2}]}', ['$.a[1].c.d', '$.a[7]', '$.z', '$.a[1].b[3]'])
  expect([...found.values()].sort((a, b) => a - b)).toEqual([0, 6, 10, 16])
})

test('the value at a path’s place is the value at the path', () => {
  const property = fc.property(arbitraryJson(), fc.constantFrom(undefined, 2), (value, space) => {
    const json = JSON.stringify({ value, end: 0 }, null, space)
    const all = [...listPaths({ value, end: 0 }, [])]
    const found = locatePaths(
      json,
      all.map(({ path }) => path),
    )
    for (const { path, at } of all) {
      const rest = json.slice(found.get(path))
      expect(rest.startsWith(JSON.stringify(at).slice(0, 1)), path).toBe(true)
      if (typeof at !== 'object') expect(rest.startsWith(JSON.stringify(at)), path).toBe(true)
    }
  })
  checkProperty('places of JSON values', property, { runs: 500 })
})

test('paths are read as they are written', () => {
  const steps = fc.array(
    fc.oneof(fc.nat(), fc.string(), fc.constantFrom("'", '\\', "\\'", "it's", 'a.b', '[0]', '\n')),
  )
  const property = fc.property(steps, list => {
    expect(parsePath(presentPath(list))).toEqual(list)
    expect(presentPath(list)).not.toMatch(/[\n\r\t]/)
  })
  checkProperty('JSON paths', property, { runs: 500 })
})

test('a path that is not one is followed as far as it can be read', () => {
  expect(parsePath('$.a[b].c')).toEqual(['a'])
})

function* listPaths(at: unknown, steps: (string | number)[]): Generator<{ path: string; at: unknown }> {
  yield { path: presentPath(steps), at }
  if (typeof at !== 'object' || at === null) return
  for (const [key, item] of Object.entries(at)) {
    yield* listPaths(item, [...steps, Array.isArray(at) ? Number(key) : key])
  }
}
