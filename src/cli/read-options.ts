import { err, ok, type Result } from '../core/result.ts'
import type { CliIo, ExitCode } from './cli-io.ts'

/** What stands after a command's name, read by the options that the command has. */
export interface Options {
  readonly files: readonly string[]
  readonly isJson: boolean
  /** Where the data goes in place of standard output. */
  readonly outFile: string | null
  /** Values of the options that the command names. */
  readonly values: ReadonlyMap<string, string>
  /** Which of the flags that the command names are set. */
  readonly flags: ReadonlySet<string>
}

export interface OptionRules {
  readonly name: string
  readonly help: string
  /** Options that take a value, beside `-o`. */
  readonly values?: readonly string[]
  /** Options that take a number. */
  readonly numbers?: readonly string[]
  /** Options without a value, beside `--json` and `--help`. */
  readonly flags?: readonly string[]
  /** Why these files and values are no use of the command; null when they are. */
  check(options: Options): string | null
}

/** The options; or the exit code after the help was printed or the mistake was told. */
export function readOptions(
  words: readonly string[],
  rules: OptionRules,
  io: CliIo,
): Result<Options, ExitCode> {
  const read = parseWords(words, rules)
  if (read.ok && read.value.wantsHelp) {
    io.out(rules.help)
    return err(0)
  }
  const mistake = read.ok ? rules.check(read.value) : read.error
  if (read.ok && mistake === null) return ok(read.value)
  io.say(`${mistake} Try assay ${rules.name} --help.`)
  return err(2)
}

function parseWords(
  words: readonly string[],
  rules: OptionRules,
): Result<Options & { wantsHelp: boolean }, string> {
  const files: string[] = []
  const values = new Map<string, string>()
  const flags = new Set<string>()
  const valued = new Set(['-o', ...(rules.values ?? []), ...(rules.numbers ?? [])])
  let isJson = false
  let wantsHelp = false
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json') isJson = true
    else if (word === '--help' || word === '-h') wantsHelp = true
    else if (rules.flags?.includes(word)) flags.add(word)
    else if (word === '--') files.push(...rest.splice(0))
    else if (valued.has(word)) {
      const value = rest.shift()
      if (value === undefined)
        return err(`${word} needs ${rules.numbers?.includes(word) ? 'a number' : 'the name of a file'}.`)
      if (values.has(word)) return err(`${word} may be given once.`)
      values.set(word, value)
    } else if (word !== '-' && word.startsWith('-')) return err(`There is no option ${word}.`)
    else files.push(word)
  }
  const outFile = values.get('-o') ?? null
  values.delete('-o')
  const inputs = [...files, ...values.values()]
  if (inputs.filter(file => file === '-').length > 1) return err('- (standard input) may be given once.')
  return ok({ files, isJson, outFile, values, flags, wantsHelp })
}
