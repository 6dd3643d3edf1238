// Annotation files out of Assay and into it again: exact, checked before anything is stored, and taken back as a whole.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { download } from './annotation-files.ts'
import { expect, test } from './fixtures.ts'
import type { SeedClaim } from './seed-claims.ts'

const claims: readonly SeedClaim[] = [
  { type: 'quote', words: 'with low motivation it will be tantamount to failure', note: 'Of a mobilization' },
  { type: 'forecast', words: 'Russia may announce a general mobilization' },
  { type: 'forecast', words: 'a general mobilization, but – as he said – “with low motivation' },
]

function projectFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

/** The errors that an independent validator finds by the published schema. */
function checkSchema(content: string): unknown {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats.default(ajv)
  const matches = ajv.compile(
    JSON.parse(readFileSync(projectFile('public/annotation-file.schema.json'), 'utf8')),
  )
  matches(JSON.parse(content))
  return matches.errors ?? []
}

/** What the command line says of a file. */
function validate(path: string): Promise<string> {
  return new Promise(resolve => {
    execFile(process.execPath, [projectFile('dist/cli/main.js'), 'validate', path], (_, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
}

test('the exported file is what the schema and the command line call valid', async ({
  page,
  assay,
  openSample,
}) => {
  await openSample(claims)
  const file = await download(page, () => page.getByRole('button', { name: 'Export' }).click())
  expect(file.name).toBe('Butusov “Russia will fight a long time”.assay.json')
  expect(JSON.parse(file.content).claims).toHaveLength(3)
  expect(checkSchema(file.content)).toEqual([])
  const path = join(assay.dataFolder, 'exported.assay.json')
  writeFileSync(path, file.content)
  expect(await validate(path)).toBe(`${path}: valid\n`)
})
