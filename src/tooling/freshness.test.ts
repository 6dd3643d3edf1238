import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearStamp, hashInputs, isBuilt, writeStamp } from './freshness.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-freshness-'))
  write('src/server/main.ts', 'listen()')
  write('package-lock.json', '{}')
  for (const output of ['client/index.html', 'server/main.js', 'cli/main.js', 'reader/main.js'])
    write(`dist/${output}`, '')
  writeStamp(hashInputs(folder), folder)
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test('a build stays fresh while nothing it reads changes', () => {
  expect(isBuilt(folder)).toBe(true)
  utimesSync(join(folder, 'src/server/main.ts'), new Date(0), new Date())
  write('src/server/main.test.ts', 'test()')
  write('src/testing/claims.ts', 'anything()')
  write('README.md', 'words')
  expect(isBuilt(folder)).toBe(true)
})

test.each([
  'src/server/main.ts',
  'src/server/new.ts',
  'public/icon.svg',
  'vite.config.ts',
  'package-lock.json',
])('a change to %s makes it stale', path => {
  write(path, 'something else')
  expect(isBuilt(folder)).toBe(false)
})

test('a build that did not finish is stale', () => {
  clearStamp(folder)
  expect(isBuilt(folder)).toBe(false)
})

test('a build that lost an output is stale', () => {
  rmSync(join(folder, 'dist/server/main.js'))
  expect(isBuilt(folder)).toBe(false)
})
