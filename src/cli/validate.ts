import { limits } from '../api/limits.ts'
import type { Bundle } from '../core/bundle.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Problem } from '../core/problem.ts'
import { parseAssayFile } from '../formats/parse-assay-file.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { presentProblem } from './present-problem.ts'
import type { Arguments } from './read-arguments.ts'
import { sha256 } from './sha256.ts'

export const validateHelp = `Usage: assay validate FILE… [--json] [-o FILE]

Checks annotation files (.assay.json, .assay.jsonl) by the rules an import goes by. Stores nothing.
- stands for standard input.

  --json    print {"files":[{"file","valid","problems":[{"path","message"}]}]}
  -o FILE   write to FILE what would be printed
  --help    show this

Exit code: 0 every file is valid, 1 a file has problems, 2 wrong usage.
`

interface Verdict {
  readonly file: string
  readonly valid: boolean
  readonly problems: readonly Problem[]
}

/** Checks annotation files as an import would and prints what is wrong with each. */
export async function validate({ files, isJson, outFile }: Arguments, io: CliIo): Promise<ExitCode> {
  const verdicts: Verdict[] = []
  for (const file of files) {
    const problems = await findProblems(file, io)
    verdicts.push({ file, valid: problems.length === 0, problems })
  }
  const data = isJson
    ? `${JSON.stringify({ files: verdicts }, null, 2)}\n`
    : verdicts.map(presentVerdict).join('')
  if (outFile === null) io.out(data)
  else {
    const written = await io.write(outFile, data)
    if (!written.ok) {
      io.say(`${outFile}: ${written.error}`)
      return 2
    }
  }
  return verdicts.every(({ valid }) => valid) ? 0 : 1
}

async function findProblems(file: string, io: CliIo): Promise<readonly Problem[]> {
  const bytes = await io.read(file)
  if (!bytes.ok) return [{ path: '$', message: bytes.error }]
  if (bytes.value.length > limits.fileBytes) {
    const message = `The file has ${bytes.value.length} bytes; Assay takes up to ${limits.fileBytes}.`
    return [{ path: '$', message }]
  }
  const parsed = parseAssayFile(bytes.value, { codebook: defaultCodebook, sha256 })
  if (!parsed.ok) return parsed.error
  warnOfMissingTexts(file, parsed.value, io)
  return []
}

/** Without the text only the lengths of quotations could be checked. */
function warnOfMissingTexts(file: string, bundles: readonly Bundle[], io: CliIo): void {
  const missing = bundles.filter(({ text }) => text === null).length
  if (missing === 0) return
  const which = bundles.length === 1 ? 'the text is' : `${missing} of ${bundles.length} texts are`
  const them = missing === 1 ? 'it' : 'them'
  io.say(`${file}: ${which} left out, so offsets and quotations were not checked against ${them}.`)
}

/** Lines that begin as a compiler's do, so that editors can jump there. */
function presentVerdict({ file, valid, problems }: Verdict): string {
  if (valid) return `${file}: valid\n`
  return problems.map(problem => `${presentProblem(file, problem)}\n`).join('')
}
