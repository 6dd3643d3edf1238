import { limits } from '../api/limits.ts'
import { err, type Result } from '../core/result.ts'
import { decodeUtf8 } from '../formats/intake-text.ts'
import type { CliIo } from './cli-io.ts'

/** A file as text, exactly as it is, a byte order mark kept; a sentence says why it cannot be read. */
export async function readText(file: string, io: CliIo): Promise<Result<string, string>> {
  const bytes = await io.read(file)
  if (!bytes.ok) return bytes
  if (bytes.value.length > limits.fileBytes)
    return err(`The file has ${bytes.value.length} bytes; Assay takes up to ${limits.fileBytes}.`)
  const text = decodeUtf8(bytes.value)
  return text.ok ? text : err(text.error.message)
}
