import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface Preferences {
  /** Whether single letters are commands; people who dictate switch them off. */
  readonly letterKeys: boolean
  /** What a selection with the mouse takes whole; Alt always takes single characters. */
  readonly selectionUnit: SelectionUnit
}

export type SelectionUnit = 'word' | 'sentence' | 'grapheme'

/** Choices kept in this browser. The theme is kept apart, because it must be known before the first paint. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ letterKeys: true, selectionUnit: 'word' }), { name: 'assay-preferences' }),
)
