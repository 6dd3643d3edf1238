import type { WrittenFile } from '../formats/foreign.ts'
import type { CliIo } from './cli-io.ts'

/**
 * Writes one file where `-o` says, or to standard output; several into the folder that `-o` names. Null when it is
 * done, else a sentence that says what is missing.
 */
export async function writeResult(
  files: readonly WrittenFile[],
  outFile: string | null,
  io: CliIo,
): Promise<string | null> {
  const [only] = files
  const target = outFile === '-' ? null : outFile
  if (!only) return null
  if (files.length === 1) {
    if (target === null) io.out(only.content)
    return target === null ? null : write(target, only.content, io)
  }
  if (target === null) {
    return `There are several files to write: ${files.map(({ name }) => name).join(', ')}. Name a folder with -o.`
  }
  const made = await io.makeFolder(target)
  if (!made.ok) return `${target}: ${made.error}`
  for (const { name, content } of files) {
    const failure = await write(`${target}/${name}`, content, io)
    if (failure !== null) return failure
  }
  return null
}

async function write(file: string, content: string, io: CliIo): Promise<string | null> {
  const written = await io.write(file, content)
  return written.ok ? null : `${file}: ${written.error}`
}
