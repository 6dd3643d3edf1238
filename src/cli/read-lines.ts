import { err, ok, type Result } from '../core/result.ts'
import { decodeUtf8 } from '../formats/intake-text.ts'
import type { CliIo } from './cli-io.ts'

/** One line of a file, from 1, without its line end; or why it cannot be read. */
export interface FileLine {
  readonly line: number
  readonly text: Result<string, string>
}

const newline = 0x0a

/** The lines of a file one by one, those that are blank left out. No more than a line is held at a time. */
export async function* readLines(io: CliIo, file: string): AsyncGenerator<FileLine> {
  let line = 1
  let held: Uint8Array[] = []
  for await (const chunk of io.stream(file)) {
    if (!chunk.ok) {
      yield { line, text: chunk }
      return
    }
    let from = 0
    for (let at = chunk.value.indexOf(newline); at >= 0; at = chunk.value.indexOf(newline, from)) {
      held.push(chunk.value.subarray(from, at))
      yield* decodeLine(held, line)
      held = []
      line++
      from = at + 1
    }
    held.push(chunk.value.slice(from))
  }
  yield* decodeLine(held, line)
}

function* decodeLine(parts: readonly Uint8Array[], line: number): Generator<FileLine> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) yield { line, text: err(decoded.error.message) }
  else if (decoded.value.trim() !== '') yield { line, text: ok(decoded.value.replace(/\r$/, '')) }
}
