import { err, ok, type Result } from '../core/result.ts'

/** What stands after a command's name. */
export interface Arguments {
  /** In the order given; `-` is standard input. */
  readonly files: readonly string[]
  readonly isJson: boolean
  /** Where the data goes in place of standard output. */
  readonly outFile: string | null
  readonly wantsHelp: boolean
  /** Of the command's own options, those that were given, by name without the dashes. */
  readonly values: { readonly [option: string]: string }
}

/**
 * Reads `FILE… [--json] [-o FILE] [--help]` and the command's own options, each with a value, in any order; after `--`
 * everything is a file.
 */
export function readArguments(
  words: readonly string[],
  options: readonly string[] = [],
): Result<Arguments, string> {
  const files: string[] = []
  let isJson = false
  let outFile: string | null = null
  let wantsHelp = false
  const values = new Map<string, string>()
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json') isJson = true
    else if (word === '--help' || word === '-h') wantsHelp = true
    else if (word === '-o') {
      const value = rest.shift()
      if (value === undefined) return err('-o needs the name of a file to write.')
      if (outFile !== null) return err('-o may be given once.')
      outFile = value
    } else if (options.some(option => word === `--${option}` || word?.startsWith(`--${option}=`))) {
      const problem = takeValue(word, rest, values)
      if (problem !== null) return err(problem)
    } else if (word === '--') files.push(...rest.splice(0))
    else if (word !== '-' && word.startsWith('-')) return err(`There is no option ${word}.`)
    else files.push(word)
  }
  if (files.filter(file => file === '-').length > 1) return err('- (standard input) may be given once.')
  return ok({ files, isJson, outFile, wantsHelp, values: Object.fromEntries(values) })
}

/** Takes `--name value` or `--name=value`; a sentence says what is wrong with it. */
function takeValue(word: string, rest: string[], values: Map<string, string>): string | null {
  const equals = word.indexOf('=')
  const name = word.slice(2, equals < 0 ? undefined : equals)
  const value = equals < 0 ? rest.shift() : word.slice(equals + 1)
  if (value === undefined || value === '') return `--${name} needs a value.`
  if (values.has(name)) return `--${name} may be given once.`
  values.set(name, value)
  return null
}
