import type { Bundle } from '../core/bundle.ts'
import type { Problem } from '../core/problem.ts'
import { err } from '../core/result.ts'
import type { BundleOptions } from '../formats/read-bundle.ts'
import { readBundleSource } from '../formats/read-bundle-source.ts'
import { tellLine } from '../formats/tell-line.ts'
import type { CliIo } from './cli-io.ts'
import { bundleOptions, parseBytes } from './parse-bytes.ts'
import { presentProblem } from './present-problem.ts'
import { readLines } from './read-lines.ts'

/** Articles of a file, or what is wrong with it. */
export type ReadPart =
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** The articles of an annotation file by the rules of an import; `.jsonl` one at a time, however many there are. */
export async function* readBundles(
  file: string,
  io: CliIo,
  options: BundleOptions = bundleOptions,
): AsyncGenerator<ReadPart> {
  if (file.endsWith('.jsonl')) yield* readBundleLines(file, io, options)
  else yield* readWhole(file, io, options)
}

async function* readWhole(file: string, io: CliIo, options: BundleOptions): AsyncGenerator<ReadPart> {
  const bytes = await io.read(file)
  const parsed = bytes.ok ? parseBytes(bytes.value, options) : err([{ path: '$', message: bytes.error }])
  if (!parsed.ok) yield { kind: 'problems', problems: parsed.error }
  else for (const bundle of parsed.value) yield { kind: 'bundle', bundle }
}

async function* readBundleLines(file: string, io: CliIo, options: BundleOptions): AsyncGenerator<ReadPart> {
  for await (const { line, text } of readLines(io, file)) {
    if (!text.ok) yield { kind: 'problems', problems: [{ path: '$', message: text.error, line }] }
    else {
      const { bundle, problems } = readBundleSource(text.value, options)
      if (bundle) yield { kind: 'bundle', bundle }
      else yield { kind: 'problems', problems: problems.map(problem => tellLine(problem, line)) }
    }
  }
}

/** Says each problem on a line of its own. */
export function sayProblems(file: string, problems: readonly Problem[], io: CliIo): void {
  for (const problem of problems) io.say(presentProblem(file, problem))
}
