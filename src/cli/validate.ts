import type { Bundle } from '../core/bundle.ts'
import type { Problem } from '../core/problem.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { parseBytes } from './parse-bytes.ts'
import { presentProblem } from './present-problem.ts'
import { putOut } from './put-out.ts'
import type { Arguments } from './read-arguments.ts'

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
  const code = verdicts.every(({ valid }) => valid) ? 0 : 1
  return putOut(data, outFile, { io, code })
}

async function findProblems(file: string, io: CliIo): Promise<readonly Problem[]> {
  const bytes = await io.read(file)
  if (!bytes.ok) return [{ path: '$', message: bytes.error }]
  const parsed = parseBytes(bytes.value)
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
