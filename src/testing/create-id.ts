import type { Id } from '../core/id.ts'

/** The nth of the ids that look like Assay's own; the same on every run. */
export function createId(n: number): Id {
  return `urn:uuid:00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}
