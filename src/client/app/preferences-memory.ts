import * as v from 'valibot'
import { type KeptPreferences, keptPreferencesSchema } from '../../api/preferences.ts'

/** What this browser knows of the person's preferences beside its own copy. */
export interface PreferencesMemory {
  /** What it last had in common with the server. */
  readonly agreed: KeptPreferences | null
  /** When something was chosen here that the server has not heard of. */
  readonly changedAt: string | null
}

const storageKey = 'assay-preferences-kept'
const memorySchema = v.object({
  agreed: v.nullable(keptPreferencesSchema),
  changedAt: v.nullable(keptPreferencesSchema.entries.at),
})
const nothing: PreferencesMemory = { agreed: null, changedAt: null }

/** Shared by the tabs of this browser. What other versions or other hands have stored is as if there were nothing. */
export function readMemory(): PreferencesMemory {
  try {
    const read = v.safeParse(memorySchema, JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return read.success ? read.output : nothing
  } catch {
    return nothing
  }
}

export function writeMemory(memory: PreferencesMemory): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(memory))
  } catch {
    // No room: the next opening asks the server.
  }
}
