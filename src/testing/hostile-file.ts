import type { Json } from '../core/json.ts'

/** One thing done to the file of `createBundle`, and a problem that it must then have. */
export interface HostileFile {
  readonly name: string
  readonly at: string
  /** What to put there; undefined takes the value away. */
  readonly to: Json | undefined
  readonly path: string
  /** The sentence or the beginning of it. */
  readonly message: string
}

/** A value that the reader must refuse, at its own path if no other is told. */
export function refused(at: string, to: Json | undefined, message: string, path = at): HostileFile {
  const name = to === undefined ? `${at} missing` : `${at} = ${JSON.stringify(to).slice(0, 60)}`
  return { name, at, to, path, message }
}

/** A key that must not be absent. */
export function missing(at: string): HostileFile {
  const key = at.slice(at.lastIndexOf('.') + 1)
  return refused(at, undefined, `Expected the key “${key}”; it is missing.`)
}
