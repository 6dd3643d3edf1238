import { compareText } from '../core/claim.ts'
import type { Extensible, Extensions } from '../core/json.ts'

/** A record's `x-` keys as they are written, in the order of their names. */
export function extensionsOf({ extensions }: Extensible): Extensions {
  return sortExtensions(extensions)
}

export function sortExtensions(extensions: Extensions = {}): Extensions {
  return Object.fromEntries(Object.entries(extensions).sort(([a], [b]) => compareText(a, b)))
}
