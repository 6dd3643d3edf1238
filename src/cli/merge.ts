import { version } from '../../package.json'
import { mergeBundles, type NamedBundle } from '../core/merge-bundles.ts'
import { presentAssayFile } from '../formats/present-assay-file.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { putOut } from './put-out.ts'
import { readBundles, sayProblems } from './read-bundles.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: assay merge FILE… [-o FILE] [--json]

Makes one annotation file of several on the same text: the layers, claims and reviews of all of them. What is the
same in two files is taken once. An id with different contents in two files is a problem, told with both, and so is
a file on another text; then nothing is written. Where the files know the article under different ids, its
description is that of the first file. - is standard input.

  -o FILE   write to FILE what would be printed
  --json    changes nothing: an annotation file is JSON
  --help    show this

Example: assay merge ana.assay.json ben.assay.json -o both.assay.json

Exit code: 0 done, 1 the files have problems, 2 wrong usage.
`

/** Makes one annotation file of several on the same text. */
export async function merge(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const check = ({ files }: { files: readonly string[] }) => (files.length > 0 ? null : 'A file is missing.')
  const options = readOptions(words, { name: 'merge', help, check }, io)
  if (!options.ok) return options.error
  const bundles: NamedBundle[] = []
  let hasProblems = false
  for (const file of options.value.files) {
    for await (const part of readBundles(file, io)) {
      if (part.kind === 'bundle') bundles.push({ file, bundle: part.bundle })
      else {
        sayProblems(file, part.problems, io)
        hasProblems = true
      }
    }
  }
  const [first, ...others] = bundles
  if (hasProblems || !first) return 1
  const merged = mergeBundles([first, ...others])
  if (!merged.ok) {
    for (const problem of merged.error) sayProblems(problem.file, [problem], io)
    return 1
  }
  if (merged.value.text === null) {
    io.say('$.article.text No file holds the text, which the quotations are written from. Add one that does.')
    return 1
  }
  const data = presentAssayFile(merged.value, { generator: `assay ${version}` })
  return putOut(data, options.value.outFile, { io, code: 0 })
}
