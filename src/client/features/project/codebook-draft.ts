import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ProjectDocument } from '../../../api/project.ts'
import { isSame } from '../../../core/json.ts'
import type { DraftCodebook } from './draft-codebook.ts'

/** A codebook as edited, and what it was made from. */
interface Draft {
  /** The version that it was made on. */
  readonly base: number
  readonly from: DraftCodebook
  readonly codebook: DraftCodebook
}

interface DraftState {
  readonly draft: Draft | null
  readonly past: readonly DraftCodebook[]
  readonly future: readonly DraftCodebook[]
  /** Where the last change was made: the next one at the same place is undone with it. */
  readonly place: string | null
}

/** Where the browser keeps the draft; its tabs share it. */
export const draftKey = 'assay-codebook-draft'
/** The place of a change that another tab has made. */
const elsewhere = 'in another tab'

const nothing: DraftState = { draft: null, past: [], future: [], place: null }
const mostSteps = 200

/** What is edited and not saved. It outlives the page: this browser keeps it until it is saved or left out. */
export const useCodebookDraft = create<DraftState>()(
  persist((): DraftState => nothing, {
    name: draftKey,
    partialize: ({ draft }) => ({ draft: isDirty(draft) ? draft : null }),
    merge: (stored, initial) => ({ ...initial, draft: readKept(stored) }),
  }),
)

/** What other versions or other hands have stored may be anything. */
function readKept(stored: unknown): Draft | null {
  const draft = (stored as { draft?: Partial<Draft> | null } | null | undefined)?.draft
  const isKept = typeof draft?.base === 'number' && isList(draft.from?.types) && isList(draft.codebook?.types)
  return isKept ? (draft as Draft) : null
}

function isList(value: unknown): boolean {
  return Array.isArray(value)
}

/**
 * Takes over what another tab has made of the draft, or that it was saved or left out there, given as the browser
 * keeps it. What stood here is one step of undo. False when nothing is other than here.
 */
export function followDraft(kept: string | null): boolean {
  const draft = readKept(parseKept(kept))
  const { draft: here, past, place } = useCodebookDraft.getState()
  if (isSame(draft, isDirty(here) ? here : null)) return false
  const isStep = isDirty(here) && place !== elsewhere
  useCodebookDraft.setState({
    draft,
    past: isStep ? [...past, here.codebook].slice(-mostSteps) : past,
    future: [],
    place: elsewhere,
  })
  return true
}

function parseKept(kept: string | null): unknown {
  try {
    return (JSON.parse(kept ?? 'null') as { state?: unknown } | null)?.state
  } catch {
    return null
  }
}

/** True when there is something to save. */
export function isDirty(draft: Draft | null): draft is Draft {
  return draft !== null && !isSame(draft.codebook, draft.from)
}

/** The draft on top of a stored version, or that version as it is where nothing was edited since. */
export function draftOf({ version, body }: ProjectDocument, kept: Draft | null): Draft {
  // What was saved just now is newer than what the page has heard of.
  if (kept !== null && (kept.base > version || isDirty(kept))) return kept
  const from = body as unknown as DraftCodebook
  return { base: version, from, codebook: from }
}

/** Makes the codebook another one. Changes at one place, as by typing, are one step of undo. */
export function changeDraft(document: ProjectDocument, codebook: DraftCodebook, place: string | null): void {
  useCodebookDraft.setState(state => {
    const draft = draftOf(document, state.draft)
    const goesOn = place !== null && place === state.place
    const past = goesOn ? state.past : [...state.past, draft.codebook].slice(-mostSteps)
    return { draft: { ...draft, codebook }, past, future: [], place }
  })
}

/** Takes the last step back. False when there is none. */
export function undoDraft(document: ProjectDocument): boolean {
  const { draft, past, future } = useCodebookDraft.getState()
  const codebook = past.at(-1)
  if (!codebook) return false
  const now = draftOf(document, draft)
  useCodebookDraft.setState({
    draft: { ...now, codebook },
    past: past.slice(0, -1),
    future: [...future, now.codebook],
    place: null,
  })
  return true
}

/** Does what was taken back again. False when there is nothing. */
export function redoDraft(document: ProjectDocument): boolean {
  const { draft, past, future } = useCodebookDraft.getState()
  const codebook = future.at(-1)
  if (!codebook) return false
  const now = draftOf(document, draft)
  useCodebookDraft.setState({
    draft: { ...now, codebook },
    past: [...past, now.codebook],
    future: future.slice(0, -1),
    place: null,
  })
  return true
}

/** After a save nothing is left to undo, for the versions are there to go back to. What was typed meanwhile goes on. */
export function noteSaved(version: number, saved: DraftCodebook): void {
  useCodebookDraft.setState(state => {
    const goesOn = state.draft !== null && state.draft.codebook !== saved
    const draft = { base: version, from: saved, codebook: goesOn ? state.draft.codebook : saved }
    return goesOn ? { draft } : { ...nothing, draft }
  })
}

/** Leaves what was edited out and goes on from the stored version; one step of undo brings it back, on top of that. */
export function leaveDraft({ version, body }: ProjectDocument): void {
  const from = body as unknown as DraftCodebook
  useCodebookDraft.setState(({ draft, past }) => ({
    draft: { base: version, from, codebook: from },
    past: draft ? [...past, draft.codebook] : past,
    future: [],
    place: null,
  }))
}
