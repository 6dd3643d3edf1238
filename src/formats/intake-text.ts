import { err, ok, type Result } from '../core/result.ts'

/** Why a text is refused; `position` is the code point it stands at, from 0, or null where none is at fault. */
export interface TextProblem {
  readonly position: number | null
  readonly message: string
}

/**
 * The text as it is stored for good: CRLF and CR become LF, one leading byte order mark is dropped, and nothing
 * else is touched. Refused: what the database or UTF-8 cannot hold, a text over `maxBytes` UTF-8 bytes, and a
 * text without a single visible character.
 */
export function intakeText(text: string, { maxBytes }: { maxBytes: number }): Result<string, TextProblem> {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text
  const stored = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  const problem = checkText(stored, { maxBytes })
  return problem ? err(problem) : ok(stored)
}

/** Why a text cannot be stored as it is; null when intake would leave it untouched. */
export function checkText(text: string, { maxBytes }: { maxBytes: number }): TextProblem | null {
  const unstorable = findUnstorable(text)
  if (unstorable) return unstorable
  const bytes = countBytes(text)
  if (bytes > maxBytes) {
    return { position: null, message: `The text has ${bytes} bytes; Assay takes up to ${maxBytes}.` }
  }
  if (text.trim() === '')
    return { position: null, message: 'The text is empty: there is nothing to read in it.' }
  return null
}

function findUnstorable(text: string): TextProblem | null {
  if (text.startsWith('\uFEFF')) {
    return {
      position: 0,
      message: 'The text begins with a byte order mark (U+FEFF) that does not belong to it.',
    }
  }
  const carriageReturn = text.indexOf('\r')
  if (carriageReturn >= 0) return at(text, carriageReturn, 'is a carriage return; lines end with LF alone.')
  const nul = text.indexOf('\0')
  if (nul >= 0) return at(text, nul, 'is NUL (U+0000), which a text cannot hold.')
  if (text.isWellFormed()) return null
  return at(text, findLoneSurrogate(text), 'is half a surrogate pair, which UTF-8 cannot hold.')
}

function at(text: string, index: number, what: string): TextProblem {
  const position = countCodePoints(text, index)
  return { position, message: `Character ${position} (counting from 0) ${what}` }
}

/** UTF-16 index of the first surrogate without its partner; −1 when there is none. */
function findLoneSurrogate(text: string): number {
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) return index
    if (code > 0xffff) index++
  }
  return -1
}

/** Code points in the first `end` UTF-16 units. */
function countCodePoints(text: string, end: number): number {
  let count = 0
  for (let index = 0; index < end; index++) {
    if ((text.codePointAt(index) ?? 0) > 0xffff) index++
    count++
  }
  return count
}

/** Bytes of a well-formed text in UTF-8. */
function countBytes(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    // Each half of a surrogate pair counts two: four bytes together.
    bytes += unit < 0x800 || (unit & 0xf800) === 0xd800 ? 1 : 2
  }
  return bytes
}

/** The first byte at fault, counting from 0. */
export interface ByteProblem {
  readonly byte: number
  readonly message: string
}

/** Strict UTF-8 to text, a byte order mark kept; NUL and every malformed sequence are refused, none replaced. */
export function decodeUtf8(bytes: Uint8Array): Result<string, ByteProblem> {
  const text = bytes.indexOf(0) < 0 ? decodeStrictly(bytes) : null
  if (text !== null) return ok(text)
  const byte = findBadByte(bytes)
  const what =
    bytes[byte] === 0
      ? `Byte ${byte} (counting from 0) is NUL, which a text cannot hold.`
      : `Byte ${byte} (counting from 0) is not valid UTF-8.`
  const looks = isUtf16(bytes) ? ' It looks like UTF-16.' : ''
  const remedy = looks !== '' || bytes[byte] !== 0 ? ' Save the file as UTF-8 and try again.' : ''
  return err({ byte, message: `${what}${looks}${remedy}` })
}

/** By its mark, or by a NUL beside each of its first characters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const isLittle = first !== 0 && second === 0 && third !== 0 && fourth === 0
  const isBig = first === 0 && second !== 0 && third === 0 && fourth !== 0
  return bytes.length % 2 === 0 && (isLittle || isBig)
}

/** Null for what is no UTF-8; throws what else can be wrong, such as a text that is too long for the engine. */
function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch (error) {
    if (findBadByte(bytes) < 0) throw error
    return null
  }
}

/** Where the first NUL or malformed sequence begins; −1 when all is well. */
function findBadByte(bytes: Uint8Array): number {
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) {
      if (lead === 0) return index
      index++
    } else {
      const length = sequenceLength(bytes, index, lead)
      if (length === 0) return index
      index += length
    }
  }
  return -1
}

/** Length of the well-formed sequence that begins here (Unicode Standard, table 3-7); 0 when it is malformed. */
function sequenceLength(bytes: Uint8Array, index: number, lead: number): number {
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  const second = bytes[index + 1] ?? 0
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (length === 0 || second < lowest || second > highest) return 0
  for (let next = index + 2; next < index + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}
