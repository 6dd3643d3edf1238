import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Id } from '../../core/id.ts'

interface GivenLetters {
  /** To whom letters stand in place of their names, A first. */
  readonly people: readonly Id[]
}

/** Letters once given stay, whoever comes later; kept in this browser. */
export const useGivenLetters = create<GivenLetters>()(
  persist((): GivenLetters => ({ people: [] }), {
    name: 'assay-letters',
    merge: (stored, initial) => {
      const kept = typeof stored === 'object' && stored !== null && 'people' in stored ? stored.people : []
      const isList = Array.isArray(kept) && kept.every(each => typeof each === 'string')
      return isList ? { people: [...new Set(kept)] } : initial
    },
  }),
)
