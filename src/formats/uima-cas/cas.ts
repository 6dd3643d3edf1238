import type { JsonObject } from '../json-shape.ts'

/** A feature structure: a record with a type. */
export interface Structure {
  readonly id: string
  readonly type: string
  readonly value: JsonObject
  readonly path: string
}

/** A view: a text, or what stands for one, and the structures it lists. */
export interface View {
  readonly name: string
  /** Null where the file has no structure for it. */
  readonly sofa: Structure | null
  /** Ids; null when the file lists none, so that all that point at its sofa are in it. */
  readonly members: ReadonlySet<string> | null
}

export interface Cas {
  /** Supertypes by type. */
  readonly types: ReadonlyMap<string, string>
  /** By id; sofas have ids of their own. */
  readonly structures: ReadonlyMap<string, Structure>
  readonly sofas: ReadonlyMap<string, Structure>
  readonly views: readonly View[]
}

/** True when a type is another or, by any number of steps, below it. */
export function isBelow(type: string, ancestor: string, { types }: Pick<Cas, 'types'>): boolean {
  let current: string | undefined = type
  for (let steps = 0; current !== undefined && steps < 100; steps++) {
    if (current === ancestor) return true
    current = types.get(current)
  }
  return false
}
