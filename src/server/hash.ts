import { createHash } from 'node:crypto'

/** SHA-256 of a string's UTF-8 bytes, or of bytes as they are, in lower-case hex. */
export function hash(input: string | Uint8Array): string {
  return createHash('sha256').update(input).digest('hex')
}
