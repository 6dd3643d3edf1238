import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type Display, readDisplay, usualDisplay } from './display.ts'
import type { ChangedKeys } from './keymap.ts'

export interface Preferences extends Display {
  /** Whether single letters are commands; people who dictate switch them off. */
  readonly letterKeys: boolean
  /** What a selection with the mouse takes whole; Alt always takes single characters. */
  readonly selectionUnit: SelectionUnit
  /** Keys that were changed, by page and command. */
  readonly keys: ChangedKeys
  /** Whether screen readers are told in the text where marks begin and end. */
  readonly speakMarks: boolean
  /** Whether colleagues’ layers are hidden until one’s own is submitted. */
  readonly hidesLayers: boolean
  /** Whether colleagues go by letters on the page. */
  readonly hidesNames: boolean
}

export type SelectionUnit = 'word' | 'sentence' | 'grapheme'

export const usualPreferences: Preferences = {
  ...usualDisplay,
  letterKeys: true,
  selectionUnit: 'word',
  keys: {},
  speakMarks: true,
  hidesLayers: false,
  hidesNames: false,
}

/** Where this browser keeps the choices; the script in `index.html` reads some before the first paint. */
export const preferencesKey = 'assay-preferences'

/** Choices as this browser keeps them. The theme is kept apart, because it must be known before the first paint. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => usualPreferences, {
    name: preferencesKey,
    merge: (stored, initial) => {
      const kept = typeof stored === 'object' && stored !== null ? stored : {}
      const keys = readChangedKeys('keys' in kept ? kept.keys : {})
      return { ...initial, ...kept, ...readDisplay(kept), keys }
    },
  }),
)

/** What other versions or other hands have stored may be anything. */
function readChangedKeys(stored: unknown): ChangedKeys {
  if (typeof stored !== 'object' || stored === null) return {}
  const isList = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every(each => typeof each === 'string')
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string[]] => isList(entry[1])),
  )
}
