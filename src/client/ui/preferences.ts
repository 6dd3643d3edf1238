import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface Preferences {
  /** Whether single letters are commands; people who dictate switch them off. */
  readonly letterKeys: boolean
  /** Whether screen readers are told in the text where marks begin and end. */
  readonly speakMarks: boolean
}

/** Choices kept in this browser. The theme is kept apart, because it must be known before the first paint. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ letterKeys: true, speakMarks: true }), { name: 'assay-preferences' }),
)
