import { limits } from '../../../api/limits.ts'
import { err, type Result } from '../../../core/result.ts'
import { decodeUtf8, intakeText } from '../../../formats/intake-text.ts'
import { presentCount } from '../../ui/present-count.ts'

/** A text file's text as it will be stored, or a sentence that says why it is refused. */
export async function readTextFile(file: File): Promise<Result<string, string>> {
  if (file.size > limits.textBytes) {
    const [size, most] = [file.size, limits.textBytes].map(bytes => presentCount(bytes))
    return err(`It has ${size} bytes; Assay takes texts up to ${most}.`)
  }
  const decoded = decodeUtf8(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) return err(decoded.error.message)
  const text = intakeText(decoded.value, { maxBytes: limits.textBytes })
  return text.ok ? text : err(text.error.message)
}
