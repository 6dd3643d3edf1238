import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inlineScriptsOf } from './inline-scripts.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-inline-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a script in the page is named by its hash, a file is not', () => {
  const page =
    '<script src="/a.js"></script><script>alert(1)</script><script type="module" src="/b.js"></script>'
  writeFileSync(join(folder, 'index.html'), page)
  expect(inlineScriptsOf(folder)).toEqual(["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"])
})

test('where no client is built there are no scripts', () => {
  expect(inlineScriptsOf(join(folder, 'nowhere'))).toEqual([])
})
