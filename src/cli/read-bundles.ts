import { limits } from '../api/limits.ts'
import type { Bundle } from '../core/bundle.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Problem } from '../core/problem.ts'
import { parseAssayFile } from '../formats/parse-assay-file.ts'
import { readBundleSource } from '../formats/read-bundle-source.ts'
import { tellLine } from '../formats/tell-line.ts'
import type { CliIo } from './cli-io.ts'
import { readLines } from './read-lines.ts'
import { sha256 } from './sha256.ts'

/** Articles of a file, or what is wrong with it. */
export type ReadPart =
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

const options = { codebook: defaultCodebook, sha256 }

/** The articles of an annotation file by the rules of an import; `.jsonl` one at a time, however many there are. */
export async function* readBundles(file: string, io: CliIo): AsyncGenerator<ReadPart> {
  if (file.endsWith('.jsonl')) yield* readBundleLines(file, io)
  else yield* readWhole(file, io)
}

async function* readWhole(file: string, io: CliIo): AsyncGenerator<ReadPart> {
  const bytes = await io.read(file)
  if (!bytes.ok) yield { kind: 'problems', problems: [{ path: '$', message: bytes.error }] }
  else if (bytes.value.length > limits.fileBytes) {
    const message = `The file has ${bytes.value.length} bytes; Assay takes up to ${limits.fileBytes}.`
    yield { kind: 'problems', problems: [{ path: '$', message }] }
  } else {
    const parsed = parseAssayFile(bytes.value, options)
    if (!parsed.ok) yield { kind: 'problems', problems: parsed.error }
    else for (const bundle of parsed.value) yield { kind: 'bundle', bundle }
  }
}

async function* readBundleLines(file: string, io: CliIo): AsyncGenerator<ReadPart> {
  for await (const { line, text } of readLines(io, file)) {
    if (!text.ok) yield { kind: 'problems', problems: [{ path: '$', message: text.error, line }] }
    else {
      const { bundle, problems } = readBundleSource(text.value, options)
      if (bundle) yield { kind: 'bundle', bundle }
      else yield { kind: 'problems', problems: problems.map(problem => tellLine(problem, line)) }
    }
  }
}

/** A problem as a compiler tells it: file, line and column, path, and what was expected. */
export function sayProblems(file: string, problems: readonly Problem[], io: CliIo): void {
  for (const { path, message, line, column } of problems) {
    const place = line === undefined ? `${file}:` : `${file}:${line}:${column ?? 1}`
    const words = line === undefined ? message : message.replace(/^Line \d+(, column \d+)?: /, '')
    io.say(`${place} ${path} ${words}`)
  }
}
