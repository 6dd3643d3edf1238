import type { CliIo, ExitCode } from './cli-io.ts'
import type { Options } from './read-options.ts'

/** Writes a command's data to `-o FILE` or prints it; answers `code`, or 2 after saying why it cannot be written. */
export async function putOut(
  data: string,
  { values }: Options,
  { io, code }: { io: CliIo; code: ExitCode },
): Promise<ExitCode> {
  const outFile = values.get('-o')
  if (outFile === undefined) {
    io.out(data)
    return code
  }
  const written = await io.write(outFile, data)
  if (written.ok) return code
  io.say(`${outFile}: ${written.error}`)
  return 2
}
