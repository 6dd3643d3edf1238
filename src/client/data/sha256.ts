import { sha256 as hashBytes } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text's UTF-8 bytes in lower-case hex; half a surrogate pair counts as U+FFFD. At once, where many short
 * texts are hashed and the browser's own would have to be awaited.
 */
export function sha256(text: string): string {
  return bytesToHex(hashBytes(new TextEncoder().encode(text)))
}
