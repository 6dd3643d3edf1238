import { create } from 'zustand'

/** Where the reader's work stands, as the status line says it. */
export type SavePhase =
  | { readonly phase: 'saved'; readonly at: string | null }
  | { readonly phase: 'saving' }
  /** The server cannot be reached; `waiting` edits are kept in this browser. */
  | { readonly phase: 'offline'; readonly waiting: number }
  | { readonly phase: 'signed-out'; readonly waiting: number }
  | { readonly phase: 'conflict'; readonly waiting: number }
  /** The server refused the first of `waiting` edits that are kept in this browser; `reason` is a sentence. */
  | { readonly phase: 'refused'; readonly reason: string; readonly waiting: number }
  /** The browser's store took no more, and the server does not have it either; `reason` is a sentence. */
  | { readonly phase: 'not-kept'; readonly reason: string }

interface SaveState {
  readonly state: SavePhase
}

export const useSaveState = create<SaveState>(() => ({ state: { phase: 'saved', at: null } }))

export function setSavePhase(state: SavePhase): void {
  useSaveState.setState({ state })
}

/** Resolves once no edit is on its way to the server: saved, or waiting for something other than an answer. */
export function whenNotSaving(): Promise<void> {
  return new Promise(resolve => {
    const isSaving = () => useSaveState.getState().state.phase === 'saving'
    if (!isSaving()) return resolve()
    const stop = useSaveState.subscribe(() => {
      if (isSaving()) return
      stop()
      resolve()
    })
  })
}
