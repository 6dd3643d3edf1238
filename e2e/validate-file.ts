import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** What a validator that is none of ours finds against the published schema, line by line; nothing when all is well. */
export function findSchemaErrors(lines: readonly string[]): unknown[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats.default(ajv)
  const schema = readFileSync(projectFile('public/annotation-file.schema.json'), 'utf8')
  const matches = ajv.compile(JSON.parse(schema))
  return lines.flatMap(line => (matches(JSON.parse(line)) ? [] : (matches.errors ?? [])))
}

/** What the command line prints about an annotation file. */
export function validateByCommand(path: string): Promise<string> {
  return new Promise(resolve => {
    const program = projectFile('dist/cli/main.js')
    execFile(process.execPath, [program, 'validate', path], (_, stdout, stderr) => resolve(stdout + stderr))
  })
}

function projectFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
