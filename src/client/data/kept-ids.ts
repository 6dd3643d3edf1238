import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Id } from '../../core/id.ts'

interface KeptIds {
  /** Each once, in the order in which they came. */
  readonly ids: readonly Id[]
}

/** A list of ids that this browser keeps under a name; what is no such list there counts as empty. */
export function createKeptIds(name: string) {
  return create<KeptIds>()(
    persist((): KeptIds => ({ ids: [] }), {
      name,
      merge: (stored, initial) => {
        const kept = typeof stored === 'object' && stored !== null && 'ids' in stored ? stored.ids : []
        const isList = Array.isArray(kept) && kept.every(each => typeof each === 'string')
        return isList ? { ids: [...new Set(kept)] } : initial
      },
    }),
  )
}
