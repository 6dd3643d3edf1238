import type { CliIo, ExitCode } from './cli-io.ts'

/** Writes a command's data to the file of `-o`, or prints it; answers `code`, or 2 after saying why it cannot be written. */
export async function putOut(
  data: string,
  outFile: string | null,
  { io, code }: { io: CliIo; code: ExitCode },
): Promise<ExitCode> {
  if (outFile === null) {
    io.out(data)
    return code
  }
  const written = await io.write(outFile, data)
  if (written.ok) return code
  io.say(`${outFile}: ${written.error}`)
  return 2
}
