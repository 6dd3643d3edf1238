import type { Id } from '../../core/id.ts'

/** A fresh id in the form Assay gives its records. */
export function newId(): Id {
  return `urn:uuid:${crypto.randomUUID()}`
}

/** The present time as records hold it: ISO 8601, UTC, milliseconds. */
export function now(): string {
  return new Date().toISOString()
}
