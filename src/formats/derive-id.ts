import type { Id } from '../core/id.ts'

/** An id made from a name, so that the same name has the same id on every machine and every day. */
export type DeriveId = (name: string) => Id

/** Derives UUIDs of version 8 (RFC 9562) from the SHA-256 (lower-case hex) of names. */
export function createDeriveId(sha256: (text: string) => string): DeriveId {
  return name => {
    const hash = sha256(`assay\n${name}`)
    const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
    const groups = [
      hash.slice(0, 8),
      hash.slice(8, 12),
      `8${hash.slice(13, 16)}`,
      variant + hash.slice(17, 20),
      hash.slice(20, 32),
    ]
    return `urn:uuid:${groups.join('-')}`
  }
}
