import type { Sent } from '../../data/send-form.ts'
import { presentBytes } from '../../ui/present-bytes.ts'

/** How far the reading of a file of `size` bytes has come: sending it, then what the server does with it. */
export function presentReading(sent: Sent | null, size: number): string {
  if (sent === null || sent.sent >= sent.of) return `Reading and checking ${presentBytes(size)}.`
  return `${presentBytes(sent.sent)} of ${presentBytes(sent.of)} sent.`
}
