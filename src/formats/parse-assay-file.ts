// The annotation file, version 1: `*.assay.json` holds one object, `*.assay.jsonl` one a line.
import type { Bundle } from '../core/bundle.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { decodeUtf8 } from './intake-text.ts'
import { isJsonLines } from './json-lines.ts'
import { parseAssayLines } from './parse-assay-lines.ts'
import type { BundleOptions } from './read-bundle.ts'
import { readBundleSource } from './read-bundle-source.ts'

/**
 * The articles of an annotation file with all that hangs on them, in the file's order; or, when anything at all is
 * wrong, every problem found, up to 1,000, in the file's order. A file of several lines that each hold an object
 * is read as JSON Lines, each line with its own `$`.
 */
export function parseAssayFile(
  input: Uint8Array | string,
  options: BundleOptions,
): Result<readonly Bundle[], readonly Problem[]> {
  const decoded = typeof input === 'string' ? ok(input) : decodeUtf8(input)
  if (!decoded.ok) return err([{ path: '$', message: decoded.error.message }])
  const source = decoded.value
  const problem = checkStart(source)
  if (problem) return err([problem])
  if (isJsonLines(source)) return parseAssayLines(source, options)
  const { bundle, problems } = readBundleSource(source, options)
  return bundle ? ok([bundle]) : err(problems)
}

function checkStart(source: string): Problem | null {
  const start = { path: '$', line: 1, column: 1 }
  if (source.startsWith('\uFEFF')) {
    return { ...start, message: 'Expected UTF-8 without a byte order mark; the file begins with one.' }
  }
  return source.trim() === ''
    ? { ...start, message: 'Expected an annotation file; the file is empty.' }
    : null
}
