import { version } from '../../package.json'
import { agree } from './agree.ts'
import { anchor } from './anchor.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { convert, convertOptions } from './convert.ts'
import { convertHelp } from './convert-help.ts'
import { diff } from './diff.ts'
import { merge } from './merge.ts'
import { type Arguments, readArguments } from './read-arguments.ts'
import { stats } from './stats.ts'
import { validate, validateHelp } from './validate.ts'

const help = `Usage: assay COMMAND …

Commands:
  validate FILE…             check annotation files and say where they break the rules
  convert FILE… --to FORMAT  turn annotations of one format into another
  anchor FILE --to TEXT      find a file's claims in a changed text
  agree FILE…                measure how far annotators agree
  stats FILE…                count articles, claims and reviews
  diff A B                   tell what changed from one file to another, claim by claim
  merge FILE…                make one file of several on the same text

assay COMMAND --help tells more of a command; assay --version tells the version.
`

interface Command {
  readonly help: string
  /** Options with a value that only this command has. */
  readonly options?: readonly string[]
  run(parsed: Arguments, io: CliIo): Promise<ExitCode>
}
const commands: { readonly [name: string]: Command } = {
  validate: { help: validateHelp, run: validate },
  convert: { help: convertHelp, options: convertOptions, run: convert },
}

/** Commands that read all their words themselves. */
const ownReaders: { readonly [name: string]: (words: readonly string[], io: CliIo) => Promise<ExitCode> } = {
  agree,
  anchor,
  stats,
  diff,
  merge,
}

/** Runs one command line, given without the program's name. Data goes to `io.out`, words to `io.say`. */
export async function runCli(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === '--help' || name === '-h') return print(help, io)
  if (name === '--version') return print(`${version}\n`, io)
  if (name === undefined) return refuse('A command is missing.', 'assay', io)
  const ownReader = Object.hasOwn(ownReaders, name) ? ownReaders[name] : undefined
  if (ownReader) return ownReader(rest, io)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return refuse(`There is no command “${name}”.`, 'assay', io)
  const parsed = readArguments(rest, command.options)
  if (!parsed.ok) return refuse(parsed.error, `assay ${name}`, io)
  if (parsed.value.wantsHelp) return print(command.help, io)
  if (parsed.value.files.length === 0) return refuse('A file is missing.', `assay ${name}`, io)
  return command.run(parsed.value, io)
}

function print(text: string, io: CliIo): ExitCode {
  io.out(text)
  return 0
}

function refuse(reason: string, program: string, io: CliIo): ExitCode {
  io.say(`${reason} Try ${program} --help.`)
  return 2
}
