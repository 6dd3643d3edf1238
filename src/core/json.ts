/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Keys beginning with `x-` that other tools put into a record. They travel with it, unread. */
export type Extensions = { readonly [key: `x-${string}`]: Json }

/** A record that may carry extensions. */
export interface Extensible {
  readonly extensions?: Extensions
}

/** True when two JSON-like values are equal in content; key order and absent versus `undefined` do not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  for (const key of keys) if (!isSame(ownValue(left, key), ownValue(right, key))) return false
  return true
}

/** A record's own value: a key such as `__proto__` finds nothing that every object has. */
function ownValue(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
