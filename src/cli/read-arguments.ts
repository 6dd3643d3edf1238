import { err, ok, type Result } from '../core/result.ts'

/** What stands after a command's name. */
export interface Arguments {
  /** In the order given; `-` is standard input. */
  readonly files: readonly string[]
  readonly isJson: boolean
  /** Where the data goes in place of standard output. */
  readonly outFile: string | null
  readonly wantsHelp: boolean
}

/** Reads `FILE… [--json] [-o FILE] [--help]` in any order; after `--` everything is a file. */
export function readArguments(words: readonly string[]): Result<Arguments, string> {
  const files: string[] = []
  let isJson = false
  let outFile: string | null = null
  let wantsHelp = false
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json') isJson = true
    else if (word === '--help' || word === '-h') wantsHelp = true
    else if (word === '-o') {
      const value = rest.shift()
      if (value === undefined) return err('-o needs the name of a file to write.')
      if (outFile !== null) return err('-o may be given once.')
      outFile = value
    } else if (word === '--') files.push(...rest.splice(0))
    else if (word !== '-' && word.startsWith('-')) return err(`There is no option ${word}.`)
    else files.push(word)
  }
  if (files.filter(file => file === '-').length > 1) return err('- (standard input) may be given once.')
  return ok({ files, isJson, outFile, wantsHelp })
}
