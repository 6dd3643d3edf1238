import { expect, test } from 'vitest'
import { checkArrows } from './arrows.mjs'

function check(files: Record<string, string>): string[] {
  return checkArrows(new Map(Object.entries(files)))
}

test('arrows of the plan pass', () => {
  const problems = check({
    'src/core/span.ts': "import type { Json } from './json.ts'",
    'src/core/json.ts': 'export type Json = null',
    'src/text/words.ts': "import { contains } from '../core/span.ts'",
    'src/text/dom/caret.ts': "import { words } from '../words.ts'",
    'src/formats/read.ts': "import { words } from '../text/words.ts'",
    'src/api/schemas.ts': "import * as v from 'valibot'\nimport { contains } from '../core/span.ts'",
    'src/server/main.ts':
      "import { readFile } from 'node:fs/promises'\nimport pkg from '../../package.json'\nimport '../api/schemas.ts'",
    'src/client/ui/button.tsx': "import styles from './button.module.css'\nimport { useState } from 'react'",
    'src/client/features/reading/page.tsx': "import { Button } from '../../ui/button.tsx'",
    'src/client/app/routes.tsx': "const page = () => import('../features/reading/page.tsx')",
    'src/core/span.test.ts': "import { anything } from '../testing/claims.ts'\nimport 'vitest'",
    'src/testing/claims.ts': "import fc from 'fast-check'",
    'e2e/first-claim.spec.ts': "import '../src/testing/claims.ts'",
  })
  expect(problems).toEqual([])
})

const broken = [
  ['core knows nothing of text', 'src/core/a.ts', "import '../text/b.ts'", 'core may not import text'],
  ['core has no packages', 'src/core/a.ts', "import 'valibot'", 'package valibot'],
  ['core has no Node', 'src/core/a.ts', "import 'node:fs'", 'package node:fs'],
  ['core reads no files beside src', 'src/core/a.ts', "import '../../package.json'", 'import package.json'],
  ['text is pure without its dom', 'src/text/a.ts', "import './dom/b.ts'", 'text may not import text/dom'],
  [
    'formats leave the DOM alone',
    'src/formats/a.ts',
    "import '../text/dom/b.ts'",
    'formats may not import text/dom',
  ],
  ['api knows only core', 'src/api/a.ts', "import '../text/b.ts'", 'api may not import text'],
  [
    'server has no client',
    'src/server/a.ts',
    "import '../client/data/b.ts'",
    'server may not import client/data',
  ],
  ['server has no React', 'src/server/a.ts', "import 'react'", 'package react'],
  [
    'client has no server',
    'src/client/data/a.ts',
    "import '../../server/b.ts'",
    'client/data may not import server',
  ],
  ['client has no Node', 'src/client/data/a.ts', "import 'node:path'", 'package node:path'],
  [
    'ui knows no features',
    'src/client/ui/a.tsx',
    "import '../features/reading/b.ts'",
    'client/features/reading',
  ],
  ['ui knows no domain', 'src/client/ui/a.tsx', "import '../../core/b.ts'", 'client/ui may not import core'],
  [
    'features stand apart',
    'src/client/features/library/a.ts',
    "import '../reading/b.ts'",
    'client/features/library may not import client/features/reading',
  ],
  ['features know no app', 'src/client/features/library/a.ts', "import '../../app/b.ts'", 'client/app'],
  ['cli starts no client', 'src/cli/a.ts', "import '../client/ui/b.tsx'", 'cli may not import client/ui'],
  ['testing is for tests', 'src/server/a.ts', "import '../testing/b.ts'", 'server may not import testing'],
  ['types count', 'src/core/a.ts', "import type { B } from '../text/b.ts'", 'core may not import text'],
  ['inline types count', 'src/core/a.ts', "type B = import('../text/b.ts').B", 'core may not import text'],
  ['re-exports count', 'src/core/a.ts', "export { b } from '../text/b.ts'", 'core may not import text'],
  ['stars count', 'src/core/a.ts', "export * from '../text/b.ts'", 'core may not import text'],
  [
    'dynamic imports count',
    'src/core/a.ts',
    "const b = await import('../text/b.ts')",
    'core may not import text',
  ],
  [
    'workers count',
    'src/client/ui/a.tsx',
    "const b = <p>{new Worker(new URL('../../server/b.ts', import.meta.url))}</p>",
    'client/ui may not import server',
  ],
  ['computed names are refused', 'src/server/a.ts', 'await import(name)', 'a name that is computed'],
  ['a target in no room', 'src/client/app/a.ts', "import '../stray.ts'", 'lies in no room'],
  ['test files are not for import', 'src/core/a.ts', "import './b.test.ts'", 'imports the test file'],
  ['not even by tests', 'src/core/a.test.ts', "import './b.test.ts'", 'imports the test file'],
] as const

test.each(broken)('%s', (_name, path, source, expected) => {
  expect(check({ [path]: `\n${source}` })).toEqual([expect.stringMatching(new RegExp(`^${path}:2 `))])
  expect(check({ [path]: source })[0]).toContain(expected)
})

test('a file in no room is told, whatever it imports', () => {
  expect(check({ 'src/client/stray.ts': '', 'src/stray.test.ts': '' })).toEqual([
    'src/client/stray.ts:1 lies in no room of src/tooling/rooms.mjs',
  ])
})

test('a circle of files is told once, whole', () => {
  const problems = check({
    'src/core/a.ts': "import './b.ts'",
    'src/core/b.ts': "import type { C } from './c.ts'",
    'src/core/c.ts': "import './a.ts'\nimport './d.ts'",
    'src/core/d.ts': '',
  })
  expect(problems).toEqual([
    'src/core/a.ts:1 imports in a circle: src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts',
  ])
})

test('a file that imports itself is a circle', () => {
  expect(check({ 'src/core/a.ts': "import './a.ts'" })).toHaveLength(1)
})
