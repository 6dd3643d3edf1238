import { create } from 'zustand'

/** Annotation files that were dropped or chosen and wait to be looked at, first come first. */
export const usePendingImport = create<{ readonly files: readonly File[] }>(() => ({ files: [] }))
