import { expect, test } from 'vitest'
import { checkSizes, sizeLimits } from './sizes.mjs'

function check(path: string, source: string): string[] {
  return checkSizes(new Map([[path, source]]))
}

/** A function whose braces are `lines` lines apart, first and last counted. */
function functionOf(lines: number, head = 'function Long()'): string {
  return `${head} {${'\n'.repeat(lines - 1)}}`
}

test('a file may have as many lines as the limit, and no more', () => {
  expect(check('src/core/a.ts', 'a()\n'.repeat(sizeLimits.file))).toEqual([])
  expect(check('e2e/a.spec.ts', 'a()\n'.repeat(sizeLimits.file + 1))).toEqual([
    'e2e/a.spec.ts:1 has 301 lines; 300 is the most',
  ])
})

test.each([
  ['function long()', 'long'],
  ['const long = () =>', 'long'],
  ['const long = async function ()', 'long'],
  ['call(() =>', 'a function'],
  ['const store = { long()', 'long'],
])('a function is measured however it is written: %s', (head, name) => {
  const close = head.startsWith('call') ? ')' : head.startsWith('const store') ? '}' : ''
  expect(check('src/core/a.ts', functionOf(sizeLimits.function, head) + close)).toEqual([])
  expect(check('src/core/a.ts', `\n${functionOf(sizeLimits.function + 1, head)}${close}`)).toEqual([
    `src/core/a.ts:2 ${name} has 51 lines; 50 is the most`,
  ])
})

test('a component may be longer, but only in a .tsx file', () => {
  expect(check('src/client/ui/a.tsx', functionOf(sizeLimits.component))).toEqual([])
  expect(check('src/client/ui/a.tsx', functionOf(sizeLimits.component + 1))).toHaveLength(1)
  expect(check('src/client/ui/a.ts', functionOf(sizeLimits.component))).toHaveLength(1)
})

test('the outer functions of tests are not measured', () => {
  expect(check('src/core/a.test.ts', functionOf(200))).toEqual([])
})
